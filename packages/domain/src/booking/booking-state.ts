import { z } from 'zod'

/**
 * What became of a wish to come. Whether someone came in the end is attendance, and kept apart.
 *
 * @example
 * bookingStates.map((state) => bookingStateWords[state])
 */
export const bookingStates = [
  'confirmed',
  'waiting',
  'offered',
  'declined',
  'lapsed',
  'cancelled',
] as const
/**
 * The state of a booking, as one of {@link bookingStates}.
 *
 * @example
 * BookingState.parse('waiting')
 */
export const BookingState = z.enum(bookingStates)
export type BookingState = z.infer<typeof BookingState>

/**
 * The words people see for each state.
 *
 * @example
 * bookingStateWords.lapsed // 'The offer ran out'
 */
export const bookingStateWords: Record<BookingState, string> = {
  confirmed: 'You have a place',
  waiting: 'You are on the waiting list',
  offered: 'A place is kept for you',
  declined: 'You gave the place away',
  lapsed: 'The offer ran out',
  cancelled: 'Cancelled',
}

/**
 * The words the team sees for each state: about the person, not to them.
 *
 * @example
 * bookingDeskWords.offered // 'A place is kept'
 */
export const bookingDeskWords: Record<BookingState, string> = {
  confirmed: 'Has a place',
  waiting: 'Waiting',
  offered: 'A place is kept',
  declined: 'Gave the place away',
  lapsed: 'Did not answer in time',
  cancelled: 'Cancelled',
}

interface StateFacts {
  /** It takes a place, so that nobody else can have it. */
  readonly takesPlace: boolean
  /** It is alive: the person has this one and no other for the event. */
  readonly isLive: boolean
  /** What it can become. */
  readonly next: readonly BookingState[]
}

const facts: Record<BookingState, StateFacts> = {
  confirmed: { takesPlace: true, isLive: true, next: ['cancelled'] },
  waiting: { takesPlace: false, isLive: true, next: ['offered', 'confirmed', 'cancelled'] },
  offered: { takesPlace: true, isLive: true, next: ['confirmed', 'declined', 'lapsed'] },
  // Who wants to wait again goes to the end of the list.
  declined: { takesPlace: false, isLive: false, next: ['waiting'] },
  lapsed: { takesPlace: false, isLive: false, next: ['waiting'] },
  cancelled: { takesPlace: false, isLive: false, next: [] },
}

/**
 * Does a booking in this state take a place? An offer does, for as long as it stands.
 *
 * @example
 * takesPlace('offered') // true
 */
export const takesPlace = (state: BookingState): boolean => facts[state].takesPlace

/**
 * Is a booking in this state one that its person still has? There is one for each person and event.
 *
 * @example
 * isLive('lapsed') // false
 */
export const isLive = (state: BookingState): boolean => facts[state].isLive

/**
 * Can a booking go from one state to the other?
 *
 * @example
 * canBecome('cancelled', 'confirmed') // false
 */
export const canBecome = (from: BookingState, to: BookingState): boolean =>
  facts[from].next.includes(to)
