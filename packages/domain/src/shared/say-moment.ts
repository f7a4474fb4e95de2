import { Temporal } from 'temporal-polyfill'

import { sayTime, sayZone } from './say-time.ts'
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
