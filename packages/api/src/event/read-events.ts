import type { ReadDb } from '@cuppa/db'
import {
  type AgendaItem,
  type EventId,
  type EventSummary,
  type PublicEvent,
  modes,
  roomOf,
  type PlaceView,
  type When,
} from '@cuppa/domain'

import {
  type EventFilter,
  type EventRow,
  findEvent,
  listAgenda,
  listEvents,
  listEventsById,
  listPlaces,
} from './event.queries.ts'

type PlaceRow = Omit<PlaceView, 'room'> & { readonly taken: number }

/** Ways to take part, by event, each in the order people know them in. */
export async function placesOf(
  db: ReadDb,
  ids: readonly EventId[],
): Promise<ReadonlyMap<EventId, PlaceRow[]>> {
  const rows = await listPlaces(db, ids)
  const inOrder = rows.toSorted((one, other) => modes.indexOf(one.mode) - modes.indexOf(other.mode))
  const byEvent = new Map<EventId, PlaceRow[]>()
  for (const { eventId, ...place } of inOrder) {
    byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), place])
  }
  return byEvent
}

export async function agendaOf(
  db: ReadDb,
  ids: readonly EventId[],
): Promise<ReadonlyMap<EventId, AgendaItem[]>> {
  const byEvent = new Map<EventId, AgendaItem[]>()
  for (const { eventId, ...item } of await listAgenda(db, ids)) {
    byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), item])
  }
  return byEvent
}

export const whenOfRow = ({ startsWall, endsWall, zone, startsAt, endsAt }: When): When => ({
  startsWall,
  endsWall,
  zone,
  startsAt,
  endsAt,
})

export function summaryOf(row: EventRow, places: readonly PlaceRow[] = []): EventSummary {
  const { id, slug, kind, title, summary, state, seriesId, seriesSlug, seriesTitle } = row
  return {
    id,
    slug,
    kind,
    title,
    summary,
    when: whenOfRow(row),
    state,
    modes: places.map(({ mode }) => mode),
    room: roomOf(places),
    series:
      seriesId === null || seriesSlug === null || seriesTitle === null
        ? null
        : { id: seriesId, slug: seriesSlug, title: seriesTitle },
  }
}

export const placeViewOf = ({ taken, ...place }: PlaceRow): PlaceView => ({
  ...place,
  room: roomOf([{ capacity: place.capacity, taken }]),
})

/** A list of events that anyone may read. */
export async function readSummaries(
  db: ReadDb,
  filter: Omit<EventFilter, 'onlyPublic'>,
  most: number,
): Promise<EventSummary[]> {
  const rows = await listEvents(db, { ...filter, onlyPublic: true }, most)
  const places = await placesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => summaryOf(row, places.get(row.id)))
}

/** An event as calendars take it, whatever its state; nothing if there is none. */
export async function findPublicDetail(
  db: ReadDb,
  eventId: EventId,
): Promise<PublicEvent | undefined> {
  const row = await findEvent(db, eventId)
  return row && (await readDetails(db, [row]))[0]
}

/** The same for several, the soonest first. */
export const listPublicDetails = async (
  db: ReadDb,
  ids: readonly EventId[],
): Promise<PublicEvent[]> =>
  ids.length === 0 ? [] : readDetails(db, await listEventsById(db, ids))

/** Events with all that is told of each. */
export async function readDetails(db: ReadDb, rows: readonly EventRow[]): Promise<PublicEvent[]> {
  const ids = rows.map(({ id }) => id)
  const [places, agenda] = await Promise.all([placesOf(db, ids), agendaOf(db, ids)])
  return rows.map((row) => ({
    ...summaryOf(row, places.get(row.id)),
    words: row.words,
    places: (places.get(row.id) ?? []).map(placeViewOf),
    agenda: agenda.get(row.id) ?? [],
    reason: row.reason,
    sequence: row.sequence,
    revisedAt: row.revisedAt,
  }))
}
