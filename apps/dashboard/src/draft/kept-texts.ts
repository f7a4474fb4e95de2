import { RevisionId, StatementId, Wording } from '@cuppa/domain'
import { z } from 'zod'

import type { KeptWords } from './autosave-runner.ts'

/** Words on this device that the server has not confirmed yet. */
export const KeptRecord = z.object({
  key: z.string(),
  owner: z.string(),
  tab: z.string(),
  statementId: StatementId,
  text: Wording,
  base: z.object({ revisionId: RevisionId, text: Wording }),
  keptAt: z.number(),
})
export type KeptRecord = z.infer<typeof KeptRecord>

const storeName = 'words'

/** One person's unsaved words in this browser. */
export interface WordStore {
  readonly all: () => Promise<KeptRecord[]>
  readonly forStatement: (id: StatementId) => KeptWords
  readonly forget: (key: string) => Promise<void>
}

export interface WordStoreOptions {
  readonly factory: IDBFactory
  /** Whose words: two people on one device never see each other's. */
  readonly owner: string
  /** Two tabs keep their words apart, so that one does not forget the other's. */
  readonly tab: string
  readonly now: () => number
}

export async function openWordStore(options: WordStoreOptions): Promise<WordStore> {
  const { factory, owner, tab, now } = options
  const opening = factory.open('cuppa-words', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'key' })
  const database = await settled(opening)
  const words = (mode: IDBTransactionMode) =>
    database.transaction(storeName, mode, { durability: 'strict' }).objectStore(storeName)
  const forget = async (key: string) => {
    await settled(words('readwrite').delete(key))
  }

  return {
    all: async () => {
      const found: unknown = await settled(words('readonly').getAll())
      return KeptRecord.array()
        .parse(found)
        .filter((record) => record.owner === owner)
    },
    forStatement: (statementId) => {
      const key = `${owner}/${statementId}/${tab}`
      return {
        keep: async ({ text, base }) => {
          const record: KeptRecord = { key, owner, tab, statementId, text, base, keptAt: now() }
          await settled(words('readwrite').put(record))
        },
        forget: () => forget(key),
      }
    },
    forget,
  }
}

/**
 * The words to go on with: this tab's own from before a reload, else the newest that a closed tab
 * left behind. An open tab's words are its own business.
 */
export function chooseKept(
  records: readonly KeptRecord[],
  tab: string,
  openTabs: ReadonlySet<string>,
): KeptRecord | null {
  const own = records.find((record) => record.tab === tab)
  if (own) return own
  const left = records.filter((record) => !openTabs.has(record.tab))
  return left.toSorted((one, other) => other.keptAt - one.keptAt)[0] ?? null
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser would not keep it.'))
  })
}
