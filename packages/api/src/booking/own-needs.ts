import type { ReadDb } from '@cuppa/db'
import type { EventId, PersonId } from '@cuppa/domain'

import type { ReadScope } from '../kernel/scope.ts'
import { listOwn, listOwnNeeds } from './own.queries.ts'
import { openNeeds } from './receipt.ts'

/** What somebody said that they need, for each event, in their own words; for themselves alone. */
export async function ownNeeds(scope: ReadScope, personId: PersonId) {
  const rows = await listOwnNeeds(scope.db, personId)
  return rows.map(({ id, title, sealed }) => ({ title, words: openNeeds(scope, id, sealed) }))
}

/** The events that somebody has a place at. */
export async function ownEvents(db: ReadDb, personId: PersonId): Promise<EventId[]> {
  const rows = await listOwn(db, personId)
  return rows.filter(({ state }) => state === 'confirmed').map(({ eventId }) => eventId)
}
