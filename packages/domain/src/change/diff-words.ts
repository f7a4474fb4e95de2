import type { WordMark } from './change.ts'
import { type Hunk, hunksBetween } from './common-tokens.ts'
import { paragraphTokens, wordTokens } from './word-tokens.ts'

/** Longer than this (in UTF-16 units, both texts together), whole paragraphs are compared. */
const longestByWord = 40_000

/**
 * What came and what went between two texts, in whole words, made for reading: neighbouring
 * changes are drawn together into phrases. Joined again, the marks give both texts to the letter.
 *
 * @example
 * diffWords('We meet often.', 'We meet every month.')
 * // [{ op: 'same', text: 'We meet ' }, { op: 'removed', text: 'often' },
 * //  { op: 'added', text: 'every month' }, { op: 'same', text: '.' }]
 */
export function diffWords(before: string, after: string): WordMark[] {
  const cut = before.length + after.length > longestByWord ? paragraphTokens : wordTokens
  const [olds, news] = [cut(before), cut(after)]
  const hunks = intoPhrases(hunksBetween(olds, news), olds, news)
  const marks: WordMark[] = []
  let from = 0
  for (const hunk of hunks) {
    marks.push({ op: 'same', text: olds.slice(from, hunk.before[0]).join('') })
    marks.push({ op: 'removed', text: olds.slice(...hunk.before).join('') })
    marks.push({ op: 'added', text: news.slice(...hunk.after).join('') })
    from = hunk.before[1]
  }
  marks.push({ op: 'same', text: olds.slice(from).join('') })
  return marks.filter((mark) => mark.text !== '')
}

/**
 * One side of a comparison, put together from its marks.
 *
 * @example
 * applyMarks(diffWords(before, after), 'before') === before // true
 */
export function applyMarks(marks: readonly WordMark[], side: 'before' | 'after'): string {
  const other = side === 'before' ? 'added' : 'removed'
  return marks
    .filter((mark) => mark.op !== other)
    .map((mark) => mark.text)
    .join('')
}

/** Draws hunks together where what lies between is too little to rest the eye on. */
function intoPhrases(
  hunks: readonly Hunk[],
  olds: readonly string[],
  news: readonly string[],
): Hunk[] {
  const [oldWords, newWords] = [sumsOf(olds, isWord), sumsOf(news, isWord)]
  const oldLines = sumsOf(olds, (token) => token.includes('\n'))
  const size = ({ before, after }: Hunk) =>
    Math.max(within(oldWords, before), within(newWords, after))
  /** White space and signs alone, or few words between larger changes; never the end of a line. */
  const isNoise = (one: Hunk, next: Hunk, neighbourWords: number) => {
    const between = [one.before[1], next.before[0]] as const
    return within(oldLines, between) === 0 && within(oldWords, between) * 4 <= neighbourWords
  }
  const overSigns = drawnTogether(hunks, (one, next) => isNoise(one, next, 0))
  return drawnTogether(overSigns, (one, next) =>
    isNoise(one, next, Math.min(size(one), size(next))),
  )
}

/** Running sums, so that any stretch of tokens is counted by one subtraction. */
function sumsOf(tokens: readonly string[], counts: (token: string) => boolean): Uint32Array {
  const sums = new Uint32Array(tokens.length + 1)
  tokens.forEach((token, index) => {
    sums[index + 1] = (sums[index] ?? 0) + (counts(token) ? 1 : 0)
  })
  return sums
}

/** Signs and white space are no words. */
const isWord = (token: string) => /[\p{L}\p{N}]/u.test(token)

const within = (sums: Uint32Array, [start, end]: readonly [number, number]) =>
  (sums[end] ?? 0) - (sums[start] ?? 0)

function drawnTogether(hunks: readonly Hunk[], belong: (one: Hunk, next: Hunk) => boolean): Hunk[] {
  const phrases: Hunk[] = []
  for (const hunk of hunks) {
    const last = phrases.at(-1)
    if (last && belong(last, hunk)) {
      phrases.splice(-1, 1, {
        before: [last.before[0], hunk.before[1]],
        after: [last.after[0], hunk.after[1]],
      })
    } else phrases.push(hunk)
  }
  return phrases
}
