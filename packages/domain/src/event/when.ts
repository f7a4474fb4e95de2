import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

import { Instant } from '../shared/index.ts'

/**
 * A time as a clock on the wall shows it, to the minute, without a zone.
 *
 * @example
 * WallTime.parse('2021-01-07T14:00')
 */
export const WallTime = z.iso.datetime({ local: true, precision: -1 }).regex(/\d$/)
export type WallTime = z.infer<typeof WallTime>

/**
 * The name of a time zone (IANA) that this computer knows.
 *
 * @example
 * ZoneName.safeParse('Europe/Atlantis').success // false
 */
export const ZoneName = z.string().max(64).refine(isZone)
export type ZoneName = z.infer<typeof ZoneName>

/** Names that were found good: a list of dates asks for the same one again and again. */
const known = new Set<string>()
const mostKnown = 1_000

/** Offsets such as `+01:00` are no promise for next summer, so only names are taken. */
function isZone(name: string): boolean {
  if (known.has(name)) return true
  if (name !== 'UTC' && !name.includes('/')) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    if (known.size < mostKnown) known.add(name)
    return true
  } catch {
    return false
  }
}

/**
 * When something is. The promise is the time on the wall in `zone`; the two moments follow from it.
 *
 * @example
 * const { startsWall, zone }: When = event.when
 */
export const When = z.strictObject({
  startsWall: WallTime,
  endsWall: WallTime,
  zone: ZoneName,
  startsAt: Instant,
  endsAt: Instant,
})
export type When = z.infer<typeof When>
