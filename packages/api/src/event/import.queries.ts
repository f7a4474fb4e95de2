import type { Db, ReadDb } from '@cuppa/db'
import type { EventId } from '@cuppa/domain'

/** Which of these names became events that are still there. */
export async function listImported(db: ReadDb, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('event_import')
    .select('name_hash')
    .where('name_hash', 'in', hashes)
    .execute()
  return new Set(rows.map(({ name_hash }) => name_hash))
}

export async function listEventsAmong(db: ReadDb, ids: readonly EventId[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('event').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

export async function addImported(db: Db, hash: string, id: EventId): Promise<void> {
  await db.insertInto('event_import').values({ name_hash: hash, event_id: id }).execute()
}
