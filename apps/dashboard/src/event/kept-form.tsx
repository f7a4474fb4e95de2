import {
  CalendarDate,
  dateIn,
  modes,
  modeWords,
  momentAt,
  sayDateTime,
  sayZone,
  wallIn,
  type EventDraftView,
  type Mode,
} from '@cuppa/domain'
import { Field, Notice } from '@cuppa/ui'
import { useState } from 'react'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { Meanwhile } from './meanwhile.tsx'
import { useStands } from './use-stands.ts'

import styles from './event.module.css'

const Count = z.string().regex(/^(?:|0|[1-9]\d{0,4})$/)

const Values = z.strictObject({
  'in-person': Count,
  online: Count,
  phone: Count,
  untilOn: CalendarDate,
  untilAt: z.string().regex(/^\d\d:\d\d$/),
})
type Values = z.input<typeof Values>

const nouns = {
  'in-person': 'Places kept in person',
  online: 'Places kept online',
  phone: 'Places kept by phone',
  untilOn: 'Until which day',
  untilAt: 'Until what time',
}

/** Starts with two days before the event, at its own time of day. */
function inForm({ kept, when }: EventDraftView): Values {
  const [first] = kept
  const countOf = (mode: Mode) => kept.find((one) => one.mode === mode)?.places.toString() ?? ''
  const dayBefore = new Date(Date.parse(when.startsAt) - 2 * 86_400_000).toISOString()
  return {
    'in-person': countOf('in-person'),
    online: countOf('online'),
    phone: countOf('phone'),
    untilOn: dateIn(first?.until ?? dayBefore, when.zone),
    untilAt: first ? wallIn(first.until, when.zone).slice(11) : '18:00',
  }
}

const keptInWords = ({ kept, when }: EventDraftView) =>
  kept.length === 0
    ? 'Now no places are kept.'
    : `Now these are kept: ${kept.map(({ mode, places, until }) => `${modeWords[mode].toLowerCase()} ${places}, until ${sayDateTime(until, when.zone)}`).join('; ')}.`

/** Places that are kept, for a while, for people who have not been before. */
export function KeptForm({ event }: { readonly event: EventDraftView }) {
  const { state, when, places } = event
  const stands = useStands(event, ({ kept }) => kept)
  const [isSaved, setSaved] = useState(false)
  const act = useAct(trpc.event.keepPlaces.mutationOptions(), 'The rule is saved')
  const form = useZodForm(Values, inForm(event), nouns)
  const mayNot = useWhyNot(state === 'draft' ? 'write' : 'publish')
  const offered = modes.filter((mode) => places.some((one) => one.mode === mode))
  if (offered.length === 0) return <p>Say first how people can take part.</p>
  return (
    <Form
      form={form}
      send="Save the rule"
      why={mayNot}
      onSend={async ({ untilOn, untilAt, ...counts }) => {
        setSaved(false)
        const until = momentAt(`${untilOn}T${untilAt}`, when.zone)
        const wanted = offered.map((mode) => ({ mode, places: Number(counts[mode]), until }))
        const kept = wanted.filter((one) => one.places > 0)
        await stands.send((on) => act.run({ ...on, kept }))
        setSaved(true)
      }}
    >
      <p className="field-hint">
        Everyone reads this rule on the page of the event. After that moment, places that are left
        go to whoever has waited longest. Whoever came to another event that they had booked has
        been before.
      </p>
      {offered.map((mode) => (
        <Field
          key={mode}
          {...form.register(mode)}
          label={`Places kept (${modeWords[mode].toLowerCase()})`}
          hint="A number. Leave it empty to keep none."
          inputMode="numeric"
          autoComplete="off"
          error={wrongWith(form, mode)}
        />
      ))}
      <div className={styles['pair']}>
        <Field
          {...form.register('untilOn')}
          label="Kept until which day"
          type="date"
          error={wrongWith(form, 'untilOn')}
        />
        <Field
          {...form.register('untilAt')}
          label={`Kept until what time (${sayZone(when.zone)})`}
          type="time"
          error={wrongWith(form, 'untilAt')}
        />
      </div>
      {stands.isOld ? <Meanwhile>{keptInWords(event)}</Meanwhile> : null}
      {isSaved ? (
        <Notice look="good" title="Saved">
          <p>The rule stands on the page of the event.</p>
        </Notice>
      ) : null}
    </Form>
  )
}
