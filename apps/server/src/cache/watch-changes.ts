import { changeChannel, type Database } from '@cuppa/db'

import type { PageCache } from './page-cache.ts'

export interface ChangeWatch {
  /** Drops what has changed by now; after a write of our own, before its writer is answered. */
  readonly catchUp: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Keeps the cache true: every process hears of every change, in the order of the commits. */
export async function watchChanges(database: Database, cache: PageCache): Promise<ChangeWatch> {
  const seen = new Map<string, number>()

  async function catchUp(): Promise<void> {
    const rows = await database.db.selectFrom('content_revision').select(['tag', 'seq']).execute()
    const changed = rows.filter(({ tag, seq }) => seen.get(tag) !== seq)
    for (const { tag, seq } of changed) seen.set(tag, seq)
    if (changed.length > 0) cache.drop(changed.map(({ tag }) => tag))
  }

  const unlisten = await database.listen(
    changeChannel,
    (payload) => dropNamed(cache, payload),
    (now) => (now === 'silent' ? cache.deafen() : cache.hearAgain()),
  )
  await catchUp()
  return { catchUp, stop: unlisten }
}

/** A message without tags means "something changed": then everything goes. */
function dropNamed(cache: PageCache, payload: string): void {
  const tags = payload.split(',').filter(Boolean)
  if (tags.length > 0) cache.drop(tags)
  else cache.dropAll()
}
