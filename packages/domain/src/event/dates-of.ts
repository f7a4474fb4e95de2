import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'

import type { CalendarDate } from '../shared/index.ts'
import type { EventRefusal } from './reasons.ts'
import { mostDates, type Recurrence, type Weekday } from './recurrence.ts'
import { type Walls, whenOf } from './when-of.ts'
import type { WallTime, When } from './when.ts'

/**
 * One date of a rule. Its key, the start by the rule, stays its name when it is moved by hand.
 *
 * @example
 * const { key, when }: RuleDate = datesOf(recurrence, first, window)[0]
 */
export interface RuleDate {
  readonly key: WallTime
  readonly when: When
}

/**
 * From which day to which, both included.
 *
 * @example
 * const year: DaySpan = { from: '2021-01-01', to: '2021-12-31' }
 */
export interface DaySpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/**
 * The dates of a rule in a window, in order, and 200 at most; each is as long as the first. The
 * first date itself is one only if it fits the rule. A date whose time the clocks skip is not made
 * and not counted; one that the clocks show twice is at the first.
 *
 * @example
 * datesOf(recurrence, { startsWall: '2021-01-11T11:00', endsWall: '2021-01-11T12:00', zone: 'Europe/London' },
 *   { from: '2021-01-01', to: '2021-12-31' }).map(({ key }) => key)
 */
export function datesOf(recurrence: Recurrence, first: Walls, { from, to }: DaySpan): RuleDate[] {
  const most = mostOf(recurrence)
  const dates: RuleDate[] = []
  let made = 0
  for (const key of keysOf(recurrence, first, most === undefined ? from : undefined)) {
    if (dayOfKey(key) > to) break
    const when = whenOn(key, first)
    if (!when) continue
    made += 1
    if (made > (most ?? Number.POSITIVE_INFINITY)) break
    if (dayOfKey(key) >= from && !recurrence.except.includes(dayOfKey(key))) {
      dates.push({ key, when })
    }
    if (dates.length === mostDates) break
  }
  return dates
}

/**
 * Can a series follow this rule? Its first date can be held, and it gives a date within a hundred
 * years, and no more than 200 of them if it ends on a day.
 *
 * @example
 * refuseRecurrence({ freq: 'monthly', interval: 12, on: { day: 31 }, ends: null, except: [] }, inFebruary)?.code
 * // 'event/rule-without-dates'
 */
export function refuseRecurrence(recurrence: Recurrence, first: Walls): EventRefusal | undefined {
  const answer = whenOf(first)
  if ('refusal' in answer) return answer.refusal
  const ever = { from: '0001-01-01', to: '9999-12-31' }
  const dates = datesOf(recurrence, first, ever)
  const last = dates.at(-1)
  if (!last) return { kind: 'rule', code: 'event/rule-without-dates', data: {} }
  if (!recurrence.ends || !('until' in recurrence.ends) || dates.length < mostDates)
    return undefined
  const after = { from: nextDay(last.key), to: ever.to }
  return datesOf(recurrence, first, after).length === 0
    ? undefined
    : { kind: 'rule', code: 'event/too-many-dates', data: { most: mostDates } }
}

const dayOfKey = (key: WallTime) => key.slice(0, 10)
const nextDay = (key: WallTime) => Temporal.PlainDate.from(key).add({ days: 1 }).toString()

function mostOf({ ends }: Recurrence): number | undefined {
  return ends && 'count' in ends ? ends.count : undefined
}

/** The walls by the rule. The engine works in UTC, where every wall time is once: what clocks do is ours. */
function* keysOf(recurrence: Recurrence, first: Walls, from?: CalendarDate): Generator<WallTime> {
  const rule = new RRuleTemporal({
    ...partsOf(recurrence),
    interval: recurrence.interval,
    wkst: 'MO',
    dtstart: inUtc(first.startsWall),
    until: inUtc(lastWall(recurrence, first)),
    tzid: 'UTC',
    temporal: Temporal,
  })
  const begin = from !== undefined && from > first.startsWall ? `${from}T00:00` : first.startsWall
  for (let next = rule.next(inUtc(begin), true); next; next = rule.next(next)) {
    yield next.toPlainDateTime().toString({ smallestUnit: 'minute' })
  }
}

const inUtc = (wall: WallTime) => Temporal.PlainDateTime.from(wall).toZonedDateTime('UTC')

/** No rule is followed for more than a hundred years, so that one which never gives a date ends. */
function lastWall({ ends }: Recurrence, { startsWall }: Walls): WallTime {
  const century = Math.min(Number(startsWall.slice(0, 4)) + 100, 9_999)
  const horizon = `${String(century).padStart(4, '0')}-12-31T23:59`
  const until = ends && 'until' in ends ? `${ends.until}T23:59` : horizon
  return until < horizon ? until : horizon
}

interface Parts {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly byDay?: string[]
  readonly byMonthDay?: number[]
}

function partsOf(recurrence: Recurrence): Parts {
  switch (recurrence.freq) {
    case 'daily':
      return { freq: 'DAILY' }
    case 'weekly':
      return { freq: 'WEEKLY', byDay: recurrence.weekdays.map(codeOf) }
    case 'monthly': {
      const { on } = recurrence
      return 'day' in on
        ? { freq: 'MONTHLY', byMonthDay: [on.day] }
        : { freq: 'MONTHLY', byDay: [`${on.nth}${codeOf(on.weekday)}`] }
    }
    case 'yearly':
      return { freq: 'YEARLY' }
  }
}

/** As RFC 5545 writes a day of the week. */
const codeOf = (weekday: Weekday) => weekday.slice(0, 2).toUpperCase()

/** The same stretch on the wall, from another start; nothing where the clocks skip one of its ends. */
function whenOn(key: WallTime, { startsWall, endsWall, zone }: Walls): When | undefined {
  const length = Temporal.PlainDateTime.from(startsWall).until(endsWall)
  const ends = Temporal.PlainDateTime.from(key).add(length).toString({ smallestUnit: 'minute' })
  const answer = whenOf({ startsWall: key, endsWall: ends, zone })
  return 'when' in answer ? answer.when : undefined
}
