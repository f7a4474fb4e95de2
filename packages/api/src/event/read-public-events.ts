import {
  EventKind,
  type EventPage,
  EventSlug,
  type EventSummary,
  type EventView,
  type PublicEvent,
} from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import { days, later } from '../kernel/moments.ts'
import { Cursor, cursorOf, placeOf } from '../kernel/place.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { readNotesRef } from '../notes/read-notes.ts'
import { findPublicEvent, listDraws, listEvents, listKept, listMoved } from './event.queries.ts'
import { readDetails, readSummaries } from './read-events.ts'

/** A month as calendars have it: `2021-01`. */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

export const ListPublicEvents = z.strictObject({
  kind: EventKind.optional(),
  month: Month.optional(),
  after: Cursor.nullable().optional(),
})
export type ListPublicEvents = z.infer<typeof ListPublicEvents>

/** What is on now or still to come, soonest first. */
export async function readUpcoming(scope: ReadScope, input: ListPublicEvents): Promise<EventPage> {
  scope.tags.add('events')
  const { after, ...filter } = input
  const events = await readSummaries(
    scope.db,
    { ...filter, endsAfter: scope.now(), order: 'soonest-first', after: placeOf(after) },
    pageLimit + 1,
  )
  return pageOf(events)
}

/** What is over, the latest first. */
export async function readPast(scope: ReadScope, input: ListPublicEvents): Promise<EventPage> {
  scope.tags.add('events')
  const { after, ...filter } = input
  const events = await readSummaries(
    scope.db,
    { ...filter, endsBy: scope.now(), order: 'latest-first', after: placeOf(after) },
    pageLimit + 1,
  )
  return pageOf(events)
}

export function pageOf<Event extends EventSummary>(
  found: readonly Event[],
): { readonly events: Event[]; readonly next: string | null } {
  const events = found.slice(0, pageLimit)
  const last = events.at(-1)
  const next = last && found.length > pageLimit ? { at: last.when.startsAt, id: last.id } : null
  return { events, next: next && cursorOf(next) }
}

export const GetEvent = z.strictObject({ slug: EventSlug })
export type GetEvent = z.infer<typeof GetEvent>

const nextDates = 5

/** Everything that is told of one event. A draft is as if it were not there. */
export async function readEvent(scope: ReadScope, { slug }: GetEvent): Promise<EventView> {
  scope.tags.add('events')
  const row = await findPublicEvent(scope.db, slug)
  const [event] = row ? await readDetails(scope.db, [row]) : []
  if (!event) throw noSuchEvent(slug)
  const dates = await readComing(scope, event, nextDates + 1)
  return {
    ...event,
    draws: await listDraws(scope.db, event.id),
    kept: await listKept(scope.db, event.id),
    movedFrom: await listMoved(scope.db, event.id),
    notes: await readNotesRef(scope, event.id),
    more: dates.filter(({ id }) => id !== event.id).slice(0, nextDates),
  }
}

async function readComing(scope: ReadScope, { series }: PublicEvent, most: number) {
  if (!series) return []
  const endsAfter = scope.now()
  const filter = { seriesId: series.id, endsAfter, order: 'soonest-first' } as const
  return readSummaries(scope.db, filter, most)
}

export const noSuchEvent = (event: string) =>
  new RefusalError({ kind: 'not-found', code: 'event/not-found', data: { event } })

export const ReadFeed = z.strictObject({
  /** Everything there ever was; without it, two years back. */
  all: z.boolean(),
  /** The dates of one series alone. */
  series: EventSlug.optional(),
})
export type ReadFeed = z.infer<typeof ReadFeed>

/** What calendars take, in the order of time: all that is to come, and what was lately. */
export async function readFeed(
  scope: ReadScope,
  { all, series }: ReadFeed,
): Promise<PublicEvent[]> {
  scope.tags.add('events')
  const endsAfter = all ? undefined : later(scope.now(), -days(2 * 365.25))
  const filter = { onlyPublic: true, order: 'soonest-first', endsAfter, series } as const
  return readDetails(scope.db, await listEvents(scope.db, filter))
}
