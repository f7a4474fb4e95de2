import {
  address,
  type BoxMessage,
  type BoxView,
  type EventId,
  PersonId,
  ReceiptCode,
  sayCount,
  sayDate,
  sayReceiptCode,
} from '@cuppa/domain'
import { Button, Field, Notice, Prose, Select } from '@cuppa/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

import styles from './attendance.module.css'

interface BoxProps {
  readonly eventId: EventId
  readonly onPrint: (codes: readonly string[]) => void
}

/** The box for messages without a name: opening it, its codes, and what is in it for its two readers. */
export function Box({ eventId, onPrint }: BoxProps) {
  const { open, team } = useSuspenseQuery(trpc.box.get.queryOptions({ eventId })).data
  const [codes, setCodes] = useState<readonly string[]>([])
  return (
    <>
      {codes.length > 0 ? <Codes codes={codes} onPrint={() => onPrint(codes)} /> : null}
      {open ? (
        <Opened eventId={eventId} open={open} onCodes={setCodes} />
      ) : (
        <OpenForm eventId={eventId} team={team} onCodes={setCodes} />
      )}
    </>
  )
}

interface CodesProps {
  readonly codes: readonly string[]
  readonly onPrint: () => void
}

/** They are shown this once, in no order, to be cut up or pasted one by one. */
function Codes({ codes, onPrint }: CodesProps) {
  return (
    <Notice role="status" look="good" title="Print or write down these codes now">
      <p>
        {`We cannot show them again. Give one to each person, and do not note who has which. They are used at ${window.location.host}${address.box()}.`}
      </p>
      <ul role="list" className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{sayReceiptCode(ReceiptCode.parse(code))}</code>
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={onPrint}>
        Print them as slips
      </Button>
    </Notice>
  )
}

const count = z
  .string()
  .regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/)
  .transform(Number)

const Opening = z.strictObject({ firstReader: PersonId, secondReader: PersonId, codes: count })

interface OpenFormProps {
  readonly eventId: EventId
  readonly team: BoxView['team']
  readonly onCodes: (codes: readonly string[]) => void
}

function OpenForm({ eventId, team, onCodes }: OpenFormProps) {
  const act = useAct(trpc.box.open.mutationOptions(), 'The box is open')
  const [one, two] = team
  const form = useZodForm(
    Opening,
    { firstReader: one?.id ?? '', secondReader: two?.id ?? one?.id ?? '', codes: '20' },
    { codes: 'How many codes' },
  )
  const choices = team.map(({ id, name }) => ({ value: id, words: name }))
  return (
    <>
      <p className="field-hint">
        People who came can say what they think without their name. Two people of the team read it,
        and in public we only say how many messages there are.
      </p>
      <Form
        form={form}
        send="Open a box"
        why={useWhyNot('publish')}
        onSend={async (values) => onCodes((await act.run({ eventId, ...values })).codes)}
      >
        <Select {...form.register('firstReader')} label="Who reads it?" choices={choices} />
        <Select {...form.register('secondReader')} label="And who else?" choices={choices} />
        <Field
          {...form.register('codes')}
          label="How many codes?"
          hint="One for each person, up to 500."
          inputMode="numeric"
          autoComplete="off"
          error={wrongWith(form, 'codes')}
        />
      </Form>
    </>
  )
}

interface OpenedProps {
  readonly eventId: EventId
  readonly open: NonNullable<BoxView['open']>
  readonly onCodes: (codes: readonly string[]) => void
}

function Opened({ eventId, open, onCodes }: OpenedProps) {
  const more = useAct(trpc.box.addCodes.mutationOptions(), 'Here are more codes')
  const read = useAct(trpc.box.read.mutationOptions(), 'Here is what was left')
  const mayNot = useWhyNot('publish')
  const [messages, setMessages] = useState<readonly BoxMessage[] | null>(null)
  const { readers, codes, isReader } = open
  const add = async () => onCodes((await more.attemptFor({ eventId, codes: 10 }))?.codes ?? [])
  const look = async () => setMessages((await read.attemptFor({ eventId })) ?? null)
  const names = readers.map(({ name }) => name).join(' and ')
  return (
    <>
      <p>
        {`${sayCount(open.messages, 'message', 'messages')} so far, with ${sayCount(codes, 'code', 'codes')} given out. ${names} can read them.`}
      </p>
      <div className={styles['met']}>
        <ActButton
          look="quiet"
          busy={read.busy}
          why={isReader ? undefined : 'Only the two who were named may read this.'}
          onClick={() => void look()}
        >
          Read what was left
        </ActButton>
        <ActButton look="quiet" busy={more.busy} why={mayNot} onClick={() => void add()}>
          Make 10 more codes
        </ActButton>
      </div>
      <Problem sentence={read.problem ?? more.problem} />
      <ul role="list" className={styles['people']}>
        {messages?.map(({ id, leftOn, words }) => (
          <li key={id} className={styles['need']}>
            <p className="label">{sayDate(leftOn)}</p>
            <Prose text={words} />
          </li>
        ))}
      </ul>
    </>
  )
}
