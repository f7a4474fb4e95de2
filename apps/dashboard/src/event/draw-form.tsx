import {
  CalendarDate,
  dateIn,
  line,
  momentAt,
  sayDateTime,
  sayZone,
  type EventDraftView,
} from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { useWhyNot } from '../app/session.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { Meanwhile } from './meanwhile.tsx'
import { NumbersForm } from './numbers-form.tsx'
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
  return (
    <>
      {draw ? <Standing event={event} draw={draw} stands={stands} /> : null}
      {draw && !stands.isOld ? null : <Choose event={event} stands={stands} />}
    </>
  )
}

function Standing({
  event: { id: eventId, state, when },
  draw,
  stands,
}: {
  readonly event: EventDraftView
  readonly stands: Stands
  readonly draw: EventDraftView['draws'][number]
}) {
  const act = useAct(trpc.booking.setDraw.mutationOptions(), 'First come, first served again')
  const mayNot = useWhyNot(state === 'draft' ? 'write' : 'publish')
  if (draw.isDrawn) return <p>The places are drawn. The result stays, for everyone to check.</p>
  return (
    <div className={styles['standing']}>
      <p>{`Everyone who books before ${sayDateTime(draw.closesAt, when.zone)} is in the draw.`}</p>
      {draw.outside ? (
        <NumbersForm eventId={eventId} outside={draw.outside} zone={when.zone} why={mayNot} />
      ) : null}
      <Problem sentence={act.problem} />
      <ActButton
        look="quiet"
        why={mayNot}
        busy={act.busy}
        onClick={() =>
          void stands.send((on) => act.run({ ...on, closesAt: null })).catch(() => undefined)
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

function Choose({ event, stands }: { readonly event: EventDraftView; readonly stands: Stands }) {
  const { state, when } = event
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
        stands.send((on) =>
          act.run({
            ...on,
            closesAt: momentAt(`${closesOn}T${closesAt}`, when.zone),
            ...(source !== '' && {
              outside: {
                words: source,
                knownAt: momentAt(`${known.knownOn}T${known.knownAt}`, when.zone),
              },
            }),
          }),
        )
      }
    >
      {stands.isOld ? <Meanwhile>{drawsInWords(event)}</Meanwhile> : null}
      <p className="field-hint">
        Everybody who books before this moment waits. Then chance gives the places, and anyone can
        check it on the page of the event. Without a draw, who books first comes first.
      </p>
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
          label={`At what time the numbers come out (${sayZone(when.zone)})`}
          type="time"
          error={wrongWith(form, 'knownAt')}
        />
      </div>
    </Form>
  )
}
