import type { CalendarDate, EventId, Instant, PersonId } from '@cuppa/domain'

export interface BoxTables {
  event_box: {
    event_id: EventId
    reader_one: PersonId
    reader_two: PersonId
    /** How many were given out. */
    codes: number
    opened_at: Instant
    opened_by: PersonId | null
  }
  /** Codes nobody has used; a used one is deleted, so that nothing ties it to a message. */
  event_box_code: { code_hash: string; event_id: EventId }
  /** Its id is made of chance alone, as the ids of all else tell the time. */
  event_box_message: { id: string; event_id: EventId; left_on: CalendarDate; sealed: string }
}
