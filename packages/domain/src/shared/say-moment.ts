import { Temporal } from 'temporal-polyfill'

import { sayDay } from './say.ts'
import type { CalendarDate, Instant } from './time.ts'

/**
 * A moment as people in a zone say it, with the zone.
 *
 * @example
 * sayDateTime('2021-01-07T14:00:00.000Z', 'Europe/London') // 'Thursday 7 January 2021, 2pm UK time'
 */
export function sayDateTime(instant: Instant, zone: string): string {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${sayDay(moment.toPlainDate().toString())}, ${sayTime(moment)} ${sayZone(zone)}`
}

/**
 * The day it is somewhere at a moment.
 *
 * @example
 * dateIn('2021-07-01T23:30:00.000Z', 'Europe/London') // '2021-07-02'
 */
export function dateIn(instant: Instant, zone: string): CalendarDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/**
 * A time of day as people say it.
 *
 * @example
 * sayTime({ hour: 14, minute: 30 }) // '2.30pm'
 */
export function sayTime({
  hour,
  minute,
}: {
  readonly hour: number
  readonly minute: number
}): string {
  if (minute === 0 && hour === 12) return '12 noon'
  if (minute === 0 && hour === 0) return '12 midnight'
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * Whose time it is.
 *
 * @example
 * sayZone('America/New_York') // 'New York time'
 */
export function sayZone(zone: string): string {
  if (zone === 'Europe/London') return 'UK time'
  if (zone === 'UTC') return 'UTC'
  const place = zone.split('/').at(-1) ?? zone
  return `${place.replaceAll('_', ' ')} time`
}
