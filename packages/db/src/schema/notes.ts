import type { CalendarDate, EventId, Instant, NotesState, PersonId } from '@cuppa/domain'
import type { ColumnType } from 'kysely'

/** Whoever did it; `null` is the system itself. */
type By = PersonId | null

/** Written as text, read as data that has yet to be checked. */
type Json = ColumnType<unknown, string, string>

export interface NotesTables {
  /** Notes as they are being written; once published, as they were last published. */
  event_notes: {
    event_id: EventId
    state: NotesState
    words: string
    recording: Json
    /** Rises with every change; a change that was made on an older one is refused. */
    revision: number
    changed_at: Instant
    changed_by: By
  }
  /** Append-only: the notes as they were published, and each correction, which says why. */
  event_notes_version: {
    event_id: EventId
    number: number
    words: string
    recording: Json
    why: string
    published_on: CalendarDate
    published_at: Instant
    published_by: By
  }
}
