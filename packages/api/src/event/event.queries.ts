import type { ReadDb, Tables } from '@cuppa/db'
import {
  type DrawRef,
  EventId,
  type EventKind,
  type EventSlug,
  type EventState,
  type Instant,
  type SeriesId,
} from '@cuppa/domain'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'

import { containing } from '../kernel/containing.ts'
import type { Place } from '../kernel/place.ts'
import { outsideOf } from './outside-of.ts'

export interface EventFilter {
  /** Leaves out what nobody but the team may know of. */
  readonly onlyPublic: boolean
  readonly order: 'soonest-first' | 'latest-first'
  readonly states?: readonly EventState[] | undefined
  readonly kind?: EventKind | undefined
  /** `2021-01`, as a calendar on the wall has it. */
  readonly month?: string | undefined
  readonly seriesId?: SeriesId | undefined
  /** The same by its address. */
  readonly series?: EventSlug | undefined
  readonly search?: string | undefined
  readonly endsAfter?: Instant | undefined
  readonly endsBy?: Instant | undefined
  readonly after?: Place | undefined
}

const events = (db: ReadDb) =>
  db
    .selectFrom('event')
    .leftJoin('event_series as series', 'series.id', 'event.series_id')
    .select(['event.id', 'event.slug', 'event.kind', 'event.title', 'event.summary'])
    .select(['event.state', 'event.starts_wall as startsWall', 'ends_wall as endsWall'])
    .select(['event.zone', 'starts_at as startsAt', 'ends_at as endsAt', 'event.words'])
    .select(['reason', 'sequence', 'revised_at as revisedAt', 'published_at as publishedAt'])
    .select(['event.revision', 'event.changed_at as changedAt', 'series.id as seriesId'])
    .select(['series.slug as seriesSlug', 'series.title as seriesTitle'])

export type EventRow = Awaited<ReturnType<typeof listEvents>>[number]

export function listEvents(db: ReadDb, filter: EventFilter, most?: number) {
  const direction = filter.order === 'soonest-first' ? 'asc' : 'desc'
  return events(db)
    .where((eb) => eb.and([...belongs(eb, filter), ...matches(eb, filter)]))
    .$if(filter.series !== undefined, (query) =>
      query.where('series.slug', '=', filter.series ?? null),
    )
    .orderBy('starts_at', direction)
    .orderBy('event.id', direction)
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute()
}

type Events = ExpressionBuilder<Pick<Tables, 'event'>, 'event'>

function belongs(eb: Events, filter: EventFilter): Expression<SqlBool>[] {
  const { onlyPublic, states, seriesId, endsAfter, endsBy, after, order } = filter
  const then = order === 'soonest-first' ? '>' : '<'
  return [
    ...(onlyPublic ? [eb('event.state', '<>', 'draft')] : []),
    ...(states === undefined ? [] : [eb('event.state', 'in', states)]),
    ...(seriesId === undefined ? [] : [eb('event.series_id', '=', seriesId)]),
    ...(endsAfter === undefined ? [] : [eb('event.ends_at', '>', endsAfter)]),
    ...(endsBy === undefined ? [] : [eb('event.ends_at', '<=', endsBy)]),
    ...(after === undefined
      ? []
      : [
          eb(
            eb.refTuple('event.starts_at', 'event.id'),
            then,
            eb.tuple(after.at, EventId.parse(after.id)),
          ),
        ]),
  ]
}

function matches(eb: Events, { kind, month, search }: EventFilter): Expression<SqlBool>[] {
  return [
    ...(kind === undefined ? [] : [eb('event.kind', '=', kind)]),
    ...(month === undefined ? [] : [eb('event.starts_wall', 'like', `${month}-%`)]),
    ...(search === undefined || search === ''
      ? []
      : [eb('event.title', 'ilike', containing(search))]),
  ]
}

/** By its address, unless it is a draft. */
export function findPublicEvent(db: ReadDb, slug: EventSlug) {
  return events(db)
    .where('event.slug', '=', slug)
    .where('event.state', '<>', 'draft')
    .executeTakeFirst()
}

/** Whatever its state, with who changed it last. */
export function findEvent(db: ReadDb, id: EventId) {
  return events(db)
    .leftJoin('person', 'person.id', 'event.changed_by')
    .select('person.name as changedBy')
    .where('event.id', '=', id)
    .executeTakeFirst()
}

/** Some events, the soonest first, whatever their state. */
export const listEventsById = (db: ReadDb, ids: readonly EventId[]) =>
  events(db).where('event.id', 'in', ids).orderBy('starts_at').orderBy('event.id').execute()

/** Its permanent id, whatever its state. */
export async function findEventId(db: ReadDb, slug: EventSlug): Promise<EventId | undefined> {
  const row = await db.selectFrom('event').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id
}

export async function listPlaces(db: ReadDb, eventIds: readonly EventId[]) {
  if (eventIds.length === 0) return []
  return db
    .selectFrom('event_place')
    .select(['event_id as eventId', 'mode', 'place', 'access', 'capacity', 'taken'])
    .where('event_id', 'in', eventIds)
    .execute()
}

export async function listAgenda(db: ReadDb, eventIds: readonly EventId[]) {
  if (eventIds.length === 0) return []
  return db
    .selectFrom('event_agenda')
    .select(['event_id as eventId', 'title', 'words', 'minutes'])
    .where('event_id', 'in', eventIds)
    .orderBy('event_id')
    .orderBy('position')
    .execute()
}

/** Places that are kept for a while. */
export function listKept(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_kept')
    .select(['mode', 'places', 'until'])
    .where('event_id', '=', eventId)
    .orderBy('mode')
    .execute()
}

/** In which ways to take part places are drawn, and whether they are. */
export async function listDraws(db: ReadDb, eventId: EventId): Promise<DrawRef[]> {
  const rows = await db
    .selectFrom('event_draw')
    .select(['mode', 'closes_at as closesAt', 'drawn_at as drawnAt'])
    .select(['source', 'known_at as knownAt'])
    .where('event_id', '=', eventId)
    .orderBy('mode')
    .execute()
  return rows.map(({ drawnAt, source, knownAt, ...draw }) => ({
    ...draw,
    isDrawn: drawnAt !== null,
    outside: outsideOf({ source, knownAt }),
  }))
}

/** When it was to be before, newest first. */
export function listMoved(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_moved')
    .select(['starts_wall as startsWall', 'ends_wall as endsWall', 'zone'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .where('event_id', '=', eventId)
    .orderBy('sequence', 'desc')
    .execute()
}
