import type { LineageView } from '@cuppa/domain'
import { describe, expect, test } from 'vitest'

import { layOutLineage, lineageSizes } from './lay-out-lineage.ts'

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
  test('every statement of every version has its row', () => {
    const { columns } = layOutLineage(
      viewOf(
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
        [],
      ),
    )
    expect(columns.map((nodes) => nodes.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ])
  })

  test('threads run between columns, and have an end where nothing follows or came before', () => {
    const { gaps } = layOutLineage(
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
    expect(gaps.map((threads) => threads.map(({ kind, end }) => [kind, end !== null]))).toEqual([
      [
        ['continues', false],
        ['retires', true],
        ['begins', true],
      ],
    ])
  })

  test('A30 what happens to a statement is said in words too', () => {
    const { columns } = layOutLineage(
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
    expect(columns.map((nodes) => nodes.map(({ fate }) => fate))).toEqual([
      [null, 'Ended after this'],
      [null, 'New'],
    ])
  })

  test('two hundred statements fit, and none at all too', () => {
    const many = Array.from({ length: 200 }, (_, number) => `s${number}`)
    expect(layOutLineage(viewOf([many], [])).height).toBe(200 * lineageSizes.row)
    expect(layOutLineage(viewOf([], [])).columns).toEqual([])
  })

  test('a long name is cut between words, and says that it was', () => {
    const [nodes] = layOutLineage(viewOf([['word '.repeat(40).trim()]], [])).columns
    expect(nodes?.[0]?.name).toMatch(/^word( word)*…$/)
  })
})
