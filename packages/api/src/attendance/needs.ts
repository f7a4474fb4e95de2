import { inTransaction } from '@cuppa/db'
import { BookingId, EventId, type NeedView } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { noteLooks } from '../booking/note-looks.ts'
import { openNeeds } from '../booking/receipt.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { findBooking, findEventForShare, listSealedNeeds } from './attendance.queries.ts'
import { noSuchBooking } from './check-in.ts'
import { noSuchEvent } from './lock-held.ts'

export const OpenNeeds = z.strictObject({ eventId: EventId })
export type OpenNeeds = z.infer<typeof OpenNeeds>

/** What people need who come, for those who host; the record keeps who looked, and never what it said. */
export async function openEventNeeds(scope: Scope, { eventId }: OpenNeeds): Promise<NeedView[]> {
  demand(scope, 'needs')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'needs')
    const event = await findEventForShare(tx, eventId)
    if (!event) throw noSuchEvent(eventId)
    const sealed = await listSealedNeeds(tx, eventId)
    const bookings = sealed.map(({ bookingId }) => bookingId)
    await noteLooks({ ...scope, db: tx }, bookings, event.title)
    await recordAudit(tx, scope, {
      command: 'attendance.openNeeds',
      subject: { kind: 'event', id: eventId },
      facts: { event: event.title, count: sealed.length },
    })
    return sealed.map(({ bookingId, name, sealed: words, met }) => ({
      bookingId,
      name,
      needs: openNeeds(scope, bookingId, words),
      met,
    }))
  })
}

export const SayNeedMet = z.strictObject({
  bookingId: BookingId,
  /** `null` takes back what was said. */
  met: z.boolean().nullable(),
})
export type SayNeedMet = z.infer<typeof SayNeedMet>

/** Says whether what someone needs was there for them. */
export async function sayNeedMet(scope: Scope, { bookingId, met }: SayNeedMet): Promise<void> {
  demand(scope, 'needs')
  await inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'needs')
    const booking = await findBooking(tx, bookingId)
    const event = booking?.needId ? await findEventForShare(tx, booking.eventId) : undefined
    if (!event) throw noSuchBooking()
    if (met === null) {
      await tx.deleteFrom('booking_need_met').where('booking_id', '=', bookingId).execute()
    } else {
      const said = { met, noted_at: scope.now(), noted_by: actorId(scope.actor) }
      await tx
        .insertInto('booking_need_met')
        .values({ booking_id: bookingId, ...said })
        .onConflict((conflict) => conflict.column('booking_id').doUpdateSet(said))
        .execute()
    }
    await recordAudit(tx, scope, {
      command: 'attendance.needMet',
      subject: { kind: 'event', id: event.id },
      facts: { event: event.title },
    })
  })
}
