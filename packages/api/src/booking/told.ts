import type { BookingId, ReceiptCode } from '@cuppa/domain'

import { siteOf } from '../identity/tokens.ts'
import type { Scope } from '../kernel/scope.ts'
import { enqueueMail } from '../outbox/enqueue-mail.ts'
import { readCommunity } from '../settings/index.ts'
import { getBookingRow } from './booking.queries.ts'
import { bookingMail } from './mail-texts.ts'

/**
 * Tells people what became of their bookings, in the transaction that the scope is in; those without
 * e-mail are not mailed.
 */
export async function tell(
  scope: Scope,
  ids: readonly BookingId[],
  code: ReceiptCode | null = null,
): Promise<void> {
  if (ids.length === 0) return
  const { name: community } = await readCommunity(scope)
  const around = { community, baseUrl: siteOf(scope), code }
  for (const id of ids) {
    const booking = await getBookingRow(scope.db, id)
    if (booking.email === null) continue
    await enqueueMail(scope.db, scope, {
      kind: 'booking',
      to: booking.email,
      ...bookingMail(booking, around),
    })
  }
}
