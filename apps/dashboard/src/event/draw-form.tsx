import {
  beforeStart,
  CalendarDate,
  dateIn,
  line,
  momentAt,
  sayDateTime,
  sayZone,
  type BeforeStart,
  type EventDraftView,
  type SeriesScope,
} from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { ScopeField } from './event-form.tsx'
import { Left } from './left.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { NumbersForm } from './numbers-form.tsx'
import { useSetDates } from './use-set-dates.ts'
import { type Stands, useStands } from './use-stands.ts'

import styles from './event.module.css'

const Clock = z.string().regex(/^\d\d:\d\d$/)

const Values = z.strictObject({
  closesOn: CalendarDate,
  closesAt: Clock,
  source: line(200),
  knownOn: CalendarDate,
  knownAt: Clock,
})

const nouns = {
  closesOn: 'Last day to be in the draw',
  closesAt: 'At what time',
  source: 'Numbers that decide',
  knownOn: 'Day on which the numbers come out',
  knownAt: 'At what time the numbers come out',
}
const oneDay = 86_400_000

/** Lets chance give the places, or says how it stands with that. */
export function DrawForm({ event }: { readonly event: EventDraftView }) {
  const [draw] = event.draws
  const stands = useStands(event, ({ draws }) => draws)
  const [scope, setScope] = useState<SeriesScope>('this')
  const [left, setLeft] = useState(0)
  const setDates = useSetDates(event)
  const props: DrawProps = {
    event,
    stands,
    scope,
    // The same for the dates that are meant beside this one.
    others: async (draw) => setLeft(await setDates(scope, { draw })),
    scopeField: (
      <>
        {event.series && !draw?.isDrawn ? (
          <ScopeField
            name="scope-draw"
            legend="Which dates is this for?"
            scope={scope}
            onChoose={setScope}
          />
        ) : null}
        <Left count={left} />
      </>
    ),
  }
  return (
    <>
      {draw ? <Standing {...props} draw={draw} /> : null}
      {draw && !stands.isOld ? null : <Choose {...props} />}
    </>
  )
}

interface DrawProps {
  readonly event: EventDraftView
  readonly stands: Stands
  readonly scope: SeriesScope
  readonly others: (draw: BeforeStart | null) => Promise<void>
  readonly scopeField: ReactNode
}

function Standing({
  event: { id: eventId, state, when },
  draw,
  stands,
  others,
  scopeField,
}: DrawProps & { readonly draw: EventDraftView['draws'][number] }) {
  const act = useAct(trpc.booking.setDraw.mutationOptions(), 'First come, first served again')
  const mayNot = useWhyNot(state === 'draft' ? 'write' : 'publish')
  if (draw.isDrawn) return <p>The places are drawn. The result stays, for everyone to check.</p>
  return (
    <div className={styles['standing']}>
      <p>{`Everyone who books before ${sayDateTime(draw.closesAt, when.zone)} is in the draw.`}</p>
      {draw.outside ? (
        <NumbersForm eventId={eventId} outside={draw.outside} zone={when.zone} why={mayNot} />
      ) : null}
      {scopeField}
      <Problem sentence={act.problem} />
      <ActButton
        look="quiet"
        why={mayNot}
        busy={act.busy}
        onClick={() =>
          void stands
            .send(async (on) => {
              await act.run({ ...on, closesAt: null })
              await others(null)
            })
            .catch(() => undefined)
        }
      >
        Do not draw the places
      </ActButton>
    </div>
  )
}

const drawsInWords = ({ draws: [first], when }: EventDraftView) =>
  first
    ? `Now the places are drawn among everyone who books before ${sayDateTime(first.closesAt, when.zone)}.`
    : 'Now the places are not drawn.'

function Choose({ event, stands, scope, others, scopeField }: DrawProps) {
  const { state, when } = event
  const isAlone = scope === 'this'
  const act = useAct(trpc.booking.setDraw.mutationOptions(), 'The places will be drawn')
  const dayBefore = (days: number) =>
    dateIn(new Date(Date.parse(when.startsAt) - days * oneDay).toISOString(), when.zone)
  const form = useZodForm(
    Values,
    {
      closesOn: dayBefore(3),
      closesAt: '18:00',
      source: '',
      knownOn: dayBefore(2),
      knownAt: '22:00',
    },
    nouns,
  )
  return (
    <Form
      form={form}
      send="Draw the places"
      why={useWhyNot(state === 'draft' ? 'write' : 'publish')}
      onSend={({ closesOn, closesAt, source, ...known }) =>
        stands.send(async (on) => {
          const moment = momentAt(`${closesOn}T${closesAt}`, when.zone)
          await act.run({
            ...on,
            closesAt: moment,
            ...(isAlone &&
              source !== '' && {
                outside: {
                  words: source,
                  knownAt: momentAt(`${known.knownOn}T${known.knownAt}`, when.zone),
                },
              }),
          })
          await others(beforeStart(when, moment))
        })
      }
    >
      {stands.isOld ? <Meanwhile>{drawsInWords(event)}</Meanwhile> : null}
      <AboutDraw />
      <div className={styles['pair']}>
        <Field
          {...form.register('closesOn')}
          label="Last day to be in the draw"
          type="date"
          error={wrongWith(form, 'closesOn')}
        />
        <Field
          {...form.register('closesAt')}
          label={`At what time (${sayZone(when.zone)})`}
          type="time"
          error={wrongWith(form, 'closesAt')}
        />
      </div>
      {scopeField}
      {isAlone ? <NumbersFields form={form} zone={when.zone} /> : null}
    </Form>
  )
}

type DrawForm = ReturnType<typeof useZodForm<z.input<typeof Values>, z.output<typeof Values>>>

/** Numbers come out on one day, so they are chosen for one date. */
function NumbersFields({ form, zone }: { readonly form: DrawForm; readonly zone: string }) {
  return (
    <>
      <Field
        {...form.register('source')}
        label="Numbers that decide"
        hint="For example: “the six Lotto numbers of Saturday 5 December, without the bonus ball”. Leave it empty, and we make a secret number instead."
        autoComplete="off"
        error={wrongWith(form, 'source')}
      />
      <div className={styles['pair']}>
        <Field
          {...form.register('knownOn')}
          label="Day on which the numbers come out"
          type="date"
          error={wrongWith(form, 'knownOn')}
        />
        <Field
          {...form.register('knownAt')}
          label={`At what time the numbers come out (${sayZone(zone)})`}
          type="time"
          error={wrongWith(form, 'knownAt')}
        />
      </div>
    </>
  )
}

export function AboutDraw() {
  return (
    <p className={`field-hint ${styles['about']}`}>
      Everybody who books before this moment waits. Then chance gives the places, and anyone can
      check it on the page of the event. Without a draw, who books first comes first.
    </p>
  )
}
