import { z } from 'zod'

import { Instant, SeriesId } from '../shared/index.ts'
import { EventSlug } from './event-slug.ts'
import { AgendaItem, EventKind, EventSummary, EventView, PlaceView } from './event.ts'
import { Question } from './question.ts'

/**
 * Some of a list of events, and where to go on.
 *
 * @example
 * const { events, next }: EventPage = await client.event.upcoming.query({})
 */
export const EventPage = z.strictObject({
  events: z.array(EventSummary),
  /** What to ask for the next page with; `null` where this is the last. */
  next: z.string().nullable(),
})
export type EventPage = z.infer<typeof EventPage>

/**
 * An event as calendars take it: what is told of it, without what stands beside it.
 *
 * @example
 * const [first]: PublicEvent[] = await client.event.feed.query({ all: false })
 */
export const PublicEvent = EventView.omit({
  kept: true,
  draws: true,
  movedFrom: true,
  notes: true,
  more: true,
})
export type PublicEvent = z.infer<typeof PublicEvent>

/**
 * A series as anyone may read it: its dates that are still to come, and the latest that are over.
 *
 * @example
 * const { title, rule, coming }: SeriesView = await client.series.get.query({ slug })
 */
export const SeriesView = z.strictObject({
  id: SeriesId,
  slug: EventSlug,
  kind: EventKind,
  title: z.string(),
  summary: z.string(),
  words: z.string(),
  /** When it is, in plain words. */
  rule: z.string(),
  /** It makes no more dates; those that it made may still be to come. */
  ended: z.boolean(),
  coming: z.array(EventSummary),
  /** The latest first. */
  past: z.array(EventSummary),
})
export type SeriesView = z.infer<typeof SeriesView>

/**
 * A way to take part as the team edits it.
 *
 * @example
 * const { place, join }: PlaceDraftView = draft.places[0]
 */
export const PlaceDraftView = PlaceView.omit({ room: true }).extend({
  /** Places that are spoken for. */
  taken: z.int().nonnegative(),
  /** How to join, for those who come; empty where there is nothing to tell. Never public. */
  join: z.string(),
})
export type PlaceDraftView = z.infer<typeof PlaceDraftView>

/**
 * How many bookings of an event are alive. For the team: in public, nobody is counted.
 *
 * @example
 * const { booked, kept, waiting }: BookingCounts = event.bookings
 */
export const BookingCounts = z.strictObject({
  /** Those who have a place. */
  booked: z.int().nonnegative(),
  /** Those for whom a place is kept until they answer. */
  kept: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
})
export type BookingCounts = z.infer<typeof BookingCounts>

/**
 * An event in the team's list.
 *
 * @example
 * const { title, state }: EventListItem = page.events[0]
 */
export const EventListItem = EventSummary.extend({
  bookings: BookingCounts,
  revision: z.int().positive(),
  changedAt: Instant,
})
export type EventListItem = z.infer<typeof EventListItem>

/**
 * Some of the team's list of events, and where to go on.
 *
 * @example
 * const { events, next }: EventListPage = await client.event.list.query({})
 */
export const EventListPage = z.strictObject({
  events: z.array(EventListItem),
  next: z.string().nullable(),
})
export type EventListPage = z.infer<typeof EventListPage>

/**
 * Everything the team edits of an event, and the revision to send with a change.
 *
 * @example
 * const { revision, places }: EventDraftView = await client.event.edit.query({ eventId })
 */
export const EventDraftView = EventListItem.omit({ modes: true, room: true }).extend({
  words: z.string(),
  places: z.array(PlaceDraftView),
  agenda: z.array(AgendaItem),
  /** What people are asked when they book. */
  questions: z.array(Question),
  kept: EventView.shape.kept,
  draws: EventView.shape.draws,
  reason: z.string(),
  movedFrom: EventView.shape.movedFrom,
  sequence: z.int().nonnegative(),
  publishedAt: Instant.nullable(),
  /** Who changed it last; `null` is the system. */
  changedBy: z.string().nullable(),
})
export type EventDraftView = z.infer<typeof EventDraftView>
