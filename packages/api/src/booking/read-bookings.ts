import {
  BookingId,
  BookingState,
  bookingStates,
  EventId,
  EventSlug,
  Instant,
  line,
  Mode,
  type When,
  When as WhenSchema,
} from '@cuppa/domain'
import { z } from 'zod'

import type { ReadScope } from '../kernel/scope.ts'
import { findBooking } from './booking.queries.ts'
import { noSuchBooking } from './change-booking.ts'
import {
  countBefore,
  type DeskRow,
  findDeskRow,
  listAnswers,
  listDeskRows,
} from './desk.queries.ts'

/** Which bookings of an event are meant. */
export const bookingFilter = {
  eventId: EventId,
  states: z.array(BookingState).min(1).max(bookingStates.length).optional(),
  mode: Mode.optional(),
  /** Part of the name or of a way to reach somebody. */
  search: line(100).optional(),
}

export const ListBookings = z.strictObject({
  ...bookingFilter,
  /** By turn is the order in which people came. */
  by: z.enum(['turn', 'name', 'state', 'mode']),
  descending: z.boolean(),
})
export type ListBookings = z.infer<typeof ListBookings>

const BookingListItem = z.strictObject({
  id: BookingId,
  state: BookingState,
  mode: Mode,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  post: z.string().nullable(),
  companions: z.int().nonnegative(),
  offerUntil: Instant.nullable(),
  bookedAt: Instant,
  /** Who of the team wrote it down; `null` where the person booked by themselves. */
  bookedBy: z.string().nullable(),
  /** Whether something is arranged for them; what it is stays sealed here. */
  hasNeeds: z.boolean(),
})
type BookingListItem = z.infer<typeof BookingListItem>

export const BookingList = z.strictObject({
  items: z.array(BookingListItem),
  /** There are more than these; who looks for something finds them. */
  more: z.boolean(),
})
export type BookingList = z.infer<typeof BookingList>

const mostAtOnce = 500

/** Bookings of an event, as the team works with them. */
export async function listBookings(
  { db }: Pick<ReadScope, 'db'>,
  { by, descending, ...filter }: ListBookings,
): Promise<BookingList> {
  const rows = await listDeskRows(db, filter, { by, descending, most: mostAtOnce + 1 })
  return { items: rows.slice(0, mostAtOnce).map(itemOf), more: rows.length > mostAtOnce }
}

function itemOf({ eventId: _, turn: __, changedAt: ___, ...item }: DeskRow): BookingListItem {
  return item
}

export const GetBooking = z.strictObject({ bookingId: BookingId })
export type GetBooking = z.infer<typeof GetBooking>

export const DeskBooking = BookingListItem.extend({
  changedAt: Instant,
  /** How many wait for the same and came before; `null` for who does not wait. */
  before: z.int().nonnegative().nullable(),
  event: z.strictObject({ slug: EventSlug, title: z.string(), when: WhenSchema }),
  /** What they said, each with the question as it was asked. */
  answers: z.array(z.strictObject({ question: z.string(), words: z.string() })),
})
export type DeskBooking = z.infer<typeof DeskBooking>

/** One booking, with all the team may know of it but what the person needs. */
export async function getBooking(
  { db }: Pick<ReadScope, 'db'>,
  { bookingId }: GetBooking,
): Promise<DeskBooking> {
  const [row, about] = await Promise.all([findDeskRow(db, bookingId), findBooking(db, bookingId)])
  if (!row || !about) throw noSuchBooking
  const { slug, title, startsWall, endsWall, zone, startsAt, endsAt } = about
  const when: When = { startsWall, endsWall, zone, startsAt, endsAt }
  return {
    ...itemOf(row),
    changedAt: row.changedAt,
    before: row.state === 'waiting' ? await countBefore(db, row) : null,
    event: { slug, title, when },
    answers: await listAnswers(db, bookingId),
  }
}
