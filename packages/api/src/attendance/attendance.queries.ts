import type { Db, ReadDb } from '@cuppa/db'
import type { AttendanceId, BookingId, EventId } from '@cuppa/domain'

import { eventRow } from '../event/event-row.ts'

/** An event; it cannot be cancelled or moved before this transaction ends. */
export const findEventForShare = (tx: Db, id: EventId) =>
  eventRow(tx).where('event.id', '=', id).forShare().executeTakeFirst()

export const findEvent = (db: ReadDb, id: EventId) =>
  eventRow(db).where('event.id', '=', id).executeTakeFirst()

/** What the event is made of: its ways to take part, and the names of its parts in order. */
export async function readShape(db: ReadDb, eventId: EventId) {
  const places = await db
    .selectFrom('event_place')
    .select('mode')
    .where('event_id', '=', eventId)
    .execute()
  const items = await db
    .selectFrom('event_agenda')
    .select('title')
    .where('event_id', '=', eventId)
    .orderBy('position')
    .execute()
  const parts = [...new Set(items.map(({ title }) => title))].filter((title) => title !== '')
  return { modes: places.map(({ mode }) => mode), parts }
}

export function findBooking(db: ReadDb, id: BookingId) {
  return db
    .selectFrom('booking')
    .leftJoin('booking_need as need', 'need.booking_id', 'booking.id')
    .select(['booking.id', 'event_id as eventId', 'need.booking_id as needId'])
    .where('booking.id', '=', id)
    .executeTakeFirst()
}

/** All who booked, whatever became of it: whoever turns up is let in. */
export function listExpected(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('booking')
    .leftJoin('booking_need as need', 'need.booking_id', 'booking.id')
    .select(['booking.id as bookingId', 'name', 'state', 'mode', 'companions'])
    .select('need.booking_id as needId')
    .where('event_id', '=', eventId)
    .execute()
}

export function listAttendances(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('attendance')
    .select(['id', 'booking_id as bookingId', 'name', 'mode'])
    .where('event_id', '=', eventId)
    .orderBy('id')
    .execute()
}

export function listParts(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('attendance_part as part')
    .innerJoin('attendance', 'attendance.id', 'part.attendance_id')
    .select(['attendance.id', 'part.part'])
    .where('event_id', '=', eventId)
    .execute()
}

export function listUnnamed(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('attendance_unnamed')
    .select(['mode', 'people'])
    .where('event_id', '=', eventId)
    .execute()
}

export function findAttendance(db: ReadDb, id: AttendanceId) {
  return db
    .selectFrom('attendance')
    .select(['id', 'event_id as eventId'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Only for those who host, and only where it is noted who looked. */
export function listSealedNeeds(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('booking_need as need')
    .innerJoin('booking', 'booking.id', 'need.booking_id')
    .leftJoin('booking_need_met as outcome', 'outcome.booking_id', 'booking.id')
    .select(['booking.id as bookingId', 'name', 'sealed', 'met'])
    .where('event_id', '=', eventId)
    .where('state', 'in', ['confirmed', 'waiting', 'offered'])
    .execute()
}
