import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

import {
  type DayOfMonth,
  mostDates,
  type Recurrence,
  type RecurrenceEnd,
  Recurrence as RecurrenceSchema,
  type Weekday,
  weekdays,
} from '../event/index.ts'
import { fieldsOf, inZone, type ReadTime, wallOf } from './read-time.ts'

type Parts = Readonly<Record<string, readonly (string | number)[] | undefined>>

/**
 * The rule of a file as one of ours, if it says the same; its dates start with `first`. A rule that
 * only nearly fits is none, as a date that nobody meant is worse than none.
 */
export function readRule(rule: ICAL.Recur, first: ReadTime): Recurrence | undefined {
  const ends = endOf(rule, first)
  const days = daysOf(rule, first)
  if (ends === undefined || days === undefined) return undefined
  const read = RecurrenceSchema.safeParse({ ...days, interval: rule.interval, ends, except: [] })
  return read.success ? read.data : undefined
}

function endOf({ count, until }: ICAL.Recur, first: ReadTime): RecurrenceEnd | undefined {
  if (count) return count >= 1 && count <= mostDates ? { count } : undefined
  return until ? untilOf(until, first) : null
}

function untilOf(until: ICAL.Time, first: ReadTime): RecurrenceEnd | undefined {
  const told = fieldsOf(until)
  const wall = told && wallOf(told)
  if (wall === undefined) return undefined
  if (told?.isDate) return { until: wall.slice(0, 10) }
  const there = inZone({ wall, zone: told?.isUtc ? 'UTC' : first.zone }, first.zone)
  return { until: lastDay(there.wall, first) }
}

/** Ours ends with a whole day, so one that ends before the time of day ends the day before. */
function lastDay(until: string, { wall }: ReadTime): string {
  const day = Temporal.PlainDate.from(until.slice(0, 10))
  return (until.slice(11) < wall.slice(11) ? day.subtract({ days: 1 }) : day).toString()
}

type Days =
  | { readonly freq: 'daily' | 'yearly' }
  | { readonly freq: 'weekly'; readonly weekdays: readonly Weekday[] }
  | { readonly freq: 'monthly'; readonly on: DayOfMonth }

function daysOf(rule: ICAL.Recur, first: ReadTime): Days | undefined {
  const parts: Parts = rule.parts
  const has = Object.keys(parts).toSorted().join(' ')
  switch (rule.freq) {
    case 'DAILY':
      return daily(rule, has)
    case 'WEEKLY':
      return has === '' || has === 'BYDAY' ? weekly(rule, first) : undefined
    case 'MONTHLY': {
      const on = monthly(parts, has, first)
      return on && { freq: 'monthly', on }
    }
    case 'YEARLY':
      return isOnFirst(parts, first) ? { freq: 'yearly' } : undefined
    default:
      return undefined
  }
}

function daily({ parts, interval }: ICAL.Recur, has: string): Days | undefined {
  if (has === '') return { freq: 'daily' }
  const days = has === 'BYDAY' && interval === 1 ? namedDays(parts['BYDAY'] ?? []) : undefined
  return days && { freq: 'weekly', weekdays: days }
}

/** Weeks begin on Monday here, which matters only where some are left out. */
function weekly({ parts, interval, wkst }: ICAL.Recur, first: ReadTime): Days | undefined {
  const monday = 2
  if (interval !== 1 && wkst !== monday) return undefined
  const named = parts['BYDAY']
  const days = named ? namedDays(named) : [weekdayOf(first)]
  return days && { freq: 'weekly', weekdays: days }
}

function monthly(parts: Parts, has: string, first: ReadTime): DayOfMonth | undefined {
  const [day] = parts['BYMONTHDAY'] ?? []
  switch (has) {
    case '':
      return { day: Number(first.wall.slice(8, 10)) }
    case 'BYMONTHDAY':
      return parts['BYMONTHDAY']?.length === 1 ? { day: Number(day) } : undefined
    case 'BYDAY':
      return nthDay(parts['BYDAY'] ?? [])
    case 'BYDAY BYSETPOS':
      return nthDay(parts['BYDAY'] ?? [], parts['BYSETPOS'])
    default:
      return undefined
  }
}

/** `2MO`, or `MO` with a place of its own beside it. */
function nthDay(
  days: readonly (string | number)[],
  places?: readonly (string | number)[],
): DayOfMonth | undefined {
  const [, number = '', code = ''] = /^([+-]?\d?)([A-Z]{2})$/.exec(String(days[0])) ?? []
  const weekday = byCode.get(code)
  if (days.length !== 1 || !weekday) return undefined
  if (!places) return { nth: Number(number), weekday }
  return places.length === 1 && number === '' ? { nth: Number(places[0]), weekday } : undefined
}

const byCode: ReadonlyMap<string, Weekday> = new Map(
  weekdays.map((day) => [day.slice(0, 2).toUpperCase(), day]),
)

function namedDays(codes: readonly (string | number)[]): Weekday[] | undefined {
  const days = codes.map((code) => byCode.get(String(code)))
  return days.some((day) => day === undefined) ? undefined : days.filter((day) => day !== undefined)
}

const weekdayOf = ({ wall }: ReadTime): Weekday =>
  weekdays[Temporal.PlainDateTime.from(wall).dayOfWeek - 1] ?? 'monday'

/** Every year on the day and in the month of the first date, whether or not it says so. */
function isOnFirst(parts: Parts, { wall }: ReadTime): boolean {
  const wanted: Readonly<Record<string, number>> = {
    BYMONTH: Number(wall.slice(5, 7)),
    BYMONTHDAY: Number(wall.slice(8, 10)),
  }
  return Object.entries(parts).every(
    ([name, values]) => values?.length === 1 && Number(values[0]) === wanted[name],
  )
}
