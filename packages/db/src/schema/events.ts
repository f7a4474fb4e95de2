import type {
  CalendarDate,
  EventId,
  EventKind,
  EventSlug,
  EventState,
  Instant,
  Mode,
  PersonId,
  QuestionId,
  QuestionKind,
  SeriesId,
  SetAlone,
  WallTime,
} from '@cuppa/domain'
import type { ColumnType } from 'kysely'

/** Whoever did it; `null` is the system itself. */
type By = PersonId | null

/** Written as text, read as data that has yet to be checked. */
type Json = ColumnType<unknown, string, string>

interface SeriesTables {
  /** A rule, and what the dates that it makes begin with. */
  event_series: {
    id: SeriesId
    slug: EventSlug
    kind: EventKind
    title: string
    summary: string
    words: string
    /** Ways to take part, as its new dates begin with them. */
    places: Json
    agenda: Json
    /** What they ask, how they remind people, what they keep and draw; `null`: as always, and no draw. */
    questions: ColumnType<unknown, string | undefined, string>
    reminders: ColumnType<unknown, string | null | undefined, string | null>
    kept: ColumnType<unknown, string | undefined, string>
    draw: ColumnType<unknown, string | null | undefined, string | null>
    zone: string
    /** Its first date and the time of day. */
    starts_wall: WallTime
    minutes: number
    recurrence: Json
    /** Whether its new dates are seen at once. */
    makes: 'draft' | 'published'
    /** The day up to which its dates were made; one that was taken away since is not made again. */
    made_until: CalendarDate
    /** Rises with every change; a change that was made on an older one is refused. */
    revision: number
    ended_at: Instant | null
    created_at: Instant
    created_by: By
    changed_at: Instant
    changed_by: By
  }
  /** For staff and for those who come; never read by a public query. */
  series_join: { series_id: SeriesId; mode: Mode; how: string }
}

export interface EventTables extends SeriesTables {
  /** One date. Its id and address are for ever, and only a draft can be deleted. */
  event: {
    id: EventId
    slug: EventSlug
    series_id: SeriesId | null
    /** The day in the rule of its series that it was made for, wherever it was moved to since. */
    recurrence_key: CalendarDate | null
    /** Its time was set for it alone, so a new time of its series leaves it. */
    stands_alone: boolean
    kind: EventKind
    /** The promise on the wall; the two moments follow from it. */
    starts_wall: WallTime
    ends_wall: WallTime
    zone: string
    starts_at: Instant
    ends_at: Instant
    title: string
    summary: string
    words: string
    state: EventState
    /** Rises with time, zone and cancellation, and with nothing else (RFC 5546, 2.1.4). */
    sequence: number
    /** Why it is not held as planned; empty while it is. */
    reason: string
    published_at: Instant | null
    /** When its public words last changed. */
    revised_at: Instant
    /** Rises with every change; a change that was made on an older one is refused. */
    revision: number
    created_at: Instant
    created_by: By
    changed_at: Instant
    changed_by: By
  }
  /** Append-only: when a public event was to be, before it was moved. */
  event_moved: {
    event_id: EventId
    starts_wall: WallTime
    ends_wall: WallTime
    zone: string
    starts_at: Instant
    ends_at: Instant
    /** Its sequence until then. */
    sequence: number
    moved_at: Instant
    moved_by: By
  }
  event_place: {
    event_id: EventId
    mode: Mode
    place: string
    access: string
    capacity: number | null
    taken: number
  }
  /** Places that are kept, until a moment, for people who have not been before. */
  event_kept: { event_id: EventId; mode: Mode; places: number; until: Instant }
  /** Its seed is promised by a hash before the list closes; what was drawn never changes. */
  event_draw: {
    event_id: EventId
    mode: Mode
    closes_at: Instant
    /** Our own seed, or else a source that is announced. */
    seed_hash: string | null
    sealed_seed: string | null
    source: string | null
    known_at: Instant | null
    /** Who is in it, once it has closed, where the seed is not ours. */
    list: ColumnType<unknown, string | null, string | null>
    drawn_at: Instant | null
    result: ColumnType<unknown, string | null, string | null>
  }
  /** For staff and for those who come; never read by a public query. */
  event_join: { event_id: EventId; mode: Mode; how: string }
  /** How long before the start people are reminded, where the team chose; else as always. */
  event_reminders: { event_id: EventId; times: Json }
  /** What was set for one date of a series alone, so that it keeps it when the others change. */
  event_set_alone: { event_id: EventId; what: SetAlone }
  /** What an event is called in a file that it came from, as a hash, as such names can hold addresses. */
  event_import: { name_hash: string; event_id: EventId }
  /** Never other words: those are another question, and what was answered is kept, retired. */
  event_question: {
    id: QuestionId
    event_id: EventId
    position: number
    kind: QuestionKind
    words: string
    needed: boolean
    choices: Json
    retired_at: Instant | null
  }
  event_agenda: {
    event_id: EventId
    position: number
    title: string
    words: string
    minutes: number | null
  }
}
