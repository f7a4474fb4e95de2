import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

import type { Instant } from '../shared/index.ts'
import { momentAt, wallIn } from './when-of.ts'
import type { When } from './when.ts'

/**
 * A time of day on the wall.
 *
 * @example
 * TimeOfDay.parse('14:00')
 */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export type TimeOfDay = z.infer<typeof TimeOfDay>

/**
 * A moment that every date of a series has: so many days before it begins, at a time of day.
 *
 * @example
 * BeforeStart.parse({ days: 2, at: '18:00' })
 */
export const BeforeStart = z.strictObject({ days: z.int().min(0).max(365), at: TimeOfDay })
export type BeforeStart = z.infer<typeof BeforeStart>

type Begins = Pick<When, 'startsWall' | 'zone'>

const dayOfWall = ({ startsWall }: Begins) => Temporal.PlainDate.from(startsWall.slice(0, 10))

/**
 * That moment, for one date.
 *
 * @example
 * momentBefore({ startsWall: '2021-01-07T14:00', zone: 'Europe/London' }, { days: 2, at: '18:00' })
 * // '2021-01-05T18:00:00.000Z'
 */
export const momentBefore = (begins: Begins, { days, at }: BeforeStart): Instant =>
  momentAt(`${dayOfWall(begins).subtract({ days }).toString()}T${at}`, begins.zone)

/**
 * The other way round: how long before its date a moment is; on the day itself for what comes after.
 *
 * @example
 * beforeStart(event.when, '2021-01-05T18:00:00.000Z') // { days: 2, at: '18:00' }
 */
export function beforeStart(begins: Begins, moment: Instant): BeforeStart {
  const wall = wallIn(moment, begins.zone)
  const days = Temporal.PlainDate.from(wall.slice(0, 10)).until(dayOfWall(begins)).days
  return { days: Math.max(0, days), at: wall.slice(11) }
}
