import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { changedFields, mergeFields } from './merge-fields.ts'

const base = { name: 'Tea', phone: '1', seats: 4, post: null }

describe('fields that two people changed at once', () => {
  test('are all taken where each changed others', () => {
    const mine = { ...base, phone: '2' }
    const theirs = { ...base, name: 'Coffee', seats: 5 }

    expect(mergeFields({ base, mine, theirs })).toEqual({
      merged: { name: 'Coffee', phone: '2', seats: 5, post: null },
      mine: ['phone'],
      theirs: ['name', 'seats'],
      clashes: [],
    })
  })

  test('clash only where both changed one, each to something else', () => {
    const mine = { ...base, name: 'Cocoa', phone: '2' }
    const theirs = { ...base, name: 'Coffee', phone: '2' }

    const { clashes, merged } = mergeFields({ base, mine, theirs })

    expect(clashes).toEqual(['name'])
    expect(merged).toEqual({ ...base, name: 'Cocoa', phone: '2' })
  })

  test('can come and go', () => {
    const list = (names: readonly string[]): Record<string, string | undefined> =>
      Object.fromEntries(names.map((name) => [name, 'thanked']))

    const { merged, clashes } = mergeFields({
      base: list(['Ada', 'Ben']),
      mine: list(['Ada', 'Ben', 'Cy']),
      theirs: list(['Ada', 'Di']),
    })

    expect(Object.keys(merged).toSorted()).toEqual(['Ada', 'Cy', 'Di'])
    expect(clashes).toEqual([])
  })

  const fields = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) })

  test('nobody’s change is undone, whoever comes first', () => {
    fc.assert(
      fc.property(fields, fields, fields, (before, mine, theirs) => {
        const here = mergeFields({ base: before, mine, theirs })
        const there = mergeFields({ base: before, mine: theirs, theirs: mine })

        expect([...here.clashes].toSorted()).toEqual([...there.clashes].toSorted())
        for (const name of changedFields(before, theirs)) {
          if (!here.clashes.includes(name)) expect(here.merged[name]).toBe(theirs[name])
        }
        for (const name of changedFields(before, mine)) {
          expect(here.merged[name]).toBe(mine[name])
        }
        if (here.clashes.length === 0) expect(here.merged).toEqual(there.merged)
      }),
    )
  })

  test('are as they were when nobody changed them', () => {
    fc.assert(
      fc.property(fields, fields, (before, other) => {
        expect(mergeFields({ base: before, mine: before, theirs: other }).merged).toEqual(other)
        expect(mergeFields({ base: before, mine: other, theirs: before }).merged).toEqual(other)
      }),
    )
  })
})
