import {
  prose,
  RuleFate,
  sayCount,
  sayDay,
  sayRecurrence,
  sayWhen,
  type EventId,
} from '@cuppa/domain'
import { Button, Notice, TextField } from '@cuppa/ui'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'

import { type client, trpc } from '../app/cuppa.ts'
import { TheirNumber } from '../event/told.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Part } from '../parts/page.tsx'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import type { SeriesNow } from './use-series.ts'

import styles from '../event/event.module.css'

type Preview = Awaited<ReturnType<typeof client.series.previewRule.query>>
type DateInPreview = Preview['dates'][number]

export interface Wanted {
  readonly rule: Omit<Parameters<typeof client.series.previewRule.query>[0], 'seriesId'>
  readonly preview: Preview
}

interface RuleChangeProps extends Pick<SeriesNow, 'series' | 'mayNot'> {
  readonly wanted: Wanted
  readonly onBack: () => void
}

const Values = z.strictObject({ reason: prose(600) })

/** What another rule does with each date, and what somebody has to decide before it holds. */
export function RuleChange({ series, mayNot, wanted, onBack }: RuleChangeProps) {
  const { rule, preview } = wanted
  const [decided, setDecided] = useState<ReadonlyMap<EventId, RuleFate>>(new Map())
  const act = useAct(trpc.series.changeRule.mutationOptions(), 'The series follows the new rule')
  const form = useZodForm(Values, { reason: '' }, { reason: 'Why' })
  const navigate = useNavigate()
  const dates = preview.dates.map((date) => ({
    ...date,
    fate: decided.get(date.eventId) ?? date.fate,
  }))
  const isCancelling = dates.some(({ fate, state }) => fate === 'goes' && state !== 'draft')
  return (
    <>
      <Meaning rule={rule} onBack={onBack} />
      <Form
        form={form}
        send="Change the rule"
        why={mayNot}
        onSend={async ({ reason }) => {
          await act.run({
            seriesId: series.id,
            revision: series.revision,
            ...rule,
            decisions: decisionsIn(dates),
            reason,
          })
          await navigate({ to: '/events/series/$slug', params: { slug: series.slug } })
        }}
      >
        <div className={styles['fates']}>
          <Open
            dates={dates.filter(({ choices }) => choices.length > 1)}
            onDecide={(eventId, fate) => setDecided(new Map([...decided, [eventId, fate]]))}
          />
          <ByItself
            dates={dates.filter(({ choices }) => choices.length === 1)}
            make={preview.make}
          />
          <WhoHears dates={dates} />
        </div>
        {isCancelling ? (
          <TextField
            {...form.register('reason')}
            label="Why are dates cancelled?"
            hint="One or two plain sentences. Everyone who wanted to come reads them."
            rows={3}
            error={wrongWith(form, 'reason')}
          />
        ) : null}
      </Form>
    </>
  )
}

const decisionsIn = (dates: readonly DateInPreview[]) =>
  dates.flatMap(({ eventId, fate, choices }) =>
    choices.length > 1 && (fate === 'stays' || fate === 'moves' || fate === 'goes')
      ? [{ eventId, fate }]
      : [],
  )

/** The rule in words. It takes focus, as the form that was there is gone. */
function Meaning({
  rule: { recurrence, startsWall },
  onBack,
}: Pick<Wanted, 'rule'> & Pick<RuleChangeProps, 'onBack'>) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles['standing']}>
      <h2 ref={heading} tabIndex={-1}>
        What would change
      </h2>
      <p>{`${sayRecurrence(recurrence, startsWall)}, from ${sayDay(startsWall.slice(0, 10))} on.`}</p>
      <Button look="quiet" onClick={onBack}>
        Choose another rule
      </Button>
    </div>
  )
}

interface OpenProps {
  readonly dates: readonly DateInPreview[]
  readonly onDecide: (eventId: EventId, fate: RuleFate) => void
}

