import type { ReadDb } from '@cuppa/db'
import type { BookingId, PersonId } from '@cuppa/domain'

import { type BookingRow, bookings } from './booking.queries.ts'

/** What somebody booked, the latest date first. */
export const listOwn = (db: ReadDb, personId: PersonId) =>
  bookings(db)
    .where('booking.person_id', '=', personId)
    .orderBy('starts_at', 'desc')
    .orderBy('booking.id')
    .limit(500)
    .execute()

export const findOwn = (db: ReadDb, personId: PersonId, id: BookingId) =>
  bookings(db)
    .where('booking.id', '=', id)
    .where('booking.person_id', '=', personId)
    .executeTakeFirst()

export const listOwnNeeds = (db: ReadDb, personId: PersonId) =>
  db
    .selectFrom('booking_need as need')
    .innerJoin('booking', 'booking.id', 'need.booking_id')
    .innerJoin('event', 'event.id', 'booking.event_id')
    .select(['booking.id', 'event.title', 'need.sealed'])
    .where('booking.person_id', '=', personId)
    .orderBy('booking.id')
    .execute()

/** Whether the same person has another booking for the event that lives. */
export async function hasOtherBooking(
  db: ReadDb,
  { id, eventId, personKey }: Pick<BookingRow, 'id' | 'eventId' | 'personKey'>,
): Promise<boolean> {
  const other = await db
    .selectFrom('booking')
    .select('id')
    .where('event_id', '=', eventId)
    .where((eb) =>
      eb.or([
        eb('person_key', '=', personKey),
        // Whoever changed their name or address is the same person still.
        eb(
          'person_id',
          '=',
          db.selectFrom('booking as this').select('this.person_id').where('this.id', '=', id),
        ),
      ]),
    )
    .where('state', 'in', ['confirmed', 'waiting', 'offered'])
    .where('id', '<>', id)
    .executeTakeFirst()
  return other !== undefined
}
