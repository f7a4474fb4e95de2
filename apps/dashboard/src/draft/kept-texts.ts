import { StatementId } from '@cuppa/domain'
import { z } from 'zod'

import type { KeptText } from './autosave-runner.ts'
import type { HeldText } from './autosave.ts'

/** A text on this device that the server has not confirmed yet. */
export interface KeptRecord<Held extends HeldText> {
  readonly key: string
  readonly owner: string
  readonly tab: string
  readonly statementId: StatementId
  readonly text: Held['text']
  readonly base: Held
  readonly keptAt: number
}

/** One person's unsaved texts of one kind in this browser. */
export interface TextStore<Held extends HeldText> {
  readonly all: () => Promise<KeptRecord<Held>[]>
  readonly forStatement: (id: StatementId) => KeptText<Held>
  readonly forget: (key: string) => Promise<void>
}

export interface TextStoreOptions {
  readonly factory: IDBFactory
  /** Whose texts: two people on one device never see each other's. */
  readonly owner: string
  /** Two tabs keep their texts apart, so that one does not forget the other's. */
  readonly tab: string
  readonly now: () => number
}

/** Which texts: each kind has a place of its own, and a shape that it is read back by. */
export interface TextPlace<Held extends HeldText> {
  readonly name: 'words' | 'notes'
  readonly held: z.ZodType<Held> & { readonly shape: { readonly text: z.ZodType<Held['text']> } }
}

export async function openTextStore<Held extends HeldText>(
  { name, held }: TextPlace<Held>,
  { factory, owner, tab, now }: TextStoreOptions,
): Promise<TextStore<Held>> {
  const opening = factory.open(`cuppa-${name}`, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(name, { keyPath: 'key' })
  const database = await settled(opening)
  const record = recordOf(held)
  const transaction = (mode: IDBTransactionMode) =>
    database.transaction(name, mode, { durability: 'strict' })
  const write = async <Answer>(work: (texts: IDBObjectStore) => IDBRequest<Answer>) => {
    const writing = transaction('readwrite')
    const done = settled(work(writing.objectStore(name)))
    // Without waiting for the answer, which a page that is closing never hears.
    writing.commit()
    await done
  }
  const forget = (key: string) => write((texts) => texts.delete(key))

  return {
    all: async () => {
      const found: unknown[] = await settled(transaction('readonly').objectStore(name).getAll())
      return found.flatMap((each) => {
        const kept = record.safeParse(each).data
        return kept?.owner === owner ? [kept] : []
      })
    },
    forStatement: (statementId) => {
      const key = `${owner}/${statementId}/${tab}`
      return {
        keep: ({ text, base }) => {
          const kept: KeptRecord<Held> = { key, owner, tab, statementId, text, base, keptAt: now() }
          return write((texts) => texts.put(kept))
        },
        forget: () => forget(key),
      }
    },
    forget,
  }
}

function recordOf<Held extends HeldText>(
  held: TextPlace<Held>['held'],
): z.ZodType<KeptRecord<Held>> {
  return z.object({
    key: z.string(),
    owner: z.string(),
    tab: z.string(),
    statementId: StatementId,
    text: held.shape.text,
    base: held,
    keptAt: z.number(),
  })
}

/**
 * The text to go on with: this tab's own from before a reload, else the newest that a closed tab
 * left behind. An open tab's texts are its own business.
 */
export function chooseKept<Held extends HeldText>(
  records: readonly KeptRecord<Held>[],
  tab: string,
  openTabs: ReadonlySet<string>,
): KeptRecord<Held> | null {
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
