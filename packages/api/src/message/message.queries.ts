import type { Db, ReadDb } from '@cuppa/db'
import type { BookingId, BookingState, EventId } from '@cuppa/domain'

/** Someone with a booking, how to reach them, what they have booked, and with whom. */
export const recipients = (db: ReadDb) =>
  db
    .selectFrom('booking')
    .innerJoin('event', 'event.id', 'booking.event_id')
    .select(['booking.id', 'booking.event_id as eventId', 'booking.mode', 'booking.state'])
    .select(['booking.name', 'booking.email', 'booking.phone', 'booking.post', 'booking.turn'])
    .select(['offer_until as offerUntil', 'booking.changed_at as changedAt'])
    .select(['event.slug', 'event.title', 'event.reason', 'event.zone'])
    .select(['event.sequence', 'event.revision'])
    .select((eb) =>
      eb.selectFrom('community').select('community.name').$asScalar().$notNull().as('community'),
    )
    .select((eb) =>
      eb
        .selectFrom('event_kept')
        .select('until')
        .whereRef('event_kept.event_id', '=', 'booking.event_id')
        .whereRef('event_kept.mode', '=', 'booking.mode')
        .whereRef('until', '>', 'booking.changed_at')
        .where('been_before', '=', true)
        .as('keptUntil'),
    )
    .select((eb) =>
      eb
        .selectFrom('event_draw')
        .select('closes_at')
        .whereRef('event_draw.event_id', '=', 'booking.event_id')
        .whereRef('event_draw.mode', '=', 'booking.mode')
        .where('drawn_at', 'is', null)
        .as('drawAt'),
    )
    .select(['starts_wall as startsWall', 'ends_wall as endsWall'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])

export type Recipient = Awaited<ReturnType<typeof listLiving>>[number]

const living: readonly BookingState[] = ['confirmed', 'offered', 'waiting']

/** Everyone who has a booking for an event, in the order they booked. */
export function listLiving(db: ReadDb, eventId: EventId) {
  return recipients(db)
    .where('booking.event_id', '=', eventId)
    .where('booking.state', 'in', living)
    .orderBy('booking.turn')
    .execute()
}

/** In the order of the ids that are asked for. */
export async function listRecipients(db: ReadDb, ids: readonly BookingId[]): Promise<Recipient[]> {
  const rows = await recipients(db).where('booking.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** All ways to take part, locked in one order: nobody books, cancels or is offered a place meanwhile. */
export async function lockPlaces(tx: Db, eventId: EventId): Promise<void> {
  await tx
    .selectFrom('event_place')
    .select('mode')
    .where('event_id', '=', eventId)
    .orderBy('mode')
    .forUpdate()
    .execute()
}

/** The bookings whose date was sent for a calendar, and not taken out again. */
export async function listInvited(
  db: ReadDb,
  ids: readonly BookingId[],
): Promise<ReadonlySet<BookingId>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('outbox_message')
    .distinctOn('booking_id')
    .select(['booking_id as id', 'calendar_method as method'])
    .where('booking_id', 'in', ids)
    .where('calendar_method', 'is not', null)
    .orderBy('booking_id')
    .orderBy('turn', 'desc')
    .execute()
  return new Set(rows.flatMap(({ id, method }) => (id !== null && method === 'REQUEST' ? id : [])))
}
