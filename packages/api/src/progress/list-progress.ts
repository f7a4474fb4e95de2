import {
  ProgressUpdateId,
  ProgressUpdateView,
  StatementId,
  StatementKind,
  StatementSlug,
} from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { listUpdates } from './progress.queries.ts'
import { evidenceOf } from './read-progress.ts'

export const ListProgress = z.strictObject({
  /** `null` lists the updates of every statement. */
  statementId: StatementId.nullable(),
  /** The `next` of the page before; `null` asks for the newest. */
  before: ProgressUpdateId.nullable(),
})
export type ListProgress = z.infer<typeof ListProgress>

export const ProgressPage = z.strictObject({
  items: z.array(
    ProgressUpdateView.extend({
      statement: z.strictObject({
        id: StatementId,
        slug: StatementSlug,
        kind: StatementKind,
        title: z.string(),
      }),
    }),
  ),
  next: ProgressUpdateId.nullable(),
})
export type ProgressPage = z.infer<typeof ProgressPage>

/** Updates as staff look through them, the one written down last first. */
export async function listProgress(scope: ReadScope, input: ListProgress): Promise<ProgressPage> {
  const rows = await listUpdates(scope.db, input, pageLimit + 1)
  const page = rows.slice(0, pageLimit)
  const evidence = await evidenceOf(
    scope,
    page.map(({ id }) => id),
  )
  return {
    items: page.map(({ statementId, slug, kind, title, ...update }) => ({
      ...update,
      statement: { id: statementId, slug, kind, title: title ?? '' },
      evidence: evidence.get(update.id) ?? [],
    })),
    next: rows.length > pageLimit ? (page.at(-1)?.id ?? null) : null,
  }
}
