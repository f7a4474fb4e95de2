import type { AttendanceId, BookingId, EventId, Instant, Mode, PersonId } from '@cuppa/domain'

/** Whoever noted it; `null` is the system itself. */
type By = PersonId | null

export interface AttendanceTables {
  /** That somebody was there: whoever booked, or whoever came without, by the name they gave. */
  attendance: {
    id: AttendanceId
    event_id: EventId
    booking_id: BookingId | null
    name: string | null
    mode: Mode
    noted_at: Instant
    noted_by: By
  }
  /** The parts they were in, by the names these had then: items of an agenda have no identity. */
  attendance_part: { attendance_id: AttendanceId; part: string }
  /** People who came and gave no name. */
  attendance_unnamed: {
    event_id: EventId
    mode: Mode
    people: number
    noted_at: Instant
    noted_by: By
  }
  booking_need_met: { booking_id: BookingId; met: boolean; noted_at: Instant; noted_by: By }
}
