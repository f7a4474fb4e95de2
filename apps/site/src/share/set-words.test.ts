import { naughtyStrings } from '@cuppa/domain/testing/naughty-strings'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { outlineOf, widthOf } from './letters.ts'
import { type Room, setWords } from './set-words.ts'

const room: Room = {
  width: 600,
  weight: 800,
  sizes: [
    [96, 2],
    [60, 3],
  ],
}

describe('words in a picture', () => {
  test('stand as large as they fit', () => {
    expect(setWords('Human', room)).toEqual({ lines: ['Human'], size: 96 })
    expect(setWords('Grow, and grow more mixed', room)).toEqual({
      lines: ['Grow, and grow more', 'mixed'],
      size: 60,
    })
  })

  test('are cut between words where there are too many, and a sign says so', () => {
    const words = setWords('More people sit at the table. '.repeat(40), room)

    expect(words?.lines).toHaveLength(3)
    expect(words?.lines.at(-1)).toMatch(/\w…$/)
  })

  test('are cut themselves where one alone is too wide', () => {
    expect(setWords('Donaudampfschifffahrtsgesellschaft', room)?.lines[0]).toMatch(/^Donau\w+…$/)
  })

  test('of other languages in the same letters are written too', () => {
    expect(setWords('Łódź, Ŵyn, çà', room)?.lines.join(' ')).toBe('Łódź, Ŵyn, çà')
    expect(setWords('Cafe\u0301', room)?.lines).toEqual(['Caf\u00E9'])
  })

  test.each([
    ['Arabic', 'إنساني'],
    ['Chinese', '人'],
    ['a drawn sign', 'Tea ☕ time'],
    ['a face made of several', 'Family 👨‍👩‍👧'],
    ['a mark that has to be laid upon its letter', 'x\u0307y'],
    ['turned direction', 'a\u202Eb'],
    ['a broken half', 'a\uD800'],
    ['nothing', ' \u200B '],
  ])('in letters that we do not have are left out whole: %s', (_, text) => {
    expect(setWords(text, room)).toBeNull()
  })

  test('whatever they are, never stand over the edge, and never make a number of nothing', () => {
    const anyWords = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abcWÅłŵ’—. ,“”-mil') }),
      fc.constantFrom(...naughtyStrings),
    )
    fc.assert(
      fc.property(anyWords, (text) => {
        const words = setWords(text, room)
        for (const line of words?.lines ?? []) {
          const size = words?.size ?? 0
          expect(widthOf(line, size, 800)).toBeLessThanOrEqual(room.width * 1.02)
          expect(outlineOf(line, { x: 76.3, y: 99.7, size, weight: 800 })).toMatch(
            /^[MLQCZ\d. -]*$/,
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})
