import type {
  BookingId,
  BookingState,
  EventId,
  Instant,
  Mode,
  PersonId,
  QuestionId,
} from '@cuppa/domain'
import type { Generated } from 'kysely'

export interface BookingTables {
  /** One person's wish to come to one event; never deleted, as its state says what became of it. */
  booking: {
    id: BookingId
    event_id: EventId
    mode: Mode
    state: BookingState
    name: string
    email: string | null
    phone: string | null
    post: string | null
    /** A hash of the name and of how to reach them: the same for the same person. */
    person_key: string
    /** Who it is, where they were signed in or have shown since that it was them. */
    person_id: Generated<PersonId | null>
    /** Whether they had been to another event when they booked. */
    been_before: Generated<boolean>
    /** People who come along to help; they take no place of a member. */
    companions: number
    /** Rises with each that joins the list, so that turns never change places. */
    turn: Generated<number>
    /** Until when a place is kept; set for an offer, and for nothing else. */
    offer_until: Instant | null
    /** The code itself is known to its owner alone. */
    code_hash: string
    /** Names the form that was sent, so that sending it twice is one booking. */
    form_key: string
    booked_at: Instant
    /** Staff who booked for somebody. */
    booked_by: PersonId | null
    changed_at: Instant
    /** When whoever booked asked to be forgotten: nothing here leads to them since. */
    forgotten_at: Generated<Instant | null>
  }
  /** A form for somebody who was booked already, as its sender sees it; it holds no place. */
  booking_again: {
    id: BookingId
    booking_id: BookingId
    code_hash: string
    form_key: string
    state: BookingState
    mode: Mode
    name: string
    companions: number
    made_at: Instant
  }
  /** What somebody said to a question, which stays as it was asked. */
  booking_answer: { booking_id: BookingId; question_id: QuestionId; words: string }
  /** What someone needs to take part: only hosts of the event see it, and only unsealed in their hands. */
  booking_need: { booking_id: BookingId; sealed: string; keep: boolean }
}
