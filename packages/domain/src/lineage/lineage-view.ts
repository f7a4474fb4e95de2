import { z } from 'zod'

import { StatementRef } from '../change/index.ts'
import { Edition } from '../edition/index.ts'
import { CalendarDate } from '../shared/index.ts'

/**
 * The lineage drawing: columns are versions in order, each with its statements; edges run to the next column.
 *
 * @example
 * const view: LineageView = lineageOf(columns, edges)
 */
export const LineageView = z.strictObject({
  columns: z.array(
    z.strictObject({
      edition: Edition,
      number: z.int().positive(),
      publishedOn: CalendarDate,
      statements: z.array(StatementRef),
    }),
  ),
  edges: z.array(
    z.strictObject({
      /** Index of the column it leaves; it arrives in the next one. */
      column: z.int().nonnegative(),
      kind: z.enum(['continues', 'renames', 'merges', 'splits', 'replaces', 'retires', 'begins']),
      from: StatementRef.nullable(),
      to: StatementRef.nullable(),
      reason: z.string(),
    }),
  ),
})
export type LineageView = z.infer<typeof LineageView>
/**
 * One version in the lineage drawing, with its statements.
 *
 * @example
 * const column: LineageColumn = { edition, number: 1, publishedOn: '2020-11-27', statements: text.map(refTo) }
 */
export type LineageColumn = LineageView['columns'][number]
/**
 * One thread of the lineage drawing, from one column to the next.
 *
 * @example
 * const ends = (step: LineageStep) => step.kind === 'retires'
 */
export type LineageStep = LineageView['edges'][number]
