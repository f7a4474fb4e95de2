import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { givenStatement, givenText, statementId } from '../testing/given.ts'
import { statementName, shortened } from './naming.ts'
import { canStandUnder, kindsUnder, kindWords } from './placing.ts'
import { plainText } from './plain-text.ts'
import { statementKinds } from './statement.ts'
import { childrenOf, findStatement, inReadingOrder, isWellFormed, isWithin } from './text.ts'

const titles = (text: readonly { title: string }[]) => text.map(({ title }) => title)

describe('reading order', () => {
  test('parents come before their children, siblings in their order', () => {
    const shuffled = givenText().toReversed()

    expect(inReadingOrder(shuffled)).toEqual(givenText())
    expect(isWellFormed(givenText())).toBe(true)
    expect(isWellFormed(shuffled)).toBe(false)
  })

  test('one whose parent is missing comes to the top', () => {
    const orphan = givenStatement(7, { kind: 'ambition', parentId: statementId(99) })

    expect(inReadingOrder([orphan])).toEqual([{ ...orphan, parentId: null, position: 0 }])
  })

  test('whatever comes in, nothing is lost and the text is well formed', () => {
    const anyStatement = fc.record({
      number: fc.nat(9),
      parent: fc.option(fc.nat(12)),
      position: fc.nat(5),
    })
    const rows = fc.uniqueArray(anyStatement, { selector: ({ number }) => number }).map((all) =>
      all.map(({ number, parent, position }) =>
        givenStatement(number, {
          position,
          parentId: parent === null ? null : statementId(parent),
        }),
      ),
    )
    fc.assert(
      fc.property(rows, (all) => {
        const text = inReadingOrder(all)
        expect(isWellFormed(text)).toBe(true)
        expect(new Set(text.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
        expect(inReadingOrder(text)).toEqual(text)
      }),
    )
  })

  test.each([
    ['an identity twice', [givenStatement(0), givenStatement(0, { position: 1 })]],
    ['a gap', [givenStatement(0), givenStatement(2)]],
    ['a missing parent', [givenStatement(0, { parentId: statementId(9) })]],
  ])('%s is not well formed', (_, text) => {
    expect(isWellFormed(text)).toBe(false)
  })
})

describe('looking into a text', () => {
  test('children, and who stands within whom', () => {
    expect(titles(childrenOf(givenText(), statementId(3)))).toEqual(['Pay fairly', 'Keep going'])
    expect(titles(childrenOf(givenText(), null))).toEqual(['Human', 'Planning', 'Learning'])
    expect(findStatement(givenText(), null)).toBeUndefined()
    expect(isWithin(givenText(), statementId(4), statementId(3))).toBe(true)
    expect(isWithin(givenText(), statementId(3), statementId(3))).toBe(true)
    expect(isWithin(givenText(), statementId(3), statementId(4))).toBe(false)
  })

  test('as plain lines it shows what stands under what', () => {
    expect(plainText(givenText().slice(2, 4))).toBe(
      'Category: Planning\nWords of number 3.\n\n  Ambition: Pay fairly\n  Words of number 4.',
    )
  })
})

describe('kinds', () => {
  test.each([
    ['meaning', 'value', true],
    ['ambition', 'category', true],
    ['ambition', null, true],
    ['action', 'ambition', true],
    ['measure', 'action', true],
    ['value', null, true],
    ['value', 'category', false],
    ['meaning', null, false],
    ['category', 'category', false],
  ] as const)('%s under %s: %s', (kind, parent, may) => {
    expect(canStandUnder(kind, parent)).toBe(may)
  })

  test('every kind has a place and a word', () => {
    for (const kind of statementKinds) {
      expect([null, ...statementKinds].some((parent) => canStandUnder(kind, parent))).toBe(true)
      expect(kindWords[kind]).not.toBe('')
    }
    expect(kindsUnder('value')).toEqual(['meaning'])
  })
})

describe('names', () => {
  test.each([
    ['Human', 'We meet as people.', 'Human'],
    ['', 'We meet as people.', 'We meet as people.'],
    ['', 'We meet  as\npeople.', 'We meet as people.'],
    [' ', '', 'value'],
  ])('%j with %j is called %j', (title, words, name) => {
    expect(statementName({ kind: 'value', title, words })).toBe(name)
  })

  test('long words are cut at the end of one, and never inside a character', () => {
    expect(shortened('We keep a table open', 12)).toBe('We keep a…')
    expect(shortened('We keep, a table open', 10)).toBe('We keep…')
    expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 14)).toBe('👩‍👩‍👧‍👦…')
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 20 }),
        (words, limit) => {
          expect(shortened(words, limit).length).toBeLessThanOrEqual(limit)
        },
      ),
    )
  })
})
