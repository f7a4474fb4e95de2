import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { kindTitle, needsNote, noteKindsFor, noteKindWords, worthTelling } from './change-rules.ts'
import { changeKinds, noteKinds } from './change.ts'

describe('notes', () => {
  test.each([
    ['new', ['new']],
    ['changed', ['wording', 'meaning']],
    ['moved', ['moved']],
    ['gone', ['gone']],
  ] as const)('one that is %s can be noted as %j', (kind, kinds) => {
    expect(noteKindsFor({ kind })).toEqual(kinds)
  })

  test('every change needs one, but in a first version', () => {
    for (const kind of changeKinds) {
      expect(needsNote({ kind }, { isFirst: false })).toBe(true)
      expect(needsNote({ kind }, { isFirst: true })).toBe(false)
    }
  })

  test('every kind has words, and fits some change', () => {
    const fitting = changeKinds.flatMap((kind) => noteKindsFor({ kind }))
    expect(new Set(fitting)).toEqual(new Set(noteKinds))
    expect(Object.keys(noteKindWords)).toEqual([...noteKinds])
    expect(kindTitle({ kind: 'ambition' })).toBe('Ambition')
  })
})

test('S5 other words with the same meaning are not worth a message, all else is', () => {
  const notes = fc.array(fc.record({ noteKind: fc.constantFrom(...noteKinds) }))
  fc.assert(
    fc.property(notes, (all) => {
      const more = all.filter(({ noteKind }) => noteKind !== 'wording')
      expect(worthTelling(all)).toBe(more.length > 0)
    }),
  )
})
