import { bookingStateWords, type BookingView } from '@cuppa/domain'

/** How a booking stands, in a few words: what is cancelled goes before what was booked of it. */
export const sayBooking = ({ event, state }: BookingView): string =>
  event.state === 'cancelled' ? 'This is cancelled' : bookingStateWords[state]
