import { type EventId, offerUntil } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'

/**
 * Keeps the places that are on offer for as long as if they were offered now, as people must hear of
 * the new time before they can answer; until the start where that is too near. The places are locked.
 */
export async function renewOffers(scope: Scope, eventId: EventId): Promise<void> {
  const { db: tx } = scope
  const { startsAt } = await tx
    .selectFrom('event')
    .select('starts_at as startsAt')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('booking')
    .set({ offer_until: offerUntil(scope.now(), startsAt) ?? startsAt })
    .where('event_id', '=', eventId)
    .where('state', '=', 'offered')
    .execute()
}
