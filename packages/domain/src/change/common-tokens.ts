/** A stretch of `before` that gave way to a stretch of `after`; both in token numbers, end excluded. */
export interface Hunk {
  readonly before: readonly [start: number, end: number]
  readonly after: readonly [start: number, end: number]
}

/** More comparisons than this are not worth a reader's wait; about 2,000 words against 2,000. */
const mostComparisons = 4_000_000

/**
 * Where two lists of tokens differ, by their longest common subsequence. When that would cost too
 * much, everything between the common start and the common end is one hunk.
 */
export function hunksBetween(before: readonly string[], after: readonly string[]): Hunk[] {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const oldEnd = before.length - end
  const newEnd = after.length - end
  if (start === oldEnd && start === newEnd) return []
  if ((oldEnd - start) * (newEnd - start) > mostComparisons) {
    return [{ before: [start, oldEnd], after: [start, newEnd] }]
  }
  const [olds, news] = numbered(before.slice(start, oldEnd), after.slice(start, newEnd))
  return middleHunks(olds, news).map((hunk) => ({
    before: [hunk.before[0] + start, hunk.before[1] + start],
    after: [hunk.after[0] + start, hunk.after[1] + start],
  }))
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length)
  let count = 0
  while (count < most && before[count] === after[count]) count += 1
  return count
}

function commonEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start
  let count = 0
  while (count < most && before.at(-1 - count) === after.at(-1 - count)) count += 1
  return count
}

/** One number for each different token, since numbers compare much faster than text. */
function numbered(
  before: readonly string[],
  after: readonly string[],
): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (token: string) => {
    const number = numbers.get(token) ?? numbers.size
    numbers.set(token, number)
    return number
  }
  return [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)]
}

function middleHunks(before: Int32Array, after: Int32Array): Hunk[] {
  const width = after.length + 1
  const lengths = commonLengths(before, after)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  const hunks: Hunk[] = []
  let [row, column] = [0, 0]
  let [oldStart, newStart] = [0, 0]
  const close = () => {
    if (row > oldStart || column > newStart) {
      hunks.push({ before: [oldStart, row], after: [newStart, column] })
    }
  }
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      close()
      row += 1
      column += 1
      oldStart = row
      newStart = column
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  row = before.length
  column = after.length
  close()
  return hunks
}

/** For each pair of places, how many tokens the two rests have in common. */
function commonLengths(before: Int32Array, after: Int32Array): Uint16Array {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const here = row * width + column
      lengths[here] =
        before[row] === after[column]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0)
    }
  }
  return lengths
}
