import { changeChannel, type Database } from '@cuppa/db'

import type { Changeable } from './kept-by-tags.ts'

export interface ChangeWatch {
  /**
   * Drops what has changed by now; after a write of our own, before its writer is answered. When that
   * cannot be known, everything goes.
   */
  readonly catchUp: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Keeps what is kept true: every process hears of every change, in the order of the commits. */
export async function watchChanges(
  database: Database,
  caches: readonly Changeable[],
): Promise<ChangeWatch> {
  const seen = new Map<string, number>()

  async function look(): Promise<void> {
    const rows = await database.db.selectFrom('content_revision').select(['tag', 'seq']).execute()
    const changed = rows.filter(({ tag, seq }) => seen.get(tag) !== seq)
    for (const { tag, seq } of changed) seen.set(tag, seq)
    if (changed.length === 0) return
    for (const cache of caches) cache.drop(changed.map(({ tag }) => tag))
  }

  const unlisten = await database.listen(
    changeChannel,
    (payload) => dropNamed(caches, payload),
    (now) => {
      for (const cache of caches) {
        if (now === 'silent') cache.deafen()
        else cache.hearAgain()
      }
    },
  )
  await look()
  return {
    catchUp: () => look().catch(() => caches.forEach((cache) => cache.dropAll())),
    stop: unlisten,
  }
}

/** A message without tags means "something changed": then everything goes. */
function dropNamed(caches: readonly Changeable[], payload: string): void {
  const tags = payload.split(',').filter(Boolean)
  for (const cache of caches) {
    if (tags.length > 0) cache.drop(tags)
    else cache.dropAll()
  }
}
