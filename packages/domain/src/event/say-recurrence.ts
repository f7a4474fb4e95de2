import { Temporal } from 'temporal-polyfill'

import { sayCount, sayDate, sayList, sayOrdinal, sayTime } from '../shared/index.ts'
import { type DayOfMonth, type Recurrence, type Weekday, weekdays } from './recurrence.ts'
import type { WallTime } from './when.ts'

/**
 * A rule in plain words, with the time of its first date.
 *
 * @example
 * sayRecurrence({ freq: 'monthly', interval: 1, on: { nth: 2, weekday: 'monday' }, ends: null, except: [] },
 *   '2021-01-11T11:00') // 'Every second Monday of the month, at 11am'
 */
export function sayRecurrence(recurrence: Recurrence, first: WallTime): string {
  const time = `at ${sayTime(Temporal.PlainDateTime.from(first))}`
  return [sayDays(recurrence, first), time, ...sayEnd(recurrence), ...sayExcept(recurrence)].join(
    ', ',
  )
}

/**
 * The rule of a series, with the day it begins where a date before that is still to come, as after a
 * change of the rule.
 *
 * @example
 * sayRule(recurrence, '2021-02-01T14:00', '2021-01-14T11:00') // 'Every Monday, at 2pm, from 1 February 2021 on'
 */
export function sayRule(
  recurrence: Recurrence,
  first: WallTime,
  next: WallTime | undefined,
): string {
  const rule = sayRecurrence(recurrence, first)
  return next !== undefined && next < first
    ? `${rule}, from ${sayDate(first.slice(0, 10))} on`
    : rule
}

function sayDays(recurrence: Recurrence, first: WallTime): string {
  const { interval } = recurrence
  switch (recurrence.freq) {
    case 'daily':
      return interval === 1 ? 'Every day' : `Every ${interval} days`
    case 'weekly': {
      const named = weekdays.filter((day) => recurrence.weekdays.includes(day))
      const days = named.length === 7 ? 'day' : sayList(named.map(nameOf))
      if (interval === 1) return `Every ${days}`
      return `Every ${interval} weeks, on ${named.length === 7 ? 'every day' : days}`
    }
    case 'monthly':
      return sayMonthly(interval, recurrence.on)
    case 'yearly':
      return `Every ${interval === 1 ? 'year' : `${interval} years`} on ${dayAndMonth(first)}`
  }
}

function sayMonthly(interval: number, on: DayOfMonth): string {
  const which = 'day' in on ? sayNumber(on.day) : `${places.get(on.nth)} ${nameOf(on.weekday)}`
  if (interval > 1) return `Every ${interval} months, on the ${which}`
  return 'day' in on ? `On the ${which} of every month` : `Every ${which} of the month`
}

const sayNumber = (day: number) => (day === -1 ? 'last day' : sayOrdinal(day))

const places = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [5, 'fifth'],
  [-1, 'last'],
])

const nameOf = (weekday: Weekday) => `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`

/** `7 January`. */
const dayAndMonth = (wall: WallTime) => sayDate(wall.slice(0, 10)).replace(/ \d+$/, '')

function sayEnd({ ends }: Recurrence): string[] {
  if (!ends) return []
  if ('until' in ends) return [`until ${sayDate(ends.until)}`]
  return [ends.count === 1 ? 'once' : sayCount(ends.count, 'time')]
}

function sayExcept({ except }: Recurrence): string[] {
  return except.length === 0 ? [] : [`but not on ${sayList(except.toSorted().map(sayDate))}`]
}
