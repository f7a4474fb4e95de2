import type { Instant } from '../shared/index.ts'
import type { BookingRefusal } from './booking-rules.ts'
import { freePlaces, nextOffers, type PlacePool, type WaitingEntry } from './places.ts'

/**
 * The places of one way to take part, some of which may be kept for people who have not been before.
 *
 * @example
 * const pool: FairPool = { capacity: 20, taken: 4, kept: null, drawAt: null, takenByNew: 0 }
 */
export interface FairPool extends PlacePool {
  /** `null`: everyone is alike. */
  readonly kept: { readonly places: number; readonly until: Instant } | null
  /** Until when nobody has a place because they are drawn then; `null` where they are not. */
  readonly drawAt: Instant | null
  /** How many of those that are taken, people who have not been before have. */
  readonly takenByNew: number
}

/**
 * Somebody who would like a place, as far as the rule looks at them.
 *
 * @example
 * const somebody: Comer = { beenBefore: true }
 */
export interface Comer {
  readonly beenBefore: boolean
}

/**
 * How many free places are kept now for people who have not been before. Whoever of them has a place
 * already uses up one of the kept ones, and from the published moment on none is kept.
 *
 * @example
 * keptPlaces({ capacity: 20, taken: 4, kept: { places: 5, until }, takenByNew: 1 }, now) // 4
 */
export function keptPlaces(pool: FairPool, now: Instant): number {
  const { kept, takenByNew } = pool
  if (kept === null || now >= kept.until) return 0
  return Math.min(freePlaces(pool), Math.max(0, kept.places - takenByNew))
}

/**
 * How many places are free for somebody now.
 *
 * @example
 * placesFor({ beenBefore: true }, pool, now)
 */
export const placesFor = ({ beenBefore }: Comer, pool: FairPool, now: Instant): number =>
  pool.drawAt !== null ? 0 : freePlaces(pool) - (beenBefore ? keptPlaces(pool, now) : 0)

/**
 * May this person have one of the places now? No, with the moment until which they are kept, where
 * those that are free are for people who have not been before.
 *
 * @example
 * refuseKept({ beenBefore: true }, pool, now)?.code // 'booking/kept-for-new'
 */
export function refuseKept(comer: Comer, pool: FairPool, now: Instant): BookingRefusal | undefined {
  if (pool.drawAt !== null) {
    return { kind: 'rule', code: 'booking/drawn-later', data: { at: pool.drawAt } }
  }
  if (pool.kept === null || freePlaces(pool) === 0 || placesFor(comer, pool, now) > 0) {
    return undefined
  }
  return { kind: 'rule', code: 'booking/kept-for-new', data: { until: pool.kept.until } }
}

/**
 * What a new booking gets, by the published rule: a place, or a turn on the waiting list. Whoever waits
 * for a place that they may have goes first.
 *
 * @example
 * settleFairly({ beenBefore: false }, pool, { waiting: [{ beenBefore: true }], now }) // 'confirmed'
 */
export function settleFairly(
  comer: Comer,
  pool: FairPool,
  { waiting, now }: { readonly waiting: readonly Comer[]; readonly now: Instant },
): 'confirmed' | 'waiting' {
  const isFree = placesFor(comer, pool, now) > 0
  const isTheirs = waiting.some((one) => placesFor(one, pool, now) > 0)
  return isFree && !isTheirs ? 'confirmed' : 'waiting'
}

/**
 * Who is offered the free places now: the first in turn of those who may have them, one for each.
 *
 * @example
 * nextFairOffers(pool, [{ id: 'a', turn: 1, beenBefore: true }, { id: 'b', turn: 2, beenBefore: false }], now)
 * // ['b'] while all that is free is kept
 */
export function nextFairOffers<Id>(
  pool: FairPool,
  waiting: readonly (WaitingEntry<Id> & Comer)[],
  now: Instant,
): Id[] {
  let left = pool
  const may = waiting
    .toSorted((one, other) => one.turn - other.turn)
    .filter((entry) => {
      if (placesFor(entry, left, now) <= 0) return false
      const takenByNew = left.takenByNew + Number(!entry.beenBefore)
      left = { ...left, taken: left.taken + 1, takenByNew }
      return true
    })
  return nextOffers(pool, may)
}
