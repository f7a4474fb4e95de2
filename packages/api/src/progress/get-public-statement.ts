import type { ReadDb } from '@cuppa/db'
import { type StatementId, statementName } from '@cuppa/domain'

import { RefusalError } from '../kernel/refusal-error.ts'

/** A statement that was published; progress is told of nothing that only a draft holds. */
export async function getPublicStatement(db: ReadDb, id: StatementId) {
  const row = await db
    .selectFrom('version_item as item')
    .innerJoin('version', 'version.id', 'version_id')
    .innerJoin('statement', 'statement.id', 'item.statement_id')
    .innerJoin('statement_revision as revision', 'revision.id', 'revision_id')
    .select(['statement.kind', 'title', 'words'])
    .where('item.statement_id', '=', id)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row) return { kind: row.kind, name: statementName(row) }
  throw new RefusalError({
    kind: 'not-found',
    code: 'statement/not-found',
    data: { statement: id },
  })
}
