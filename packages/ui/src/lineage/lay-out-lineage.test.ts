import type { LineageView } from '@cuppa/domain'
import { describe, expect, test } from 'vitest'

import { inLines, layOutLineage } from './lay-out-lineage.ts'

const ref = (key: string) => ({ id: key, slug: key, kind: 'value', title: key, words: '' }) as const
const column = (number: number, keys: readonly string[]) => ({
  edition: { title: 'E', slug: 'e' },
  number,
  publishedOn: '2020-01-01',
  statements: keys.map(ref),
})

function viewOf(
  columns: readonly (readonly string[])[],
  edges: readonly (readonly [kind: string, from: string | null, to: string | null])[],
): LineageView {
  return {
    columns: columns.map((keys, index) => column(index + 1, keys)),
    edges: edges.map(([kind, from, to]) => ({
      column: 0,
      kind,
      from: from && ref(from),
      to: to && ref(to),
      reason: '',
    })),
  } as unknown as LineageView
}

describe('the lineage drawing', () => {
  test('every statement of every version has its place', () => {
    const { nodes } = layOutLineage(
      viewOf(
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
        [],
      ),
    )
    expect(nodes.map(({ key }) => key)).toEqual(['0-a', '0-b', '1-a', '1-c'])
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(4)
  })

  test('threads run between columns, and have an end where nothing follows or came before', () => {
    const { threads } = layOutLineage(
      viewOf(
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
        [
          ['continues', 'a', 'a'],
          ['retires', 'b', null],
          ['begins', null, 'c'],
        ],
      ),
    )
    expect(threads.map(({ kind, end }) => [kind, end !== null])).toEqual([
      ['continues', false],
      ['retires', true],
      ['begins', true],
    ])
  })

  test('two hundred statements fit, and none at all too', () => {
    const many = Array.from({ length: 200 }, (_, number) => `s${number}`)
    expect(layOutLineage(viewOf([many], [])).height).toBeGreaterThan(200 * 60)
    expect(layOutLineage(viewOf([], [])).nodes).toEqual([])
  })

  test('long names break between words, and what does not fit is marked', () => {
    expect(inLines('Leading culture change', 14, 2)).toEqual(['Leading', 'culture change'])
    expect(inLines('one two three four five six', 9, 2)).toEqual(['one two', 'three…'])
    expect(inLines('x'.repeat(50), 20, 2)[1]).toMatch(/…$/)
  })
})
