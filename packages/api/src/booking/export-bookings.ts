import { inTransaction, type ReadDb } from '@cuppa/db'
import { BookingState, type EventId, EventSlug, Instant, Mode } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandFresh } from '../identity/step-up.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { eventNamed } from './booking.queries.ts'
import { listAllAnswers, listDeskRows } from './desk.queries.ts'
import { bookingFilter } from './read-bookings.ts'

export const ExportBookings = z.strictObject(bookingFilter)
export type ExportBookings = z.infer<typeof ExportBookings>

/** What leaves in a file: never what somebody needs, and never how to join. */
const ExportedBooking = z.strictObject({
  name: z.string(),
  state: BookingState,
  mode: Mode,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  post: z.string().nullable(),
  companions: z.int().nonnegative(),
  bookedAt: Instant,
  bookedBy: z.string().nullable(),
  /** One for each question; empty where nothing was said. */
  answers: z.array(z.string()),
})

export const ExportedBookings = z.strictObject({
  items: z.array(ExportedBooking),
  /** Each as it was asked; also those that are asked no more. */
  questions: z.array(z.string()),
  slug: EventSlug,
  /** Where the days of the event are counted. */
  zone: z.string(),
})
export type ExportedBookings = z.infer<typeof ExportedBookings>

/** More than any event has; it is there so that no file grows without end. */
const most = 20_000

/** Bookings to take away in a file, by somebody who signed in just now. It is written down. */
export async function exportBookings(
  scope: Scope,
  filter: ExportBookings,
): Promise<ExportedBookings> {
  demand(scope, 'publish')
  demandFresh(scope)
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'publish')
    const event = await eventNamed(tx, filter.eventId)
    if (!event) {
      const data = { event: filter.eventId }
      throw new RefusalError({ kind: 'not-found', code: 'event/not-found', data })
    }
    const rows = await listDeskRows(tx, filter, { by: 'turn', descending: false, most })
    await recordAudit(tx, scope, {
      command: 'booking.export',
      subject: { kind: 'event', id: filter.eventId },
      facts: { event: event.title, count: rows.length },
    })
    const { questions, answersOf } = await readAnswers(tx, filter.eventId)
    const items = rows.map((row) => leaving(row, answersOf(row)))
    return { items, questions, slug: event.slug, zone: event.zone }
  })
}

type Row = Awaited<ReturnType<typeof listDeskRows>>[number]

/** A column for each question that somebody has answered, in the order in which they are asked. */
async function readAnswers(db: ReadDb, eventId: EventId) {
  const given = await listAllAnswers(db, eventId)
  const asked = new Map(given.map(({ questionId, question }) => [questionId, question]))
  const byBooking = Map.groupBy(given, ({ bookingId }) => bookingId)
  return {
    questions: [...asked.values()],
    answersOf: ({ id }: Row) =>
      [...asked.keys()].map(
        (question) =>
          byBooking.get(id)?.find(({ questionId }) => questionId === question)?.words ?? '',
      ),
  }
}

const leaving = (row: Row, answers: string[]): z.infer<typeof ExportedBooking> => ({
  name: row.name,
  state: row.state,
  mode: row.mode,
  email: row.email,
  phone: row.phone,
  post: row.post,
  companions: row.companions,
  bookedAt: row.bookedAt,
  bookedBy: row.bookedBy,
  answers,
})
