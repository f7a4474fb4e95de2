import type { ReadDb } from '@cuppa/db'
import type { EventId } from '@cuppa/domain'

/** How many bookings of each event are in each state that lives. */
export async function countByState(db: ReadDb, eventIds: readonly EventId[]) {
  if (eventIds.length === 0) return []
  return db
    .selectFrom('booking')
    .select(['event_id as eventId', 'state'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('event_id', 'in', eventIds)
    .where('state', 'in', ['confirmed', 'offered', 'waiting'])
    .groupBy(['event_id', 'state'])
    .execute()
}

/** How many people with a booking that lives there are, by state and the best way to reach them. */
export function countReachOf(db: ReadDb, eventIds: readonly EventId[]) {
  return db
    .selectFrom('booking')
    .select(['event_id as eventId', 'state'])
    .select((eb) =>
      eb
        .case()
        .when('email', 'is not', null)
        .then('email')
        .when('phone', 'is not', null)
        .then('phone')
        .else('post')
        .end()
        .as('way'),
    )
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('people'))
    .where('event_id', 'in', eventIds)
    .where('state', 'in', ['confirmed', 'offered', 'waiting'])
    .groupBy(['event_id', 'state', 'way'])
    .orderBy('event_id')
    .orderBy('state')
    .orderBy('way')
    .execute()
}
