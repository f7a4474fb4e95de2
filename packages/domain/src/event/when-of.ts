import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'

import type { Instant } from '../shared/index.ts'
import { changesClocks } from './change-days.ts'
import type { EventRefusal } from './reasons.ts'
import { type WallTime, When } from './when.ts'

/**
 * When something is, as people say it: two times on the wall and whose wall that is.
 *
 * @example
 * Walls.parse({ startsWall: '2021-01-07T14:00', endsWall: '2021-01-07T16:00', zone: 'Europe/London' })
 */
export const Walls = When.pick({ startsWall: true, endsWall: true, zone: true })
export type Walls = z.infer<typeof Walls>

/**
 * The most days that one event can last.
 *
 * @example
 * longestDays // 14
 */
export const longestDays = 14

/**
 * Is the time never shown on the wall there, because the clocks go past it in spring?
 *
 * @example
 * isSkipped('2021-03-28T01:30', 'Europe/London') // true
 */
export function isSkipped(wall: WallTime, zone: string): boolean {
  return !zoned(wall, zone).toPlainDateTime().equals(wall)
}

/**
 * Is the time shown twice on the wall there, because the clocks go back in autumn?
 *
 * @example
 * isShownTwice('2021-10-31T01:30', 'Europe/London') // true
 */
export function isShownTwice(wall: WallTime, zone: string): boolean {
  if (!changesClocks(wall.slice(0, 10), zone) || isSkipped(wall, zone)) return false
  const second = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, {
    disambiguation: 'later',
  })
  return !second.equals(zoned(wall, zone))
}

/**
 * Can something be held at these times? The end comes after the start (k), at most 14 days later,
 * and both times are shown on the wall.
 *
 * @example
 * refuseWhen({ startsWall: '2021-01-07T14:00', endsWall: '2021-01-07T13:00', zone: 'UTC' })?.code
 * // 'event/ends-before-start'
 */
export function refuseWhen(walls: Walls): EventRefusal | undefined {
  return refuseZoned(walls, zonedOf(walls))
}

/** What zones cost is asked once: a series does this for each of its dates. */
interface Zoned {
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
}

const zonedOf = ({ startsWall, endsWall, zone }: Walls): Zoned => ({
  start: zoned(startsWall, zone),
  end: zoned(endsWall, zone),
})

function refuseZoned({ startsWall, endsWall, zone }: Walls, at: Zoned): EventRefusal | undefined {
  const start = Temporal.PlainDateTime.from(startsWall)
  const end = Temporal.PlainDateTime.from(endsWall)
  if (Temporal.PlainDateTime.compare(start, end) >= 0) {
    return { kind: 'rule', code: 'event/ends-before-start', data: {} }
  }
  if (Temporal.PlainDateTime.compare(start.add({ days: longestDays }), end) < 0) {
    return { kind: 'rule', code: 'event/too-long', data: { days: longestDays } }
  }
  if (at.start.toPlainDateTime().equals(start) && at.end.toPlainDateTime().equals(end)) {
    return undefined
  }
  const wall = isSkipped(startsWall, zone) ? startsWall : endsWall
  return { kind: 'rule', code: 'event/time-skipped', data: { wall, zone } }
}

/**
 * When something is, with its two moments. A time that the wall shows twice in autumn is the first
 * of the two; for a time that cannot be, the reason.
 *
 * @example
 * whenOf({ startsWall: '2021-07-01T14:00', endsWall: '2021-07-01T16:00', zone: 'Europe/London' })
 * // { when: { …, startsAt: '2021-07-01T13:00:00.000Z', endsAt: '2021-07-01T15:00:00.000Z' } }
 */
export function whenOf(walls: Walls): { readonly when: When } | { readonly refusal: EventRefusal } {
  const at = zonedOf(walls)
  const refusal = refuseZoned(walls, at)
  return refusal ? { refusal } : { when: withMoments(walls, at) }
}

/**
 * The same promise with its moments derived again, for when the rules of a zone have changed (j).
 * A time that is skipped now is as much later as the clocks go forward.
 *
 * @example
 * const { startsAt } = rederive(event.when)
 */
export function rederive({ startsWall, endsWall, zone }: When): When {
  const walls = { startsWall, endsWall, zone }
  return withMoments(walls, zonedOf(walls))
}

/**
 * The moment at which a wall shows a time; the first of two, and past a gap by as much as was skipped.
 *
 * @example
 * momentAt('2021-07-01T14:00', 'Europe/London') // '2021-07-01T13:00:00.000Z'
 */
export const momentAt = (wall: WallTime, zone: string): Instant => momentOf(zoned(wall, zone))

/**
 * What the wall shows at a moment.
 *
 * @example
 * wallIn('2021-07-01T13:00:00.000Z', 'Europe/London') // '2021-07-01T14:00'
 */
export const wallIn = (moment: Instant, zone: string): WallTime =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

function withMoments({ startsWall, endsWall, zone }: Walls, { start, end }: Zoned): When {
  return { startsWall, endsWall, zone, startsAt: momentOf(start), endsAt: momentOf(end) }
}

/** `compatible`: the first of two, and past a gap by as much as was skipped. */
function zoned(wall: WallTime, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' })
}

const momentOf = (moment: Temporal.ZonedDateTime): Instant =>
  moment.toInstant().toString({ fractionalSecondDigits: 3 })
