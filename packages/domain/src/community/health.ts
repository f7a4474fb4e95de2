import { z } from 'zod'

import { saySomePeople, ShownCount } from '../attendance/numbers.ts'
import { sayMonth } from '../shared/index.ts'

/**
 * What is counted of a community month by month, in the order in which it is told.
 *
 * @example
 * for (const measure of healthMeasures) draw(months.map((month) => month[measure]))
 */
export const healthMeasures = ['joined', 'came', 'firstTime', 'contributed', 'waiting'] as const

/**
 * One of them.
 *
 * @example
 * const measure: HealthMeasure = 'joined'
 */
export type HealthMeasure = (typeof healthMeasures)[number]

/**
 * What each of them is called.
 *
 * @example
 * healthWords.firstTime // 'Came for the first time'
 */
export const healthWords: Readonly<Record<HealthMeasure, string>> = {
  joined: 'Joined',
  came: 'Came to something',
  firstTime: 'Came for the first time',
  contributed: 'Gave something to the strategy',
  waiting: 'Joined and wait for a hello',
}

/**
 * One month of a community, in numbers of people that may be told to anybody: no group under five
 * can be made out, not by taking one number from another either (P5).
 *
 * @example
 * const { month, joined }: HealthMonth = health.months[0]
 */
export const HealthMonth = z.strictObject({
  /** `2026-11`, as the calendar at home has it. */
  month: z.string().regex(/^\d{4}-\d\d$/),
  /** New members. */
  joined: ShownCount,
  /** People at each event, added up. */
  came: ShownCount,
  /** Among those who had booked, whoever had never come before. */
  firstTime: ShownCount,
  /** Different people who are named at what the strategy stands on. */
  contributed: ShownCount,
  /** Those who joined in it and whom nobody has said hello to yet. */
  waiting: ShownCount,
})
export type HealthMonth = z.infer<typeof HealthMonth>

/**
 * One measure over some months, as a sentence that says what a chart of it shows. The sum is of
 * what is told of each month, so it is a floor.
 *
 * @example
 * sayHealth('joined', months) // 'At least 25 people, most in November 2026: at least 10 people.'
 */
export function sayHealth(measure: HealthMeasure, months: readonly HealthMonth[]): string {
  const all = months.reduce((sum, month) => sum + month[measure], 0)
  const [most] = months.toSorted((one, other) => other[measure] - one[measure])
  if (most === undefined || all === 0) return 'Fewer than 5 people in every month.'
  const total = `At least ${all} people`
  return months.length === 1
    ? `${total}.`
    : `${total}, most in ${sayMonth(most.month)}: ${saySomePeople(most[measure])}.`
}
