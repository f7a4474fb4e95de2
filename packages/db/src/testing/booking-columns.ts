import type { BookingTables } from '../schema/bookings.ts'
import type { ColumnsOf } from './columns.ts'

export const bookingColumns: ColumnsOf<BookingTables> = {
  booking: {
    id: 'required',
    event_id: 'required',
    mode: 'required',
    state: 'required',
    name: 'required',
    email: 'nullable',
    phone: 'nullable',
    post: 'nullable',
    person_key: 'required',
    person_id: 'nullable',
    been_before: 'required',
    companions: 'required',
    turn: 'required',
    offer_until: 'nullable',
    code_hash: 'required',
    form_key: 'required',
    booked_at: 'required',
    booked_by: 'nullable',
    changed_at: 'required',
  },
  booking_again: {
    id: 'required',
    booking_id: 'required',
    code_hash: 'required',
    form_key: 'required',
    state: 'required',
    mode: 'required',
    name: 'required',
    companions: 'required',
    made_at: 'required',
  },
  booking_answer: { booking_id: 'required', question_id: 'required', words: 'required' },
  booking_need: { booking_id: 'required', sealed: 'required', keep: 'required' },
}
