import type { Db } from '@cuppa/db'
import type { EventId } from '@cuppa/domain'

/** What somebody sends who has just read an event. */
export async function onNow(db: Db, eventId: EventId) {
  const { revision } = await db
    .selectFrom('event')
    .select('revision')
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow()
  return { eventId, revision }
}
