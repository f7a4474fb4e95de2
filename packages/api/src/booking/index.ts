export type { BookingRow } from './booking.queries.ts'
export { bookingSteps, ChangeBooking, changeBooking, readBooking } from './change-booking.ts'
export { MakeBooking, makeBooking, Receipt } from './make-booking.ts'
export { lapseOffers } from './offers.ts'
