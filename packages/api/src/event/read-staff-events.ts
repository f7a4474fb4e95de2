import {
  type EventDraftView,
  EventId,
  EventKind,
  type EventListItem,
  type EventListPage,
  EventSlug,
  EventState,
  eventStates,
  line,
  SeriesId,
} from '@cuppa/domain'
import { z } from 'zod'

import { countBookings } from '../booking/count-bookings.ts'
import { pageLimit } from '../kernel/input.ts'
import { Cursor, placeOf } from '../kernel/place.ts'
import type { ReadScope } from '../kernel/scope.ts'
import {
  type EventRow,
  findEvent,
  findEventId,
  listDraws,
  listEvents,
  listKept,
  listMoved,
} from './event.queries.ts'
import { listJoins } from './join.queries.ts'
import { listQuestions } from './question.queries.ts'
import { agendaOf, placesOf, summaryOf } from './read-events.ts'
import { Month, noSuchEvent, pageOf } from './read-public-events.ts'

export const ListEvents = z.strictObject({
  /** What is on now or to come, soonest first, or what is over, the latest first. */
  when: z.enum(['coming', 'over']),
  states: z.array(EventState).min(1).max(eventStates.length).optional(),
  kind: EventKind.optional(),
  seriesId: SeriesId.optional(),
  /** Part of the title. */
  search: line(100).optional(),
  after: Cursor.nullable().optional(),
})
export type ListEvents = z.infer<typeof ListEvents>

/** Events as the team keeps them, drafts too. */
export async function listStaffEvents(
  scope: ReadScope,
  { when, after, ...filter }: ListEvents,
): Promise<EventListPage> {
  const now = scope.now()
  const rows = await listEvents(
    scope.db,
    {
      ...filter,
      ...(when === 'coming'
        ? { endsAfter: now, order: 'soonest-first' }
        : { endsBy: now, order: 'latest-first' }),
      onlyPublic: false,
      after: placeOf(after),
    },
    pageLimit + 1,
  )
  return pageOf(await withBookings(scope, rows))
}

/** More than a community holds in a month, and as much as one answer may be. */
const mostInMonth = 400

export const ListMonth = z.strictObject({ month: Month })
export type ListMonth = z.infer<typeof ListMonth>

/** All that begins in one month on its own clock, drafts too, the soonest first. */
export async function listMonth(scope: ReadScope, { month }: ListMonth): Promise<EventListItem[]> {
  const wanted = { month, order: 'soonest-first', onlyPublic: false } as const
  return withBookings(scope, await listEvents(scope.db, wanted, mostInMonth))
}

async function withBookings(
  { db }: ReadScope,
  rows: readonly EventRow[],
): Promise<EventListItem[]> {
  const ids = rows.map(({ id }) => id)
  const [places, bookingsOf] = await Promise.all([placesOf(db, ids), countBookings(db, ids)])
  return rows.map((row) => ({
    ...summaryOf(row, places.get(row.id)),
    bookings: bookingsOf(row.id),
    revision: row.revision,
    changedAt: row.changedAt,
  }))
}

export const EditEvent = z.strictObject({ eventId: EventId })
export type EditEvent = z.infer<typeof EditEvent>

/** Everything the team edits of one event: with how to join, so never for the public. */
export async function readDraft(
  { db }: Pick<ReadScope, 'db'>,
  { eventId }: EditEvent,
): Promise<EventDraftView> {
  const row = await findEvent(db, eventId)
  if (!row) throw noSuchEvent(eventId)
  const [places, agenda, joins, movedFrom, bookingsOf, questions, kept, draws] = await Promise.all([
    placesOf(db, [eventId]),
    agendaOf(db, [eventId]),
    listJoins(db, eventId),
    listMoved(db, eventId),
    countBookings(db, [eventId]),
    listQuestions(db, eventId),
    listKept(db, eventId),
    listDraws(db, eventId),
  ])
  const { modes: _, room: __, ...summary } = summaryOf(row)
  const { words, reason, sequence, revision, publishedAt, changedAt, changedBy } = row
  const joinOf = new Map(joins.map(({ mode, how }) => [mode, how]))
  return {
    ...summary,
    bookings: bookingsOf(eventId),
    words,
    reason,
    sequence,
    revision,
    publishedAt,
    changedAt,
    changedBy,
    movedFrom,
    places: (places.get(eventId) ?? []).map((place) => ({
      ...place,
      join: joinOf.get(place.mode) ?? '',
    })),
    agenda: agenda.get(eventId) ?? [],
    questions,
    kept,
    draws,
  }
}

export const OpenEvent = z.strictObject({ slug: EventSlug })
export type OpenEvent = z.infer<typeof OpenEvent>

/** The same, found by its address. */
export async function openEvent(
  scope: Pick<ReadScope, 'db'>,
  { slug }: OpenEvent,
): Promise<EventDraftView> {
  const eventId = await findEventId(scope.db, slug)
  if (eventId === undefined) throw noSuchEvent(slug)
  return readDraft(scope, { eventId })
}
