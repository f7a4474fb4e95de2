import {
  CalendarDate,
  Weekday,
  weekdays,
  type Recurrence,
  type SeriesTimes,
  type WallTime,
} from '@cuppa/domain'
import { z } from 'zod'

import { whenFrom, whenInForm, type WhenValues } from '../event/event-values.ts'

const count = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .pipe(z.number().max(most))

/** How often, as the form asks for it. */
export const ruleValues = {
  freq: z.enum(['daily', 'weekly', 'monthly', 'yearly']),
  interval: count(99),
  weekdays: z.array(Weekday),
  monthlyOn: z.enum(['day', 'last-day', 'nth', 'last']),
  ends: z.enum(['never', 'count', 'until']),
  /** Both are read only where `ends` says so. */
  times: z.string(),
  until: z.string(),
}
const RuleValues = z.strictObject(ruleValues)
export type RuleValues = z.output<typeof RuleValues>
export type RuleInput = z.input<typeof RuleValues>

export const ruleNouns: Readonly<Record<string, string>> = {
  freq: 'How often',
  interval: 'Every how many',
  weekdays: 'On which days',
  monthlyOn: 'On which day of the month',
  ends: 'When it ends',
  times: 'How many dates',
  until: 'The last day',
}

export const emptyRule: RuleInput = {
  freq: 'monthly',
  interval: '1',
  weekdays: [],
  monthlyOn: 'nth',
  ends: 'never',
  times: '',
  until: '',
}

const Times = count(200)

export const missing = {
  weekdays: 'On which days: choose at least one.',
  times: 'How many dates: write a number, 200 at most.',
  until: 'The last day: this needs a date.',
}

/** The field that is still missing something; nothing when the rule is whole. */
export function missingIn({ freq, weekdays: days, ends, times, until }: RuleValues) {
  if (freq === 'weekly' && days.length === 0) return 'weekdays'
  if (ends === 'count' && !Times.safeParse(times).success) return 'times'
  return ends === 'until' && !CalendarDate.safeParse(until).success ? 'until' : undefined
}

/** The rule, for a first date. What each kind of rule does not ask for is left out of it. */
export function ruleFrom(values: RuleValues, startsOn: CalendarDate): Recurrence {
  const { freq, interval } = values
  const common = { interval, ends: endOf(values), except: [] }
  switch (freq) {
    case 'weekly':
      return { freq, weekdays: values.weekdays, ...common }
    case 'monthly':
      return { freq, on: dayOfMonth(values.monthlyOn, startsOn), ...common }
    case 'daily':
    case 'yearly':
      return { freq, ...common }
  }
}

function endOf({ ends, times, until }: RuleValues): Recurrence['ends'] {
  if (ends === 'count') return { count: Times.parse(times) }
  return ends === 'until' ? { until } : null
}

type MonthlyRule = Extract<Recurrence, { freq: 'monthly' }>

/** Which day of the month the first date is, as its number or as a day of the week. */
export function dayOfMonth(
  how: RuleValues['monthlyOn'],
  startsOn: CalendarDate,
): MonthlyRule['on'] {
  const day = Number(startsOn.slice(8))
  const weekday = weekdayOf(startsOn)
  if (how === 'day') return { day }
  if (how === 'last-day') return { day: -1 }
  return { nth: how === 'last' ? -1 : Math.ceil(day / 7), weekday }
}

export function weekdayOf(date: CalendarDate): Weekday {
  const fromSunday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekdays[(fromSunday + 6) % 7] ?? 'monday'
}

/** How long each date is, as the wall counts it. */
export function minutesOf(values: WhenValues): number {
  const { startsWall, endsWall } = whenFrom(values)
  return (utc(endsWall) - utc(startsWall)) / 60_000
}

const utc = (wall: WallTime) => Date.parse(`${wall}:00Z`)

/** The time of day of many dates. */
export function timesFrom({ startsOn, startsAt, endsOn, endsAt, zone }: WhenValues): SeriesTimes {
  const days = (utc(`${endsOn}T00:00`) - utc(`${startsOn}T00:00`)) / (24 * 60 * 60_000)
  return { starts: startsAt, ends: endsAt, days, zone }
}

/** A rule as the form's fields hold it; days that it leaves out have no field. */
export function ruleInForm(rule: Recurrence): RuleInput {
  const { freq, interval, ends } = rule
  return {
    freq,
    interval: String(interval),
    weekdays: freq === 'weekly' ? [...rule.weekdays] : [],
    monthlyOn: freq === 'monthly' ? howOf(rule.on) : emptyRule.monthlyOn,
    ends: ends ? ('count' in ends ? 'count' : 'until') : 'never',
    times: ends && 'count' in ends ? String(ends.count) : '',
    until: ends && 'until' in ends ? ends.until : '',
  }
}

function howOf(on: MonthlyRule['on']): RuleValues['monthlyOn'] {
  if ('day' in on) return on.day === -1 ? 'last-day' : 'day'
  return on.nth === -1 ? 'last' : 'nth'
}

interface FirstDate {
  readonly startsWall: WallTime
  readonly minutes: number
  readonly zone: string
}

/** The time of day of a series, as the form's fields hold it on its first day. */
export function firstInForm({ startsWall, minutes, zone }: FirstDate): WhenValues {
  const endsWall = new Date(utc(startsWall) + minutes * 60_000).toISOString().slice(0, 16)
  return whenInForm({ startsWall, endsWall, zone })
}