/** Dates that are never changed by the rule alone. */
function Open({ dates, onDecide }: OpenProps) {
  if (dates.length === 0) return null
  return (
    <Part title="Dates for you to decide">
      <p>
        People have booked these, or they were changed by themselves. They stay as they are unless
        you choose otherwise.
      </p>
      <ul role="list" className={styles['list']}>
        {dates.map((date) => (
          <li key={date.eventId} className={styles['row']} data-state={date.state}>
            <Radios
              name={`fate-${date.eventId}`}
              legend={`${sayWhen(date.when)}: ${peopleOf(date)}`}
              choices={date.choices.map((value) => ({ value, words: fateInWords(value, date) }))}
              chosen={date.fate}
              onChange={({ target }) => onDecide(date.eventId, RuleFate.parse(target.value))}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function peopleOf({ reach, state }: DateInPreview): string {
  const people = reach.reduce((sum, one) => sum + one.people, 0)
  if (people > 0) return `${sayCount(people, 'person has', 'people have')} booked`
  return state === 'draft' ? 'a draft that was changed by itself' : 'changed by itself'
}

function fateInWords(fate: RuleFate, { state, to }: DateInPreview): string {
  if (fate === 'moves' && to) return `It moves to ${sayWhen(to)}`
  if (fate === 'goes') return state === 'draft' ? 'It is deleted' : 'It is cancelled'
  return 'It stays as it is'
}

interface ByItselfProps extends Pick<Preview, 'make'> {
  readonly dates: readonly DateInPreview[]
}

/** What nobody has booked follows the rule. */
function ByItself({ dates, make }: ByItselfProps) {
  const of = (fate: RuleFate, isDraft?: boolean) =>
    dates.filter(
      (date) =>
        date.fate === fate && (isDraft === undefined || (date.state === 'draft') === isDraft),
    )
  const whens = (found: readonly DateInPreview[]) => found.map(({ when }) => sayWhen(when))
  const isSame = make.length === 0 && dates.every(({ fate }) => fate === 'fits' || fate === 'off')
  return (
    <Part title="What happens by itself">
      {isSame ? <p>No other date changes.</p> : null}
      <Dates title="New" whens={make.map(sayWhen)} />
      <Dates
        title="At another time"
        whens={of('moves').map(({ when, to }) =>
          to ? `${sayWhen(when)} becomes ${sayWhen(to)}` : sayWhen(when),
        )}
      />
      <Dates title="Cancelled" whens={whens(of('goes', false))} />
      <Dates title="Deleted, as nobody has seen them" whens={whens(of('goes', true))} />
      <Dates title="As they are, as they fit the new rule" whens={whens(of('fits'))} />
      <Dates title="Cancelled before, and still cancelled" whens={whens(of('off'))} />
    </Part>
  )
}

const fewest = 6

/** Long lists are closed at first, so that their numbers can be seen together. */
function Dates({ title, whens }: { readonly title: string; readonly whens: readonly string[] }) {
  if (whens.length === 0) return null
  return (
    <details className={styles['group']} open={whens.length <= fewest}>
      <summary>{`${title}: ${sayCount(whens.length, 'date', 'dates')}`}</summary>
      <ul className={styles['dates']}>
        {whens.map((when) => (
          <li key={when}>{when}</li>
        ))}
      </ul>
    </details>
  )
}

/** How many people are told what, as it is decided now. */
function WhoHears({ dates }: { readonly dates: readonly DateInPreview[] }) {
  const heard = (fate: RuleFate) => dates.flatMap((date) => (date.fate === fate ? date.reach : []))
  const [moved, cancelled] = [heard('moves'), heard('goes')]
  return (
    <div className={styles['apart']}>
      <Notice look="quiet" title="Who will be told" role="status">
        {moved.length + cancelled.length === 0 ? (
          <p>Nobody who has booked is told anything, as nothing changes for them.</p>
        ) : null}
        {moved.length > 0 ? (
          <>
            <p>That their date has another time:</p>
            <TheirNumber reach={moved} none="" />
          </>
        ) : null}
        {cancelled.length > 0 ? (
          <>
            <p>That their date is cancelled:</p>
            <TheirNumber reach={cancelled} none="" />
          </>
        ) : null}
      </Notice>
    </div>
  )
}
