/**
 * Of those in both lists, the fewest that must have jumped so that the rest kept its order: one
 * item that goes from last to first is one jumper, not a whole list of moves.
 */
export function jumpersAmong<Id>(before: readonly Id[], after: readonly Id[]): Id[] {
  const places = new Map(before.map((id, index) => [id, index]))
  const both = after.filter((id) => places.has(id))
  const kept = longestRise(both.map((id) => places.get(id) ?? 0))
  return both.filter((_, index) => !kept.has(index))
}

/** Indexes of a longest rising run of numbers, gaps allowed. */
function longestRise(numbers: readonly number[]): Set<number> {
  const best: { length: number; previous: number }[] = []
  let last = -1
  numbers.forEach((number, index) => {
    let entry = { length: 1, previous: -1 }
    best.forEach(({ length }, earlier) => {
      if ((numbers[earlier] ?? 0) < number && length + 1 > entry.length) {
        entry = { length: length + 1, previous: earlier }
      }
    })
    best.push(entry)
    if (entry.length > (best[last]?.length ?? 0)) last = index
  })
  const kept = new Set<number>()
  for (let index = last; index >= 0; index = best[index]?.previous ?? -1) kept.add(index)
  return kept
}
