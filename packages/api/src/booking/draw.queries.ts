import type { Db, ReadDb } from '@cuppa/db'
import { Draw, type EventId, type Instant } from '@cuppa/domain'

import { outsideOf } from '../event/outside-of.ts'
import type { Pool } from './booking.queries.ts'

/** The draws of an event as everyone may read them: the seed of one to come is not in it. */
export async function listDraws(db: ReadDb, eventId: EventId): Promise<Draw[]> {
  const rows = await db
    .selectFrom('event_draw')
    .select(['mode', 'closes_at as closesAt', 'seed_hash as seedHash', 'result'])
    .select(['source', 'known_at as knownAt', 'list'])
    .where('event_id', '=', eventId)
    .orderBy('mode')
    .execute()
  return Draw.array().parse(
    rows.map(({ source, knownAt, ...draw }) => ({
      ...draw,
      outside: outsideOf({ source, knownAt }),
    })),
  )
}

/** Ways to take part whose list has closed, and nothing was done yet; they wait while an event is not on. */
export function listDue(db: ReadDb, now: Instant): Promise<Pool[]> {
  return db
    .selectFrom('event_draw as draw')
    .innerJoin('event', 'event.id', 'draw.event_id')
    .select(['draw.event_id as eventId', 'draw.mode'])
    .where('closes_at', '<=', now)
    .where('drawn_at', 'is', null)
    .where('list', 'is', null)
    .where('event.state', '=', 'published')
    .where('event.starts_at', '>', now)
    .execute()
}

/** A draw that is still to be made, for whoever has locked the places. */
export function findOpen(db: ReadDb, { eventId, mode }: Pool) {
  return db
    .selectFrom('event_draw')
    .select(['closes_at as closesAt', 'sealed_seed as sealed', 'list'])
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('drawn_at', 'is', null)
    .executeTakeFirst()
}

/** All who wait, in turn, and since when. */
export function listInLine(db: ReadDb, { eventId, mode }: Pool) {
  return db
    .selectFrom('booking')
    .select(['id', 'booked_at as bookedAt'])
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('state', '=', 'waiting')
    .orderBy('turn')
    .execute()
}

export async function dropOpen(tx: Db, eventId: EventId): Promise<void> {
  await tx
    .deleteFrom('event_draw')
    .where('event_id', '=', eventId)
    .where('drawn_at', 'is', null)
    .execute()
}

/** Whether places are or were drawn where somebody booked. */
export async function hasDraw(db: ReadDb, { eventId, mode }: Pool): Promise<boolean> {
  const row = await db
    .selectFrom('event_draw')
    .select('mode')
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .executeTakeFirst()
  return row !== undefined
}
