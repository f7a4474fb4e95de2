import type { Db, ReadDb } from '@cuppa/db'
import type { EventSlug, Instant, SeriesId } from '@cuppa/domain'
import { sql } from 'kysely'

const columns = [
  'id',
  'slug',
  'kind',
  'title',
  'summary',
  'words',
  'places',
  'agenda',
  'questions',
  'reminders',
  'kept',
  'draw',
  'zone',
  'starts_wall as startsWall',
  'minutes',
  'recurrence',
  'makes',
  'made_until as madeUntil',
  'revision',
  'ended_at as endedAt',
  'changed_at as changedAt',
  'changed_by as changedBy',
] as const

export type SeriesRow = NonNullable<Awaited<ReturnType<typeof findSeriesForUpdate>>>

export function findSeriesForUpdate(db: Db, id: SeriesId) {
  return db
    .selectFrom('event_series')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function findSeries(db: ReadDb, id: SeriesId) {
  return db.selectFrom('event_series').select(columns).where('id', '=', id).executeTakeFirst()
}

/** A series of which anyone may know: one of its dates is or was public. */
export function findPublicSeries(db: ReadDb, slug: EventSlug) {
  return db
    .selectFrom('event_series as series')
    .select(['id', 'slug', 'kind', 'title', 'summary', 'words', 'ended_at as endedAt'])
    .select(['recurrence', 'starts_wall as startsWall'])
    .where('slug', '=', slug)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('event')
          .select('event.id')
          .whereRef('event.series_id', '=', 'series.id')
          .where('event.state', '<>', 'draft'),
      ),
    )
    .executeTakeFirst()
}

export function listSeries(db: ReadDb, now: Instant) {
  return db
    .selectFrom('event_series as series')
    .select(columns)
    .select((eb) =>
      eb
        .selectFrom('event')
        .whereRef('event.series_id', '=', 'series.id')
        .where('event.ends_at', '>', now)
        .select((e) => e.cast<number>(e.fn.countAll(), 'integer').as('count'))
        .$asScalar()
        .$notNull()
        .as('coming'),
    )
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .orderBy('title')
    .orderBy('id')
    .limit(500)
    .execute()
}

export function listLiveSeries(db: ReadDb) {
  return db.selectFrom('event_series').select('id').where('ended_at', 'is', null).execute()
}

/** How to join: for the team and those who come, never for a public page. */
export function listSeriesJoins(db: ReadDb, seriesId: SeriesId) {
  return db
    .selectFrom('series_join')
    .select(['mode', 'how'])
    .where('series_id', '=', seriesId)
    .execute()
}

const slugLock = 2_020_121_402

export async function listSeriesSlugs(db: Db, wish: string): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${slugLock})`.execute(db)
  const rows = await db
    .selectFrom('event_series')
    .select('slug')
    .where('slug', 'like', `${wish}%`)
    .execute()
  return rows.map(({ slug }) => slug)
}

/** Has one ended since a moment? */
export async function hasEndedSince(db: ReadDb, since: Instant, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('event')
    .select('id')
    .where('state', '<>', 'draft')
    .where('ends_at', '>', since)
    .where('ends_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What was set for single dates of a series alone. */
export function listSetAlone(db: ReadDb, seriesId: SeriesId) {
  return db
    .selectFrom('event_set_alone')
    .innerJoin('event', 'event.id', 'event_set_alone.event_id')
    .select(['event_id as eventId', 'what'])
    .where('event.series_id', '=', seriesId)
    .execute()
}
