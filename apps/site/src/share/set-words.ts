import { canWrite, plainText, type Weight, widthOf } from './letters.ts'

/** Words broken into lines, in the size in which they fit. */
export interface Lines {
  readonly lines: readonly string[]
  readonly size: number
}

export interface Room {
  readonly width: number
  readonly weight: Weight
  /** The sizes that may be had, the largest first, and how many lines of each there is room for. */
  readonly sizes: readonly (readonly [size: number, lines: number])[]
}

/** No picture has room for more, and measuring a whole page of words would keep others waiting. */
const mostWords = 70
const mostLetters = 600

interface Word {
  readonly text: string
  /** In the size 1. */
  readonly width: number
}

/**
 * Sets words as large as they fit; what is too long even for the smallest size is cut between words.
 * `null` for words that cannot be written, or none.
 */
export function setWords(text: string, { width, weight, sizes }: Room): Lines | null {
  const plain = plainText(text.slice(0, mostLetters).toWellFormed())
  if (plain === '' || !canWrite(plain)) return null
  const measure = (word: string): Word => ({ text: word, width: widthOf(word, 1, weight) })
  const words = plain.split(' ').slice(0, mostWords).map(measure)
  const space = widthOf(' ', 1, weight)
  for (const [size, most] of sizes) {
    const lines = breakLines(words, space, width / size)
    if (lines.length <= most && words.every((word) => word.width <= width / size)) {
      return { lines, size }
    }
  }
  const [size, most] = sizes.at(-1) ?? [1, 1]
  const fitting = words.map(({ text: word }) => measure(cutWord(word, width / size, measure)))
  const lines = breakLines(fitting, space, width / size)
  return {
    size,
    lines:
      lines.length <= most ? lines : [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '')],
  }
}

/** Word after word, a new line where one does not fit any more. */
function breakLines(words: readonly Word[], space: number, room: number): readonly string[] {
  const lines: Word[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const together = last && last.width + space + word.width
    if (last && together !== undefined && together <= room) {
      lines[lines.length - 1] = { text: `${last.text} ${word.text}`, width: together }
    } else {
      lines.push(word)
    }
  }
  return lines.map(({ text }) => text)
}

/** The sign that more follows takes the place of the last word, so the line grows no wider. */
function ended(line: string): string {
  const without = line.includes(' ') ? line.slice(0, line.lastIndexOf(' ')) : line.slice(0, -1)
  return `${without.replace(/\p{Punctuation}+$/u, '')}…`
}

function cutWord(word: string, room: number, measure: (word: string) => Word): string {
  const letters = Array.from(word)
  if (measure(word).width <= room) return word
  while (letters.length > 1 && measure(`${letters.join('')}…`).width > room) letters.pop()
  return `${letters.join('')}…`
}
