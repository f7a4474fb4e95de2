import type { Db, ReadDb } from '@cuppa/db'
import type { EventId, EventSlug } from '@cuppa/domain'

import { eventRow } from '../event/event-row.ts'

/** The event itself is what everyone waits for who changes its notes: they may have no row yet. */
export const findEventForUpdate = (tx: Db, id: EventId) =>
  eventRow(tx).where('event.id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const findEvent = (db: ReadDb, id: EventId) =>
  eventRow(db).where('event.id', '=', id).executeTakeFirst()

export const findPublicEvent = (db: ReadDb, slug: EventSlug) =>
  eventRow(db).where('event.slug', '=', slug).where('state', '<>', 'draft').executeTakeFirst()

export function findNotes(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_notes as notes')
    .leftJoin('person', 'person.id', 'notes.changed_by')
    .select(['notes.state', 'words', 'recording', 'notes.revision', 'person.name as changedBy'])
    .where('event_id', '=', eventId)
    .executeTakeFirst()
}

/** As they were published, the first first. */
export function listVersions(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_notes_version')
    .select(['number', 'words', 'recording', 'why', 'published_on as publishedOn'])
    .where('event_id', '=', eventId)
    .orderBy('number')
    .execute()
}

/** On which days they were published: the first time, and the last. */
export function findPublished(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_notes_version')
    .select((eb) => [
      eb.fn.min('published_on').as('first'),
      eb.fn.max('published_on').as('last'),
      eb.fn.max('number').as('number'),
    ])
    .where('event_id', '=', eventId)
    .executeTakeFirst()
}

/** Those who booked and came, by the way they can be told; walk-ins left no address. */
export function listCame(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('attendance')
    .leftJoin('booking', 'booking.id', 'attendance.booking_id')
    .select(['booking.name', 'email'])
    .where('attendance.event_id', '=', eventId)
    .execute()
}

/** Every event that has public notes, and the day they last changed. */
export function listPublished(db: ReadDb) {
  return db
    .selectFrom('event_notes_version as version')
    .innerJoin('event', 'event.id', 'version.event_id')
    .where('event.state', '<>', 'draft')
    .select('event.slug')
    .select((eb) => eb.fn.max('published_on').as('changedOn'))
    .groupBy('event.slug')
    .orderBy('event.slug')
    .execute()
}
