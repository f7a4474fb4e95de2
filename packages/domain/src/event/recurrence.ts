import { z } from 'zod'

import { CalendarDate } from '../shared/index.ts'

/**
 * The days of the week, as a rule names them.
 *
 * @example
 * weekdays[0] // 'monday'
 */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
/**
 * A day of the week, as one of {@link weekdays}.
 *
 * @example
 * Weekday.parse('monday')
 */
export const Weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof Weekday>

/**
 * The most dates that one rule makes.
 *
 * @example
 * mostDates // 200
 */
export const mostDates = 200

/**
 * How a rule ends: after a number of dates (those that are left out count too), after a day, or
 * not at all.
 *
 * @example
 * RecurrenceEnd.parse({ count: 6 })
 */
export const RecurrenceEnd = z
  .union([
    z.strictObject({ count: z.int().min(1).max(mostDates) }),
    z.strictObject({ until: CalendarDate }),
  ])
  .nullable()
export type RecurrenceEnd = z.infer<typeof RecurrenceEnd>

/**
 * Which day of a month: a number, or a day of the week counted from the start (1 to 5) or the last
 * (-1). A month without that day has no date.
 *
 * @example
 * DayOfMonth.parse({ nth: 2, weekday: 'monday' })
 */
export const DayOfMonth = z.union([
  z.strictObject({ day: z.union([z.int().min(1).max(31), z.literal(-1)]) }),
  z.strictObject({ nth: z.union([z.int().min(1).max(5), z.literal(-1)]), weekday: Weekday }),
])
export type DayOfMonth = z.infer<typeof DayOfMonth>

const common = {
  interval: z.int().min(1).max(99),
  ends: RecurrenceEnd,
  /** Days on which the rule makes no date. */
  except: z.array(CalendarDate).max(mostDates),
}

/**
 * The rule of a series. It has no time: that is the time of its first date.
 *
 * @example
 * Recurrence.parse({ freq: 'monthly', interval: 1, on: { nth: 2, weekday: 'monday' }, ends: null, except: [] })
 */
export const Recurrence = z.discriminatedUnion('freq', [
  z.strictObject({ freq: z.literal('daily'), ...common }),
  z.strictObject({
    freq: z.literal('weekly'),
    weekdays: z
      .array(Weekday)
      .min(1)
      .max(7)
      .refine((days) => new Set(days).size === days.length),
    ...common,
  }),
  z.strictObject({ freq: z.literal('monthly'), on: DayOfMonth, ...common }),
  /** On the day and month of the first date; 29 February is only in leap years. */
  z.strictObject({ freq: z.literal('yearly'), ...common }),
])
export type Recurrence = z.infer<typeof Recurrence>
