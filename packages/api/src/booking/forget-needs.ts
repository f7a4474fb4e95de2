import type { Db } from '@cuppa/db'
import type { BookingId } from '@cuppa/domain'

import { days, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

/** Long enough to set right what went wrong for somebody. */
const after = days(30)

/**
 * What somebody needs was told for one event, and goes a month after it, unless they said that we may
 * keep it; run it now and then. What was put off is still to come.
 */
export async function forgetNeeds(scope: Scope): Promise<void> {
  demand(scope, 'manage')
  const { db } = scope
  const over = db
    .selectFrom('booking_need as need')
    .innerJoin('booking', 'booking.id', 'need.booking_id')
    .innerJoin('event', 'event.id', 'booking.event_id')
    .select('need.booking_id')
    .where('need.keep', '=', false)
    .where('event.state', '<>', 'postponed')
    .where('event.ends_at', '<', later(scope.now(), -after))
  await db.deleteFrom('booking_need_met').where('booking_id', 'in', over).execute()
  await db.deleteFrom('booking_need').where('booking_id', 'in', over).execute()
}

/** Whoever does not come needs nothing arranged, so it goes at once, unless we may keep it. */
export async function forgetNeedsOf(tx: Db, id: BookingId): Promise<void> {
  const told = tx
    .selectFrom('booking_need')
    .select('booking_id')
    .where('booking_id', '=', id)
    .where('keep', '=', false)
  await tx.deleteFrom('booking_need_met').where('booking_id', 'in', told).execute()
  await tx.deleteFrom('booking_need').where('booking_id', 'in', told).execute()
}
