import { z } from 'zod'

import { Instant } from '../shared/index.ts'
import { Mode } from './mode.ts'
import type { EventRefusal } from './reasons.ts'

/**
 * Places in one way to take part that are kept, until a moment that everyone can read, for people
 * who have not been before.
 *
 * @example
 * KeptPlaces.parse({ mode: 'online', places: 3, until: '2027-01-04T18:00:00.000Z' })
 */
export const KeptPlaces = z.strictObject({
  mode: Mode,
  places: z.int().min(1).max(100_000),
  until: Instant,
})
export type KeptPlaces = z.infer<typeof KeptPlaces>

/**
 * A public source of chance that a community does not choose: numbers that somebody else draws, and
 * when they come out.
 *
 * @example
 * OutsideSeed.parse({ words: 'the Lotto numbers of 5 December', knownAt: '2026-12-05T21:00:00.000Z' })
 */
export const OutsideSeed = z.strictObject({ words: z.string(), knownAt: Instant })
export type OutsideSeed = z.infer<typeof OutsideSeed>

/**
 * That the places in one way to take part are drawn, among everyone who booked before a moment.
 *
 * @example
 * const { closesAt, isDrawn }: DrawRef = event.draws[0]
 */
export const DrawRef = z.strictObject({
  mode: Mode,
  closesAt: Instant,
  isDrawn: z.boolean(),
  /** Whose numbers decide, where they are not ours. */
  outside: OutsideSeed.nullable(),
})
export type DrawRef = z.infer<typeof DrawRef>

interface Keeping {
  readonly now: Instant
  readonly startsAt: Instant
  readonly places: readonly { readonly mode: Mode; readonly capacity: number | null }[]
}

/**
 * Can these places be kept? There are as many, there is an end to them, and the moment is still to
 * come and before the start.
 *
 * @example
 * refuseKeeping([{ mode: 'online', places: 3, until }], { now, startsAt, places: [] })?.code
 * // 'event/kept-without-end'
 */
export function refuseKeeping(
  kept: readonly KeptPlaces[],
  { now, startsAt, places }: Keeping,
): EventRefusal | undefined {
  for (const { mode, places: count, until } of kept) {
    const capacity = places.find((one) => one.mode === mode)?.capacity ?? null
    if (capacity === null) {
      return { kind: 'rule', code: 'event/kept-without-end', data: { mode } }
    }
    if (count > capacity) {
      return { kind: 'rule', code: 'event/kept-too-many', data: { mode, places: count, capacity } }
    }
    if (until <= now || until > startsAt) {
      return { kind: 'rule', code: 'event/kept-until-wrong', data: {} }
    }
  }
  return undefined
}
