import { expect, test } from 'vitest'

import { SourceId, StatementId } from '../shared/index.ts'
import type { StatementKind } from '../statement/index.ts'
import { linksBeside } from './links-beside.ts'

const uuid = (number: number) => `00000000-0000-7000-8000-00000000000${number}`
const link = (source: number | null) => ({
  sourceId: source === null ? null : SourceId.parse(uuid(source)),
})
const value = { id: StatementId.parse(uuid(1)), kind: 'value', parentId: null } as const
const meaning = { id: StatementId.parse(uuid(2)), kind: 'meaning', parentId: value.id } as const

/** The links beside a statement, and beside the one that belongs to it. */
function beside(
  own: readonly ReturnType<typeof link>[],
  below = own,
  kind: StatementKind = 'value',
) {
  const shown = linksBeside([{ ...value, kind }, meaning], (id) => (id === value.id ? own : below))
  return [shown.get(value.id), shown.get(meaning.id)]
}

test('a short statement has one note beside it, a long one two', () => {
  const three = [link(1), link(2), link(3)]

  expect(beside(three, [])[0]).toEqual([link(1)])
  expect(beside(three, [], 'mission')[0]).toEqual([link(1), link(2)])
})

test('what stands beside a statement is not said again beside what belongs to it', () => {
  expect(beside([link(1)], [link(1)])[1]).toEqual([])
  expect(beside([link(1)], [link(1), link(2)])[1]).toEqual([link(2)])
})

test('what the parent has no room for is said where it can be', () => {
  expect(beside([link(1), link(2)], [link(2)])[1]).toEqual([link(2)])
})

test('the team’s own words have no source, and are told each time', () => {
  expect(beside([link(null)], [link(null)])).toEqual([[link(null)], [link(null)]])
})
