/** Counts calls by whoever makes them, in windows of a minute; the memory that it takes is bounded. */
export function createRateLimit(most: number, clock: () => number) {
  const counts = new Map<string, number>()
  let windowEnds = 0
  return {
    /** False when these calls are more than the minute has left for this caller. */
    take(who: string, calls: number): boolean {
      if (clock() >= windowEnds || counts.size > 50_000) {
        counts.clear()
        windowEnds = clock() + 60_000
      }
      const count = (counts.get(who) ?? 0) + calls
      counts.set(who, count)
      return count <= most
    },
  }
}
export type RateLimit = ReturnType<typeof createRateLimit>
