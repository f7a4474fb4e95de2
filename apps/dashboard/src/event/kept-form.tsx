import {
  beforeStart,
  CalendarDate,
  dateIn,
  modes,
  modeWords,
  momentAt,
  sayDateTime,
  sayZone,
  wallIn,
  type EventDraftView,
  type SeriesScope,
} from '@cuppa/domain'
import { Field, Notice } from '@cuppa/ui'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { ScopeField } from './event-form.tsx'
import {
  AboutKept,
  KeptFields,
  keptFrom,
  keptInForm,
  keptNouns,
  keptValues,
} from './kept-fields.tsx'
import { Left } from './left.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { useSetDates } from './use-set-dates.ts'
import { useStands } from './use-stands.ts'

import styles from './event.module.css'

const Values = z.strictObject({
  ...keptValues,
  untilOn: CalendarDate,
  untilAt: z.string().regex(/^\d\d:\d\d$/),
})
type Values = z.input<typeof Values>

const nouns = {
  ...keptNouns,
  untilOn: 'Until which day',
  untilAt: 'Until what time',
}

/** Starts with two days before the event, at its own time of day. */
function inForm({ kept, when }: EventDraftView): Values {
  const [first] = kept
  const dayBefore = new Date(Date.parse(when.startsAt) - 2 * 86_400_000).toISOString()
  return {
    ...keptInForm(kept),
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
  const [left, setLeft] = useState<number | null>(null)
  const [scope, setScope] = useState<SeriesScope>('this')
  const setDates = useSetDates(event)
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
        setLeft(null)
        const until = momentAt(`${untilOn}T${untilAt}`, when.zone)
        const kept = keptFrom(counts, { offered, until })
        const ofEach = keptFrom(counts, { offered, until: beforeStart(when, until) })
        const count = await stands.send(async (on) => {
          await act.run({ ...on, kept })
          return setDates(scope, { kept: ofEach })
        })
        setLeft(count)
      }}
    >
      <AboutKept />
      <FormProvider {...form}>
        <KeptFields offered={offered} />
      </FormProvider>
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
      {event.series ? (
        <ScopeField
          name="scope-kept"
          legend="Which dates keep these places?"
          scope={scope}
          onChoose={setScope}
        />
      ) : null}
      {stands.isOld ? <Meanwhile>{keptInWords(event)}</Meanwhile> : null}
      {left === null ? null : (
        <Notice look="good" title="Saved">
          <p>The rule stands on the page of the event.</p>
          <Left count={left} />
        </Notice>
      )}
    </Form>
  )
}
