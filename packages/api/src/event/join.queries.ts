import type { ReadDb } from '@cuppa/db'
import type { EventId } from '@cuppa/domain'

/** How to join: for the team and for those who come, never for a public page. */
export function listJoins(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_join')
    .select(['mode', 'how'])
    .where('event_id', '=', eventId)
    .execute()
}
