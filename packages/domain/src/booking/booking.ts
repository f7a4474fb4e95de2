import { z } from 'zod'

import { EventSlug, EventState, Mode, When } from '../event/index.ts'
import { Instant } from '../shared/index.ts'
import { BookingState } from './booking-state.ts'

/**
 * A booking as whoever knows its code may see it.
 *
 * @example
 * const { state, when, join }: BookingView = receipt
 */
export const BookingView = z.strictObject({
  state: BookingState,
  name: z.string(),
  mode: Mode,
  companions: z.int().nonnegative(),
  /** Until when a place is kept, in an offer. */
  offerUntil: Instant.nullable(),
  /** Nobody can be waited for any more: whoever waits may take a place that is free. */
  isLastCall: z.boolean(),
  /** What stands for it in the list of a draw; `null` where places are not drawn. */
  drawEntry: z.string().nullable(),
  /** How to join, told to those who come until it is over; `null` to everyone else. */
  join: z.string().nullable(),
  event: z.strictObject({
    slug: EventSlug,
    title: z.string(),
    when: When,
    state: EventState,
    /** Why it is not held as planned; empty while it is. */
    reason: z.string(),
  }),
})
export type BookingView = z.infer<typeof BookingView>
