import type { Room } from '@cuppa/domain'

interface Pool {
  readonly capacity: number | null
  readonly taken: number
}

/** How much room there is in words, so that a page that anyone may read counts nobody. */
export function roomOf(pools: readonly Pool[]): Room {
  if (pools.some(({ capacity }) => capacity === null) || pools.length === 0) return 'no-limit'
  const all = pools.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0)
  const left = pools.reduce((sum, { capacity, taken }) => sum + (capacity ?? 0) - taken, 0)
  if (left <= 0) return 'full'
  return left <= Math.max(2, Math.floor(all / 5)) ? 'few' : 'free'
}
