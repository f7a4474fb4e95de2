import { Temporal } from 'temporal-polyfill'

import type { Room } from '../event/index.ts'
import type { Instant } from '../shared/index.ts'

/**
 * The places of one way to take part, as they stand. `taken` counts people who come and offers that stand.
 *
 * @example
 * const pool: PlacePool = { capacity: 20, taken: 19 }
 */
export interface PlacePool {
  /** `null`: as many as want to come. */
  readonly capacity: number | null
  readonly taken: number
}

/**
 * How many places are free: never below 0, and endless without a capacity.
 *
 * @example
 * freePlaces({ capacity: 20, taken: 19 }) // 1
 */
export const freePlaces = ({ capacity, taken }: PlacePool): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken)

/**
 * How much room there is in one or more ways to take part together, in words: "few" is the last tenth,
 * or the last three of a small number. Nobody is counted in public.
 *
 * @example
 * roomOf([{ capacity: 20, taken: 18 }]) // 'few'
 */
export function roomOf(pools: readonly PlacePool[]): Room {
  const free = pools.reduce((sum, pool) => sum + freePlaces(pool), 0)
  if (pools.length === 0 || free === Number.POSITIVE_INFINITY) return 'no-limit'
  if (free === 0) return 'full'
  const all = pools.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0)
  return free <= Math.max(3, all / 10) ? 'few' : 'free'
}

/**
 * What a new booking gets: a place, or a turn on the waiting list. Whoever waits goes first, so a free
 * place is nobody's who comes new while somebody waits.
 *
 * @example
 * settleBooking({ capacity: 20, taken: 20 }, 0) // 'waiting'
 */
export function settleBooking(pool: PlacePool, waiting: number): 'confirmed' | 'waiting' {
  return waiting === 0 && freePlaces(pool) > 0 ? 'confirmed' : 'waiting'
}

/**
 * One turn on the waiting list. `turn` rises with each that joins.
 *
 * @example
 * const entry: WaitingEntry<string> = { id: 'booking', turn: 7 }
 */
export interface WaitingEntry<Id> {
  readonly id: Id
  readonly turn: number
}

/**
 * Who is offered the free places now: the first in turn, one for each place, and nobody once the
 * event has begun.
 *
 * @example
 * nextOffers({ capacity: 2, taken: 1 }, [{ id: 'b', turn: 2 }, { id: 'a', turn: 1 }]) // ['a']
 */
export function nextOffers<Id>(pool: PlacePool, waiting: readonly WaitingEntry<Id>[]): Id[] {
  return waiting
    .toSorted((one, other) => one.turn - other.turn)
    .slice(0, Math.min(freePlaces(pool), waiting.length))
    .map(({ id }) => id)
}

const minutes = {
  /** Two days. */
  longest: 48 * 60,
  shortest: 30,
  /** So near the start nobody can be waited for: who waits is told, and the first to answer comes. */
  lastCall: 120,
}

/**
 * Until when a place is kept for someone: two days, less the nearer the start is, and no longer than
 * until two hours before it. `null` when it is too late to keep one, or in a last call.
 *
 * @example
 * offerUntil('2027-01-01T09:00:00.000Z', '2027-01-30T10:00:00.000Z') // '2027-01-03T09:00:00.000Z'
 */
export function offerUntil(now: Instant, startsAt: Instant): Instant | null {
  const begun = Temporal.Instant.from(now)
  const left = begun.until(Temporal.Instant.from(startsAt)).total('minutes') - minutes.lastCall
  if (left < minutes.shortest) return null
  const kept = Math.floor(Math.min(minutes.longest, Math.max(minutes.shortest, left / 4)))
  return begun.add({ minutes: kept }).toString({ smallestUnit: 'millisecond' })
}
