import { describe, expect, test } from 'vitest'

import { wordsLimit } from '../statement/index.ts'
import { hunksBetween } from './common-tokens.ts'
import { applyMarks, diffWords } from './diff-words.ts'
import { wordTokens } from './word-tokens.ts'

/** Prose of the greatest length that a statement may have. */
function longProse(): string {
  const sentence = 'We keep a table open where anyone can sit down as an equal. '
  return sentence
    .repeat(Math.ceil(wordsLimit / sentence.length))
    .slice(0, wordsLimit)
    .trim()
}

describe('the longest statement', () => {
  test('one word changed in its middle is one change', () => {
    const before = longProse()
    const middle = before.indexOf('table', before.length / 2)
    const after = `${before.slice(0, middle)}bench${before.slice(middle + 'table'.length)}`

    const changes = diffWords(before, after).filter(({ op }) => op !== 'same')

    expect(changes).toEqual([
      { op: 'removed', text: 'table' },
      { op: 'added', text: 'bench' },
    ])
  })

  test('a change in every sentence is marked in every sentence', () => {
    const before = longProse()
    const after = before.replaceAll('equal', 'old friend')

    const marks = diffWords(before, after)

    expect(marks.filter(({ op }) => op === 'added').length).toBe(before.split('equal').length - 1)
    expect(applyMarks(marks, 'before')).toBe(before)
    expect(applyMarks(marks, 'after')).toBe(after)
  })
})

describe('hunks', () => {
  const split = (text: string) => text.split('')

  test.each([
    ['abc', 'abc', []],
    ['', 'abc', [{ before: [0, 0], after: [0, 3] }]],
    ['abc', '', [{ before: [0, 3], after: [0, 0] }]],
    ['abc', 'axc', [{ before: [1, 2], after: [1, 2] }]],
    ['aa', 'a', [{ before: [1, 2], after: [1, 1] }]],
    [
      'abcd',
      'bcde',
      [
        { before: [0, 1], after: [0, 0] },
        { before: [4, 4], after: [3, 4] },
      ],
    ],
  ] as const)('from %j to %j', (before, after, hunks) => {
    expect(hunksBetween(split(before), split(after))).toEqual(hunks)
  })

  test('what would cost too much is one hunk between the common ends', () => {
    const numbers = (from: number) => Array.from({ length: 2_100 }, (_, index) => `${from + index}`)
    const before = ['start', ...numbers(0), 'end']
    const after = ['start', ...numbers(1_000_000), 'end']

    expect(hunksBetween(before, after)).toEqual([{ before: [1, 2_101], after: [1, 2_101] }])
  })
})

describe('tokens', () => {
  test.each([
    ['We meet, often.', ['We', ' ', 'meet', ',', ' ', 'often', '.']],
    ['don’t stop', ['don’t', ' ', 'stop']],
    ['2,000 people', ['2,000', ' ', 'people']],
    ['', []],
  ])('%j', (text, tokens) => {
    expect(wordTokens(text)).toEqual(tokens)
  })
})
