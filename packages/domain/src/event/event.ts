import { z } from 'zod'

import { CalendarDate, EventId, Instant, SeriesId } from '../shared/index.ts'
import { EventSlug } from './event-slug.ts'
import { DrawRef, KeptPlaces } from './kept-places.ts'
import { Mode } from './mode.ts'
import { When } from './when.ts'

/**
 * What kind of coming together an event is.
 *
 * @example
 * eventKinds.map((kind) => eventKindWords[kind])
 */
export const eventKinds = ['informal', 'session', 'training', 'talk', 'group'] as const
/**
 * The kind of an event, as one of {@link eventKinds}.
 *
 * @example
 * EventKind.parse('informal')
 */
export const EventKind = z.enum(eventKinds)
export type EventKind = z.infer<typeof EventKind>

/**
 * The words people see for each kind.
 *
 * @example
 * eventKindWords.session // 'Co-creation session'
 */
export const eventKindWords: Record<EventKind, string> = {
  informal: 'Cuppa',
  session: 'Co-creation session',
  training: 'Training',
  talk: 'Talk',
  group: 'Group meeting',
}

/**
 * What was decided about an event. Whether it is still to come or over follows from the clock.
 *
 * @example
 * eventStates.includes('postponed') // true
 */
export const eventStates = ['draft', 'published', 'postponed', 'cancelled'] as const
/**
 * The state of an event, as one of {@link eventStates}.
 *
 * @example
 * EventState.parse('published')
 */
export const EventState = z.enum(eventStates)
export type EventState = z.infer<typeof EventState>

/**
 * How much room there is, in words rather than numbers, so that nobody is counted in public.
 *
 * @example
 * rooms.includes('few') // true
 */
export const rooms = ['no-limit', 'free', 'few', 'full'] as const
/**
 * How much room there is, as one of {@link rooms}.
 *
 * @example
 * Room.parse('few')
 */
export const Room = z.enum(rooms)
export type Room = z.infer<typeof Room>

/**
 * Where one way to take part happens, as anyone may read it. How to join online or by phone is told
 * to those who come, and is not here.
 *
 * @example
 * const { mode, place, access }: PlaceView = event.places[0]
 */
export const PlaceView = z.strictObject({
  mode: Mode,
  /** The name and address of the place, or which service is used. */
  place: z.string(),
  /** What is arranged so that everyone can take part: steps, hearing loop, captions, breaks. */
  access: z.string(),
  /** `null`: as many as want to come. */
  capacity: z.int().positive().nullable(),
  room: Room,
})
export type PlaceView = z.infer<typeof PlaceView>

/**
 * One item of what will happen, in order.
 *
 * @example
 * const { title, minutes }: AgendaItem = event.agenda[0]
 */
export const AgendaItem = z.strictObject({
  title: z.string(),
  words: z.string(),
  minutes: z.int().positive().nullable(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/**
 * A series as its dates name it.
 *
 * @example
 * const { title }: SeriesRef = event.series
 */
export const SeriesRef = z.strictObject({ id: SeriesId, slug: EventSlug, title: z.string() })
export type SeriesRef = z.infer<typeof SeriesRef>

/**
 * An event in a list, as anyone may read it.
 *
 * @example
 * const { title, when }: EventSummary = page.events[0]
 */
export const EventSummary = z.strictObject({
  id: EventId,
  slug: EventSlug,
  kind: EventKind,
  title: z.string(),
  summary: z.string(),
  when: When,
  state: EventState,
  modes: z.array(Mode),
  room: Room,
  series: SeriesRef.nullable(),
})
export type EventSummary = z.infer<typeof EventSummary>

/**
 * That there are notes of an event, for pages that lead to them.
 *
 * @example
 * const { publishedOn }: NotesRef = event.notes
 */
export const NotesRef = z.strictObject({
  publishedOn: CalendarDate,
  correctedOn: CalendarDate.nullable(),
})
export type NotesRef = z.infer<typeof NotesRef>

/**
 * Everything public about one event.
 *
 * @example
 * const { when, places, agenda }: EventView = await client.event.get.query({ slug })
 */
export const EventView = EventSummary.extend({
  /** What it is about, as paragraphs. */
  words: z.string(),
  places: z.array(PlaceView),
  agenda: z.array(AgendaItem),
  /** Places that are kept for a while for people who have not been before. */
  kept: z.array(KeptPlaces),
  draws: z.array(DrawRef),
  /** Why it is not held as planned; empty while it is. */
  reason: z.string(),
  /** When it was to be before it was moved, newest first. */
  movedFrom: z.array(When),
  /** Rises with every change of time, zone or cancellation (RFC 5546, 2.1.4). */
  sequence: z.int().nonnegative(),
  /** When its public words last changed. */
  revisedAt: Instant,
  /** Since when what was written down there is public, and when it was last corrected. */
  notes: NotesRef.nullable(),
  /** The next dates of the same series. */
  more: z.array(EventSummary),
})
export type EventView = z.infer<typeof EventView>
