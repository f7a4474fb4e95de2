import type { EventState, Mode } from '../event/index.ts'
import type { Instant, NoFacts, Refusal } from '../shared/index.ts'
import { type BookingState, canBecome } from './booking-state.ts'
import { freePlaces, offerUntil as offerEnd, type PlacePool } from './places.ts'

/**
 * Every way booking can say no.
 *
 * @example
 * const facts: BookingReasons['booking/mode-not-offered'] = { mode: 'phone' }
 */
export interface BookingReasons {
  'booking/has-begun': NoFacts
  'booking/not-held': { state: string }
  'booking/mode-not-offered': { mode: string }
  'booking/not-found': NoFacts
  'booking/already-booked': NoFacts
  'booking/unreachable': NoFacts
  'booking/state-moved-on': { state: string }
  'booking/offer-over': { until: string }
  'booking/in-turn': NoFacts
  'booking/full': NoFacts
  'booking/too-many-tries': NoFacts
  'booking/too-many-forms': NoFacts
  'booking/hidden-field': NoFacts
  'booking/too-many-steps': NoFacts
  'booking/needs-closed': NoFacts
  'booking/drawn-later': { at: string }
  'booking/draw-without-end': NoFacts
  'booking/draw-too-late': NoFacts
  'booking/draw-and-kept': NoFacts
  'booking/draw-moment-wrong': NoFacts
  'booking/draw-over': NoFacts
  'booking/draw-known-early': NoFacts
  'booking/draw-list-open': NoFacts
  'booking/draw-not-yet': NoFacts
  'booking/draw-few-numbers': NoFacts
  'booking/draw-settled': NoFacts
  'booking/kept-for-new': { until: string }
  'booking/answer-needed': { question: string }
  'booking/answer-not-a-choice': { question: string }
  'booking/answer-too-long': { question: string; most: number }
  'booking/questions-changed': NoFacts
}

/**
 * A no of the rules for booking.
 *
 * @example
 * const refusal: BookingRefusal | undefined = refuseBooking(event, 'online', now)
 */
export type BookingRefusal = Refusal<BookingReasons>

/**
 * What of an event decides whether it can be booked.
 *
 * @example
 * const event: Bookable = { state: 'published', startsAt, modes: ['online'] }
 */
export interface Bookable {
  readonly state: EventState
  readonly startsAt: Instant
  readonly modes: readonly Mode[]
}

/**
 * May someone book this event in this way now? A form that was opened days ago is judged by the
 * moment it arrives.
 *
 * @example
 * refuseBooking({ state: 'cancelled', startsAt, modes: ['online'] }, 'online', now)?.code // 'booking/not-held'
 */
export function refuseBooking(
  { state, startsAt, modes }: Bookable,
  mode: Mode,
  now: Instant,
): BookingRefusal | undefined {
  if (state !== 'published') return { kind: 'rule', code: 'booking/not-held', data: { state } }
  if (now >= startsAt) {
    return { kind: 'rule', code: 'booking/has-begun', data: {} }
  }
  if (!modes.includes(mode)) {
    return { kind: 'rule', code: 'booking/mode-not-offered', data: { mode } }
  }
  return undefined
}

/**
 * May a booking go on to another state now? An offer can be taken until it runs out, and nothing
 * changes once the event has begun.
 *
 * @example
 * refuseBookingStep({ state: 'offered', offerUntil: '2027-01-03T09:00:00.000Z' }, 'confirmed', when)
 */
export function refuseBookingStep(
  booking: { readonly state: BookingState; readonly offerUntil: Instant | null },
  to: BookingState,
  { now, startsAt }: { readonly now: Instant; readonly startsAt: Instant },
): BookingRefusal | undefined {
  const { state, offerUntil } = booking
  if (!canBecome(state, to)) {
    return { kind: 'conflict', code: 'booking/state-moved-on', data: { state } }
  }
  if (now >= startsAt) {
    return { kind: 'rule', code: 'booking/has-begun', data: {} }
  }
  const takesOffer = state === 'offered' && to === 'confirmed'
  return takesOffer && offerUntil !== null && now >= offerUntil
    ? { kind: 'rule', code: 'booking/offer-over', data: { until: offerUntil } }
    : undefined
}

/**
 * May someone who waits take a place without an offer? Only in the last hours, when there is no time
 * left to keep one for anybody: then the first to answer comes.
 *
 * @example
 * refuseLastCall({ capacity: 20, taken: 19 }, { now, startsAt })
 */
export function refuseLastCall(
  pool: PlacePool,
  { now, startsAt }: { readonly now: Instant; readonly startsAt: Instant },
): BookingRefusal | undefined {
  if (offerEnd(now, startsAt) !== null) return { kind: 'rule', code: 'booking/in-turn', data: {} }
  return freePlaces(pool) > 0 ? undefined : { kind: 'rule', code: 'booking/full', data: {} }
}
