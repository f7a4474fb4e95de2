import { inTransaction } from '@cuppa/db'
import { BookingId, type BookingState, type MyBooking, type PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { asPerson } from '../identity/as-person.ts'
import { demand } from '../kernel/permission.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { bookingSteps, entryOf, noSuchBooking, takeStep } from './change-booking.ts'
import { findOwn, listOwn } from './own.queries.ts'

/** What somebody booked, what comes next first, and what is over after it. */
export async function listOwnBookings(scope: ReadScope, personId: PersonId): Promise<MyBooking[]> {
  const rows = await listOwn(scope.db, personId)
  const bookings = rows.map(
    ({ id, slug, title, state, eventState, offerUntil, zone, ...row }): MyBooking => ({
      id,
      slug,
      title,
      state,
      eventState,
      offerUntil,
      when: {
        startsWall: row.startsWall,
        endsWall: row.endsWall,
        zone,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
      },
      isOver: row.endsAt <= scope.now(),
    }),
  )
  const coming = bookings.filter(({ isOver }) => !isOver)
  return [...coming.toReversed(), ...bookings.filter(({ isOver }) => isOver)]
}

export const ChangeOwn = z.strictObject({ bookingId: BookingId, step: z.enum(bookingSteps) })
export type ChangeOwn = z.infer<typeof ChangeOwn>

/** The steps that a code opens, for whoever is signed in as the one who booked. */
export async function changeOwn(
  scope: Scope,
  { bookingId, step }: ChangeOwn,
): Promise<BookingState> {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  return inTransaction(scope.db, async (tx) => {
    const booking = await findOwn(tx, personId, bookingId)
    if (!booking) throw noSuchBooking
    const changed = await takeStep({ ...scope, db: tx }, booking, step)
    await recordAudit(tx, scope, entryOf(changed, step))
    return changed.state
  })
}
