import { z } from 'zod'

/**
 * A moment, as ISO 8601 text in UTC with milliseconds: `2026-11-23T09:30:00.000Z`.
 *
 * @example
 * Instant.parse('2026-11-23T09:30:00.000Z')
 */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

/**
 * A day in the community's own calendar, as ISO 8601 text: `2020-11-27`. It has no time and no zone.
 *
 * @example
 * CalendarDate.parse('2020-11-27')
 */
export const CalendarDate = z.iso.date()
export type CalendarDate = z.infer<typeof CalendarDate>
