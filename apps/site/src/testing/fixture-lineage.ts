import type { LineageView } from '@cuppa/domain'

import { edition } from './fixture-direction.ts'
import { at, refTo } from './fixture-refs.ts'
import { statements } from './fixture-text.ts'

const refs = statements.filter(({ kind }) => kind !== 'intro').map(refTo)
const older = refs.filter(({ slug }) => slug !== 'say-what-we-pay')

export const lineage: LineageView = {
  columns: [
    { edition, number: 1, publishedOn: '2020-11-27', statements: older },
    { edition, number: 2, publishedOn: '2021-03-05', statements: refs },
  ],
  edges: [
    ...older
      .filter(({ slug }) => slug !== 'measure-24')
      .map((ref) => ({
        column: 0,
        kind:
          ref.slug === 'grow-and-grow-more-mixed' ? ('renames' as const) : ('continues' as const),
        from: ref,
        to: ref,
        reason: '',
      })),
    {
      column: 0,
      kind: 'merges',
      from: at('measure-24'),
      to: at('work-in-the-open'),
      reason: 'Both said the same.',
    },
    {
      column: 0,
      kind: 'begins',
      from: null,
      to: at('say-what-we-pay'),
      reason: 'Marisol asked for it.',
    },
    { column: 0, kind: 'retires', from: at('vision-2'), to: null, reason: 'Nobody missed it.' },
  ],
}
