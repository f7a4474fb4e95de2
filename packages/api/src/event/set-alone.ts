import type { Db } from '@cuppa/db'
import type { EventId, SeriesId, SetAlone } from '@cuppa/domain'

/** Notes what was set for one date of a series alone, so that it keeps that when the others change. */
export async function setAlone(
  db: Db,
  event: { readonly id: EventId; readonly seriesId: SeriesId | null },
  what: readonly SetAlone[],
): Promise<void> {
  if (event.seriesId === null || what.length === 0) return
  await db
    .insertInto('event_set_alone')
    .values(what.map((each) => ({ event_id: event.id, what: each })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** It has what the others have again, and changes with them. */
export async function followAgain(
  db: Db,
  eventId: EventId,
  what: readonly SetAlone[],
): Promise<void> {
  if (what.length === 0) return
  await db
    .deleteFrom('event_set_alone')
    .where('event_id', '=', eventId)
    .where('what', 'in', what)
    .execute()
}
