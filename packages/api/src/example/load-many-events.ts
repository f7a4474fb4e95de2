import { type Db, inTransaction, recordChange } from '@cuppa/db'
import {
  BookingId,
  dateIn,
  EventId,
  eventKinds,
  EventSlug,
  SeriesId,
  type When,
  whenOf,
} from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { days, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { insertMany } from './insert-many.ts'
import { wordsOf } from './size-plan.ts'

/** How many events a data set for benches holds. */
export interface EventsSize {
  readonly events: number
  /** How many of them are dates of one series. */
  readonly ofSeries: number
  readonly bookings: number
}

/** L: a big city over six years, the last of which is still to come. */
export const eventsOfL: EventsSize = { events: 6_000, ofSeries: 1_000, bookings: 200_000 }

const past = 5 * 365
const ahead = 365
const seriesSlug = EventSlug.parse('weekly-cuppa')

/**
 * Public events from five years back to one year ahead, with bookings, for benches. It writes rows in
 * bulk and not by the verbs, and keeps to their rules. Answers the address of the series.
 */
export async function loadManyEvents(scope: Scope, size: EventsSize): Promise<EventSlug> {
  demand(scope, 'manage')
  return inTransaction(scope.db, async (tx) => {
    const load: Load = { tx, scope: { ...scope, db: tx }, size }
    const seriesId = await loadSeries(load)
    const ids = await loadEvents(load, seriesId)
    await loadBookings(load, ids)
    await recordChange(tx, ['events'])
    await recordAudit(tx, scope, {
      command: 'example.load',
      subject: { kind: 'community', id: null },
      facts: { name: `${size.events} events` },
    })
    return seriesSlug
  })
}

interface Load {
  readonly tx: Db
  readonly scope: Scope
  readonly size: EventsSize
}

const range = (length: number) => Array.from({ length }, (_, index) => index)

async function loadSeries({ tx, scope }: Load): Promise<SeriesId> {
  const id = SeriesId.parse(scope.newId())
  const now = scope.now()
  await tx
    .insertInto('event_series')
    .values({
      id,
      slug: seriesSlug,
      kind: 'informal',
      title: 'Weekly Cuppa',
      summary: wordsOf(1, 12),
      words: wordsOf(2, 60),
      places: '[]',
      agenda: '[]',
      zone: 'Europe/London',
      starts_wall: '2016-01-04T11:00',
      minutes: 60,
      recurrence: JSON.stringify({ freq: 'daily', interval: 1, ends: null, except: [] }),
      makes: 'published',
      // Nothing is made by the hourly work beside what is measured.
      made_until: '9999-12-31',
      revision: 1,
      ended_at: null,
      created_at: now,
      created_by: null,
      changed_at: now,
      changed_by: null,
    })
    .execute()
  return id
}

async function loadEvents(load: Load, seriesId: SeriesId): Promise<EventId[]> {
  const { tx, size } = load
  const rows = range(size.events).map((index) => eventRow(load, index, seriesId))
  await insertMany(rows, (some) => tx.insertInto('event').values(some).execute())
  const ids = rows.map(({ id }) => id)
  const places = ids.flatMap((id, index) => placesOf(id, takenBy(size, index)))
  await insertMany(places, (some) => tx.insertInto('event_place').values(some).execute())
  const items = ids.flatMap((id) =>
    [0, 1].map((position) => ({
      event_id: id,
      position,
      title: wordsOf(position, 3),
      words: wordsOf(position, 12),
      minutes: 30,
    })),
  )
  await insertMany(items, (some) => tx.insertInto('event_agenda').values(some).execute())
  return ids
}

/** How many bookings fall to one event. */
const takenBy = ({ events, bookings }: EventsSize, index: number) =>
  Math.floor(bookings / events) + (index < bookings % events ? 1 : 0)

function placesOf(id: EventId, taken: number) {
  const each = { event_id: id, access: 'No steps, and captions.', capacity: null }
  return [
    { ...each, mode: 'in-person' as const, place: 'The Old Bakery\nLeeds', taken },
    { ...each, mode: 'online' as const, place: 'A video call', taken: 0 },
  ]
}

function eventRow({ scope, size }: Load, index: number, seriesId: SeriesId) {
  const isOfSeries = index % Math.floor(size.events / size.ofSeries) === 0
  const when = whenAt(scope.now(), size, index)
  const now = scope.now()
  return {
    id: EventId.parse(scope.newId()),
    slug: EventSlug.parse(`event-${index}`),
    series_id: isOfSeries ? seriesId : null,
    recurrence_key: isOfSeries ? when.startsWall.slice(0, 10) : null,
    stands_alone: false,
    kind: eventKinds[index % eventKinds.length] ?? 'talk',
    title: wordsOf(index, 4),
    summary: wordsOf(index, 14),
    words: wordsOf(index, 80),
    state: 'published' as const,
    starts_wall: when.startsWall,
    ends_wall: when.endsWall,
    zone: when.zone,
    starts_at: when.startsAt,
    ends_at: when.endsAt,
    sequence: 0,
    reason: '',
    published_at: now,
    revised_at: now,
    revision: 1,
    created_at: now,
    created_by: null,
    changed_at: now,
    changed_by: null,
  }
}

/** Evenly over the years, by day. */
function whenAt(now: string, { events }: EventsSize, index: number): When {
  const zone = 'Europe/London'
  const offset = Math.floor((index * (past + ahead)) / events) - past
  const day = dateIn(later(now, days(offset)), zone)
  const hour = 9 + (index % 9)
  const wall = (at: number) => `${day}T${String(at).padStart(2, '0')}:00`
  const answer = whenOf({ startsWall: wall(hour), endsWall: wall(hour + 1), zone })
  if ('refusal' in answer) throw new Error(answer.refusal.code)
  return answer.when
}

async function loadBookings({ tx, scope, size }: Load, ids: readonly EventId[]): Promise<void> {
  const now = scope.now()
  const rows = ids.flatMap((eventId, index) =>
    range(takenBy(size, index)).map((number) => ({
      id: BookingId.parse(scope.newId()),
      event_id: eventId,
      mode: 'in-person' as const,
      state: 'confirmed' as const,
      name: `Person ${number + 1}`,
      email: null,
      phone: '020 7946 0000',
      post: null,
      person_key: `person ${number + 1}`,
      companions: 0,
      offer_until: null,
      code_hash: scope.newId(),
      form_key: scope.newId(),
      booked_at: now,
      booked_by: null,
      changed_at: now,
    })),
  )
  await insertMany(rows, (some) => tx.insertInto('booking').values(some).execute())
}
