import { z } from 'zod'

import { BookingState } from '../booking/booking-state.ts'
import { EventSlug } from '../event/event-slug.ts'
import { EventState } from '../event/event.ts'
import { Mode } from '../event/mode.ts'
import { When } from '../event/when.ts'
import { AttendanceId, BookingId, EventId } from '../shared/index.ts'

/**
 * That somebody was at an event: in which way, and in which parts of it.
 *
 * @example
 * const { mode, parts }: AttendanceView = person.came
 */
export const AttendanceView = z.strictObject({
  id: AttendanceId,
  mode: Mode,
  /** The names of the parts as they were then; empty where nobody noted them. */
  parts: z.array(z.string()),
})
export type AttendanceView = z.infer<typeof AttendanceView>

/**
 * Someone who booked, as those who welcome people see them.
 *
 * @example
 * const expected = day.people.filter(({ came }: ExpectedPerson) => came === null)
 */
export const ExpectedPerson = z.strictObject({
  bookingId: BookingId,
  name: z.string(),
  state: BookingState,
  mode: Mode,
  companions: z.int().nonnegative(),
  /** Whether they told us what they need; what it is stays sealed until somebody opens it. */
  hasNeeds: z.boolean(),
  came: AttendanceView.nullable(),
})
export type ExpectedPerson = z.infer<typeof ExpectedPerson>

/**
 * Someone who came without a booking, by the name they gave.
 *
 * @example
 * const { name }: WalkIn = day.walkIns[0]
 */
export const WalkIn = AttendanceView.extend({ name: z.string() })
export type WalkIn = z.infer<typeof WalkIn>

/**
 * People who came and gave no name, in one way to take part.
 *
 * @example
 * const { people }: UnnamedCount = { mode: 'online', people: 3 }
 */
export const UnnamedCount = z.strictObject({ mode: Mode, people: z.int().nonnegative() })
export type UnnamedCount = z.infer<typeof UnnamedCount>

/**
 * The day of an event, for those who welcome people.
 *
 * @example
 * const { people, walkIns }: EventDay = await client.attendance.day.query({ eventId })
 */
export const EventDay = z.strictObject({
  event: z.strictObject({
    id: EventId,
    slug: EventSlug,
    title: z.string(),
    when: When,
    state: EventState,
    modes: z.array(Mode),
    parts: z.array(z.string()),
  }),
  people: z.array(ExpectedPerson),
  walkIns: z.array(WalkIn),
  unnamed: z.array(UnnamedCount),
})
export type EventDay = z.infer<typeof EventDay>

/**
 * What someone needs to take part, and whether it was met; `null` while nobody has said.
 *
 * @example
 * const open = needs.filter(({ met }: NeedView) => met === null)
 */
export const NeedView = z.strictObject({
  bookingId: BookingId,
  name: z.string(),
  needs: z.string(),
  met: z.boolean().nullable(),
})
export type NeedView = z.infer<typeof NeedView>
