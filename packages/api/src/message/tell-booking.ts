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

/**
 * Tells whoever has a booking that a form was sent in their name; once for each occasion, however many
 * forms a stranger sends (S60).
 */
export async function tellBookedAgain(
  scope: Scope,
  id: BookingId,
  occasion: number,
): Promise<void> {
  const recipients = await listRecipients(scope.db, [id])
  await writeMessages(
    scope,
    recipients.map((recipient) => ({ recipient, kind: 'booked-again', number: occasion })),
  )
}
