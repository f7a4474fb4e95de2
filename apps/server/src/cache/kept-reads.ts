import type { Keep, Reading } from '@cuppa/api'

import { KeptByTags, type MadeOf } from './kept-by-tags.ts'

/** Parts of the public text that many pages are made of. Their number is counted, not their bytes. */
const mostReadings = 100

interface KeptReading extends Reading<unknown>, MadeOf {}

export type KeptReads = KeptByTags<KeptReading, KeptReading>

/**
 * What was read from the database, kept as pages are: after one thing changed, only what read that is
 * read again. Without the database nothing of it is served, as a page made of old parts would be taken
 * for new.
 */
export const createKeptReads = (): KeptReads =>
  new KeptByTags({
    maxSize: mostReadings,
    clock: () => 0,
    finish: (reading) => reading,
    sizeOf: () => 1,
    isAway: async () => false,
  })

/** How readings come and go through it. */
export const keepIn =
  (reads: KeptReads): Keep =>
  async <Value>(key: string, read: () => Promise<Reading<Value>>) => {
    const until = Number.POSITIVE_INFINITY
    const kept = await reads.get(key, async () => ({ ...(await read()), until }))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key always names one reading
    return kept as Reading<Value>
  }
