import type { ReadDb } from '@cuppa/db'
import { type BookingId, type EventId, type Instant, Reminders } from '@cuppa/domain'

import { recipients } from './message.queries.ts'

/** Public events that begin, or end, in a stretch of time, soonest first. */
export function listEvents(
  db: ReadDb,
  edge: 'starts_at' | 'ends_at',
  { from, to }: { readonly from: Instant; readonly to: Instant },
) {
  return db
    .selectFrom('event')
    .select('id')
    .where('state', '=', 'published')
    .where(edge, '>', from)
    .where(edge, '<=', to)
    .orderBy(edge)
    .orderBy('id')
    .execute()
}

/** Those who have a place at an event that is held, and when they last heard of when it is. */
export function listComers(db: ReadDb, eventId: EventId) {
  return recipients(db)
    .where('booking.event_id', '=', eventId)
    .where('booking.state', '=', 'confirmed')
    .where('event.state', '=', 'published')
    .select((eb) =>
      eb
        .selectFrom('outbox_message')
        .select((told) => told.fn.max('created_at').as('at'))
        .whereRef('booking_id', '=', 'booking.id')
        .where('kind', 'not like', 'reminder-%')
        .where('kind', '<>', 'thanks')
        .as('toldAt'),
    )
    .orderBy('booking.turn')
    .execute()
}

/** What was written already of reminders and thanks, by its key. */
export async function listWritten(
  db: ReadDb,
  ids: readonly BookingId[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('outbox_message')
    .select('key')
    .where('booking_id', 'in', ids)
    .where((eb) => eb.or([eb('kind', 'like', 'reminder-%'), eb('kind', '=', 'thanks')]))
    .execute()
  return new Set(rows.flatMap(({ key }) => key ?? []))
}

/** When people are reminded of an event, where the team chose. */
export async function findReminders(db: ReadDb, eventId: EventId): Promise<Reminders | undefined> {
  const row = await db
    .selectFrom('event_reminders')
    .select('times')
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row && remindersOf(row.times)
}

export const remindersOf = (times: unknown): Reminders => Reminders.parse(times)

/** How to join, by way to take part; told to those who have a place. No public query reads this. */
export async function listHowToJoin(
  db: ReadDb,
  eventId: EventId,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('event_join')
    .select(['mode', 'how'])
    .where('event_id', '=', eventId)
    .execute()
  return new Map(rows.map(({ mode, how }) => [mode, how]))
}

/** Public events that are still to begin, soonest first, with the reminders that the team chose. */
export function listPlanned(db: ReadDb, now: Instant, most: number) {
  return db
    .selectFrom('event')
    .leftJoin('event_reminders', 'event_reminders.event_id', 'event.id')
    .select([
      'event.id as eventId',
      'series_id as seriesId',
      'revision',
      'slug',
      'title',
      'zone',
      'times',
    ])
    .select(['starts_wall as startsWall', 'ends_wall as endsWall'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .select((eb) =>
      eb
        .selectFrom('booking')
        .select((booked) => booked.cast<number>(booked.fn.countAll(), 'integer').as('people'))
        .whereRef('booking.event_id', '=', 'event.id')
        .where('booking.state', '=', 'confirmed')
        .$asScalar()
        .$notNull()
        .as('people'),
    )
    .where('event.state', '=', 'published')
    .where('starts_at', '>', now)
    .orderBy('starts_at')
    .orderBy('event.id')
    .limit(most)
    .execute()
}
