export { bookByForm } from './book-by-form.ts'
export {
  type BookingStep,
  bookingSteps,
  ChangeBooking,
  changeBooking,
  readBooking,
} from './change-booking.ts'
export { ExportBookings, type ExportedBookings } from './export-bookings.ts'
export { forgetNeeds } from './forget-needs.ts'
export { MakeBooking, makeBooking } from './make-booking.ts'
export { lapseOffers } from './offers.ts'
export { runDraws } from './run-draws.ts'
export { openReceipt, viewOf } from './open-receipt.ts'
export { ChangeOwn, changeOwn } from './own-bookings.ts'
