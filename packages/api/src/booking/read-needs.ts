import { inTransaction } from '@cuppa/db'
import { BookingId, isLive } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findBooking } from './booking.queries.ts'
import { noSuchBooking } from './change-booking.ts'
import { findNeeds } from './desk.queries.ts'
import { noteLooks } from './note-looks.ts'
import { openNeeds } from './receipt.ts'

export const ReadNeeds = z.strictObject({ bookingId: BookingId })
export type ReadNeeds = z.infer<typeof ReadNeeds>

export const Needs = z
  .strictObject({
    words: z.string(),
    /** Whether the person lets us keep it for the next time. */
    keep: z.boolean(),
  })
  .nullable()
export type Needs = z.infer<typeof Needs>

/**
 * What somebody needs so that they can take part; `null` where they said nothing. Each look is written
 * down, and nobody looks any more once the person does not come.
 */
export async function readNeeds(scope: Scope, { bookingId }: ReadNeeds): Promise<Needs> {
  demand(scope, 'needs')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'needs')
    const booking = await findBooking(tx, bookingId)
    if (!booking) throw noSuchBooking
    if (!isLive(booking.state)) {
      throw new RefusalError({ kind: 'conflict', code: 'booking/needs-closed', data: {} })
    }
    const needs = await findNeeds(tx, bookingId)
    if (!needs) return null
    await noteLooks({ ...scope, db: tx }, [bookingId], booking.title)
    await recordAudit(tx, scope, {
      command: 'booking.readNeeds',
      subject: { kind: 'booking', id: bookingId },
      facts: { event: booking.title },
    })
    return { words: openNeeds(scope, bookingId, needs.sealed), keep: needs.keep }
  })
}
