import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { anyText } from '../testing/any-text.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import { cleanLine, cleanText, line, paragraphsOf, prose } from './text.ts'

/** What a reader can see: neither white space nor control characters nor halves of characters. */
const printable = (text: string) => text.toWellFormed().replaceAll(/[\p{Cc}\s\uFFFE\uFFFF]/gu, '')

describe('clean text', () => {
  test.each(naughtyStrings)('comes through unharmed: %j', (naughty) => {
    expect(cleanText(naughty)).toBe(naughty)
    expect(prose(4_000).parse(naughty)).toBe(naughty)
  })

  test('clean text stays clean, whatever was sent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
      }),
    )
  })

  test('nothing that can be seen is ever lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(printable(cleanText(text))).toBe(printable(text))
        expect(printable(cleanLine(text))).toBe(printable(text))
      }),
    )
  })

  test('no control character but tab and new line gets through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text)).not.toMatch(/[^\P{Cc}\t\n]/u)
        expect(cleanText(text).isWellFormed()).toBe(true)
      }),
    )
  })

  test.each([
    ['two\r\nlines', 'two\nlines'],
    ['old\rmac', 'old\nmac'],
    ['from a word processor\u000bwith soft ends', 'from a word processor\nwith soft ends'],
    ['next\u0085line', 'next\nline'],
    ['a\u0000b\u0007c', 'abc'],
    ['half \ud83d of one', 'half \ufffd of one'],
    ['  around  ', 'around'],
  ])('%j becomes %j', (sent, clean) => {
    expect(cleanText(sent)).toBe(clean)
  })
})

describe('schemas', () => {
  test('a line has one line, of the length that was asked for', () => {
    const name = line(5, 1)

    expect(name.parse(' a\nb ')).toBe('a b')
    expect(name.safeParse('   ').success).toBe(false)
    expect(name.safeParse('abcdef').success).toBe(false)
  })

  test('length is counted after cleaning', () => {
    expect(line(3).parse('\u0000\u0000abc  ')).toBe('abc')
  })

  test('paragraphs are parted by blank lines', () => {
    expect(paragraphsOf('One.\nStill one.\n\n\n Two. \n\n')).toEqual(['One.\nStill one.', 'Two.'])
  })
})
