import type { ReadStatement } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { direction } from '../testing/fixture-pages.ts'
import { fromSession, saying } from '../testing/fixture-text.ts'
import { marginLinks } from './margin-links.ts'

const [any = expect.unreachable(), other = expect.unreachable()] = direction.statements
const named = { as: 'named', name: 'Amara' } as const
const quote = saying(11, 'Be kind first.', named)
const another = saying(12, 'Look around.', named)

const value: ReadStatement = {
  ...any,
  kind: 'value',
  parentId: null,
  provenance: [quote, fromSession],
}
const meaning: ReadStatement = { ...other, kind: 'meaning', parentId: value.id }

test('a short statement has one note beside it, a long one two', () => {
  expect(marginLinks([value]).get(value.id)).toEqual([quote])
  expect(marginLinks([{ ...value, kind: 'mission' }]).get(value.id)).toEqual([quote, fromSession])
})

test('what stands beside a statement is not said again beside what belongs to it', () => {
  const same = { ...meaning, provenance: [quote] }
  const more = { ...meaning, provenance: [quote, another] }
  expect(marginLinks([value, same]).get(meaning.id)).toEqual([])
  expect(marginLinks([value, more]).get(meaning.id)).toEqual([another])
})

test('what the parent has no room for is said where it can be', () => {
  const rest = { ...meaning, provenance: [fromSession] }
  expect(marginLinks([value, rest]).get(meaning.id)).toEqual([fromSession])
})
