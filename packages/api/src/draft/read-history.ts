import { Instant, RevisionId, StatementId, Wording } from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { listRevisions } from './draft.queries.ts'
import { writerName } from './load-draft.ts'

export const HistoryInput = z.strictObject({
  statementId: StatementId,
  /** The `next` of the page before; `null` asks for the newest. */
  before: z.int().positive().nullable(),
})
export type HistoryInput = z.infer<typeof HistoryInput>

export const History = z.strictObject({
  items: z.array(
    Wording.extend({
      revisionId: RevisionId,
      number: z.int().positive(),
      writtenAt: Instant,
      writtenBy: z.string(),
    }),
  ),
  next: z.int().positive().nullable(),
})
export type History = z.infer<typeof History>

/** Every wording a statement ever had, newest first. */
export async function readHistory(
  { db }: Pick<ReadScope, 'db'>,
  { statementId, before }: HistoryInput,
): Promise<History> {
  const rows = await listRevisions(db, statementId, { before, limit: pageLimit + 1 })
  const items = rows
    .slice(0, pageLimit)
    .map((row) => ({ ...row, writtenBy: writerName(row.writtenBy) }))
  return { items, next: rows.length > pageLimit ? (items.at(-1)?.number ?? null) : null }
}
