import type { BookingId, ReceiptCode } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import { listRecipients } from './message.queries.ts'
import { writeMessages } from './write-messages.ts'

/**
 * Tells people what became of their bookings, in the transaction that the scope is in. In one turn a
 * booking is in each state at most once, so turn and state name what is told.
 */
export async function tellOwners(
  scope: Scope,
  ids: readonly BookingId[],
  code: ReceiptCode | null = null,
): Promise<void> {
  if (ids.length === 0) return
  const recipients = await listRecipients(scope.db, ids)
  await writeMessages(
    scope,
    recipients.map((recipient) => ({
      recipient,
      kind: recipient.state,
      number: recipient.turn,
      code,
    })),
  )
}
