import type { Db, ReadDb } from '@cuppa/db'
import type { EventId, Mode, PersonId, SeriesId } from '@cuppa/domain'
import { sql } from 'kysely'

const slugLock = 2_020_121_401

/** One at a time makes an address until its transaction ends, so that no two make the same. */
export async function lockSlugs(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${slugLock})`.execute(db)
}

export async function listSlugsLike(db: Db, wish: string): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('slug')
    .where('slug', 'like', `${wish}%`)
    .execute()
  return rows.map(({ slug }) => slug)
}

/**
 * Nobody changes or books them until the transaction ends. Their key stays free: who gives places
 * back refers to the event while a change of it waits for those places.
 */
const locked = (db: Db) => kept(db).forNoKeyUpdate()

const kept = (db: ReadDb) =>
  db
    .selectFrom('event')
    .select(['event.id', 'slug', 'series_id as seriesId', 'recurrence_key as recurrenceKey'])
    .select(['stands_alone as standsAlone', 'kind', 'title', 'summary', 'words', 'state'])
    .select(['starts_wall as startsWall', 'ends_wall as endsWall', 'zone'])
    .select(['starts_at as startsAt', 'ends_at as endsAt', 'sequence', 'reason', 'revision'])
    .select(['changed_at as changedAt', 'changed_by as changedBy'])

export type LockedRow = NonNullable<Awaited<ReturnType<typeof findEventForUpdate>>>

export function findEventForUpdate(db: Db, id: EventId) {
  return locked(db).where('event.id', '=', id).executeTakeFirst()
}

/** The same for somebody who only looks. */
export function listDates(db: ReadDb, seriesId: SeriesId) {
  return kept(db).where('series_id', '=', seriesId).orderBy('event.id').execute()
}

/** In the order of their ids, so that two who lock them never wait for each other. */
export function listDatesForUpdate(db: Db, seriesId: SeriesId) {
  return locked(db).where('series_id', '=', seriesId).orderBy('event.id').execute()
}

export async function findName(db: Db, personId: PersonId | null): Promise<string> {
  if (personId === null) return 'The system'
  const row = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.name ?? 'Somebody'
}

/** All ways to take part, locked in one order: nobody books, cancels or is offered a place meanwhile. */
export function listPlacesForUpdate(tx: Db, id: EventId) {
  return tx
    .selectFrom('event_place')
    .select(['mode', 'taken'])
    .where('event_id', '=', id)
    .orderBy('mode')
    .forUpdate()
    .execute()
}

/** The same for many events, in the order of their ids. */
export function listPlacesOfForUpdate(tx: Db, ids: readonly EventId[]) {
  return tx
    .selectFrom('event_place')
    .select('mode')
    .where('event_id', 'in', ids)
    .orderBy('event_id')
    .orderBy('mode')
    .forUpdate()
    .execute()
}

/** How many wait for a place, for each way to take part that somebody waits for. */
export async function countWaiting(db: Db, id: EventId): Promise<ReadonlyMap<Mode, number>> {
  const rows = await db
    .selectFrom('booking')
    .select('mode')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('event_id', '=', id)
    .where('state', '=', 'waiting')
    .groupBy('mode')
    .execute()
  return new Map(rows.map(({ mode, count }) => [mode, count]))
}
