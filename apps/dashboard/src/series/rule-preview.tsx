import {
  datesOf,
  explain,
  refuseRecurrence,
  sayDay,
  sayRecurrence,
  type Recurrence,
  type Walls,
} from '@cuppa/domain'
import { Notice } from '@cuppa/ui'
import { useFormContext, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { whenFrom, whenValues } from '../event/event-values.ts'
import { missingIn, ruleFrom, ruleValues, type RuleInput } from './rule-values.ts'

import styles from '../event/event.module.css'

/** How many dates are shown before a series is made. */
const shown = 6

const Asked = z.object({ ...ruleValues, ...whenValues })
type Input = RuleInput & z.input<typeof Asked>
type Key = keyof typeof Asked.shape

const keys: readonly Key[] = [
  'freq',
  'interval',
  'weekdays',
  'monthlyOn',
  'ends',
  'times',
  'until',
  'startsOn',
  'startsAt',
  'endsOn',
  'endsAt',
  'zone',
]

/** What a rule means: in words, and as its next dates; as soon as enough is known. */
export function RulePreview() {
  const { control } = useFormContext<Input>()
  const answers = useWatch({ control, name: keys })
  const asked = Asked.safeParse(Object.fromEntries(keys.map((key, at) => [key, answers[at]]))).data
  return (
    <div className={styles['apart']}>
      <Notice look="quiet" title="What this means">
        {asked && !missingIn(asked) ? (
          <Meaning rule={ruleFrom(asked, asked.startsOn)} first={whenFrom(asked)} />
        ) : (
          <p>When the first date and the rule are filled in, you see the next dates here.</p>
        )}
      </Notice>
    </div>
  )
}

function Meaning({ rule, first }: { readonly rule: Recurrence; readonly first: Walls }) {
  const refusal = refuseRecurrence(rule, first)
  if (refusal) return <p role="status">{explain(refusal)}</p>
  const from = first.startsWall.slice(0, 10)
  const dates = datesOf(rule, first, { from, to: yearsAfter(from, 10) }).slice(0, shown)
  const starts = dates[0]?.key.slice(0, 10)
  return (
    <>
      <p role="status">{`${sayRecurrence(rule, first.startsWall)}.`}</p>
      {starts === undefined || starts === from ? null : (
        <p>{`The day you chose does not fit the rule, so the first date is ${sayDay(starts)}.`}</p>
      )}
      <p>The next dates:</p>
      <ul className={styles['dates']}>
        {dates.map(({ key }) => (
          <li key={key}>{sayDay(key.slice(0, 10))}</li>
        ))}
      </ul>
    </>
  )
}

const yearsAfter = (date: string, years: number) =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`
