import {
  explain,
  line,
  Mode,
  modeWords,
  prose,
  refuseBooking,
  sayReceiptCode,
  type EventDraftView,
} from '@cuppa/domain'
import { Button, Field, TextField } from '@cuppa/ui'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { z } from 'zod'

import { type client, trpc } from '../app/cuppa.ts'
import { momentNow } from '../event/words.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Radios } from '../parts/radios.tsx'
import { Tick } from '../parts/tick.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { AnswerFields } from './answer-fields.tsx'

import styles from './booking.module.css'

type Made = Awaited<ReturnType<typeof client.booking.make.mutate>>

/** A place, or a turn on the waiting list, for somebody who rang or wrote. */
export function AddBooking({ event }: { readonly event: EventDraftView }) {
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const close = () => {
    setOpen(false)
    setMade(null)
  }
  return (
    <div>
      <ActButton why={whyNot(event)} onClick={() => setOpen(true)}>
        Add somebody who rang
      </ActButton>
      {isOpen ? (
        <Dialog title={made ? 'It is written down' : 'Add somebody who rang'} onClose={close}>
          {made ? (
            <TheirCode made={made} onDone={close} />
          ) : (
            <AddForm event={event} onMade={setMade} onClose={close} />
          )}
        </Dialog>
      ) : null}
    </div>
  )
}

/** The rule's own reason, before anybody has chosen how to take part. */
function whyNot({ state, when, places }: EventDraftView): string | undefined {
  const modes = places.map(({ mode }) => mode)
  const facts = { state, startsAt: when.startsAt, modes }
  if (state === 'draft') return 'Publish the event first. Then people can book.'
  const refusal = refuseBooking(facts, modes[0] ?? 'online', momentNow())
  return refusal && explain(refusal)
}

function TheirCode({ made, onDone }: { readonly made: Made; readonly onDone: () => void }) {
  return (
    <div className={styles['card']}>
      <p>{said[made.state]}</p>
      <p>Tell them their code. With it they can look at their booking, change it or cancel it.</p>
      <p className={styles['code']}>{sayReceiptCode(made.code)}</p>
      <p>We cannot show it again.</p>
      <Button onClick={onDone}>Done</Button>
    </div>
  )
}

const said: Record<Made['state'], string> = {
  confirmed: 'They have a place.',
  waiting: 'All places are taken, so they are on the waiting list.',
  offered: 'A place is kept for them.',
  declined: 'They gave the place away.',
  lapsed: 'The place was not taken in time.',
  cancelled: 'The booking is cancelled.',
}

const Values = z.strictObject({
  name: line(200, 1),
  mode: Mode,
  email: line(254),
  phone: line(40),
  post: prose(400),
  companions: z.enum(['0', '1', '2', '3', '4', '5']),
  needs: prose(2_000),
  keepNeeds: z.boolean(),
  /** In the order of the questions. */
  answers: z.array(z.string().max(4_000)),
})

const nouns = {
  name: 'Name',
  mode: 'How they take part',
  email: 'E-mail address',
  phone: 'Phone number',
  post: 'Postal address',
  needs: 'What they need',
}

interface AddFormProps {
  readonly event: EventDraftView
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}

function AddForm({ event, onMade, onClose }: AddFormProps) {
  // The form's own name: sent twice, it is still one booking.
  const [formKey] = useState(newKey)
  const [questions] = useState(event.questions)
  const act = useAct(trpc.booking.make.mutationOptions(), 'The booking is written down')
  const form = useZodForm(
    Values,
    {
      name: '',
      mode: event.places[0]?.mode ?? 'phone',
      email: '',
      phone: '',
      post: '',
      companions: '0',
      needs: '',
      keepNeeds: false,
      answers: questions.map(() => ''),
    },
    nouns,
  )
  return (
    <Form
      form={form}
      send="Write it down"
      onCancel={onClose}
      onSend={async ({ companions, answers: said, ...values }) => {
        const answers = questions.map(({ id }, at) => ({ question: id, words: said[at] ?? '' }))
        const to = { event: event.slug, formKey, companions: Number(companions) }
        onMade(await act.run({ ...values, ...to, answers }))
      }}
    >
      <Field
        {...form.register('name')}
        label="Name"
        hint="As they would like to be called."
        autoComplete="off"
        error={wrongWith(form, 'name')}
      />
      <Radios
        {...form.register('mode')}
        legend="How do they take part?"
        choices={event.places.map(({ mode }) => ({ value: mode, words: modeWords[mode] }))}
        chosen={form.watch('mode')}
      />
      <Field
        {...form.register('phone')}
        label="Phone number"
        hint="A phone number, an e-mail address or a postal address: one is enough."
        type="tel"
        autoComplete="off"
        error={wrongWith(form, 'phone')}
      />
      <Field
        {...form.register('email')}
        label="E-mail address"
        type="email"
        autoComplete="off"
        error={wrongWith(form, 'email')}
      />
      <TextField
        {...form.register('post')}
        label="Postal address"
        rows={3}
        error={wrongWith(form, 'post')}
      />
      <FormProvider {...form}>
        <AnswerFields questions={questions} />
      </FormProvider>
      <TextField
        {...form.register('needs')}
        label="What do they need so that they can take part?"
        hint="In their own words. Hosts and publishers can read it, and each look is written down."
        rows={3}
        error={wrongWith(form, 'needs')}
      />
      <Tick {...form.register('keepNeeds')}>We may keep this for the next time they come</Tick>
      <Radios
        {...form.register('companions')}
        legend="Does somebody come with them to help?"
        choices={[
          { value: '0', words: 'No' },
          { value: '1', words: '1 person' },
          { value: '2', words: '2 people' },
        ]}
        chosen={form.watch('companions')}
      />
    </Form>
  )
}

/** A UUID, version 4. `crypto.randomUUID` is not there where the page came over plain http. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const [version, variant] = [bytes[6] ?? 0, bytes[8] ?? 0]
  bytes[6] = (version & 0x0f) | 0x40
  bytes[8] = (variant & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
