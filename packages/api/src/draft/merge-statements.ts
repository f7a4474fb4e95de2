import { inTransaction } from '@cuppa/db'
import { findStatement, mergeStatements as merged, prose, StatementId } from '@cuppa/domain'
import { statementName } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { expectStructure, lockDraft, restructure } from './lock-draft.ts'
import { newStatements, NewWording } from './new-statements.ts'
import type { NewStatements } from './split-statement.ts'
import { reasonLimit, structureInput } from './structure-input.ts'

export const MergeStatements = z.strictObject({
  ...structureInput,
  statementIds: z.array(StatementId).max(12),
  into: NewWording,
  reason: prose(reasonLimit),
})
export type MergeStatements = z.infer<typeof MergeStatements>

/** Makes one statement of two or more, in the place of the first. */
export async function mergeStatements(
  scope: Scope,
  input: MergeStatements,
): Promise<NewStatements> {
  demand(scope, 'write')
  const { statementIds: ids, reason } = input
  return inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, input.edition)
    expectStructure(open.row, input.structure)
    const kind = open.draft.text.find((statement) => ids.includes(statement.id))?.kind ?? 'intro'
    const [into] = await newStatements(open.scope, kind, [input.into])
    if (!into) throw new Error('One wording makes one statement')
    const { structure, draft } = await restructure(open, merged(open.draft, { ids, into, reason }))
    await recordAudit(tx, scope, {
      command: 'draft.mergeStatements',
      subject: { kind: 'statement', id: into.id },
      why: reason,
      facts: {
        edition: input.edition,
        statement: statementName({ ...input.into, kind }),
        merged: ids.length,
      },
    })
    const there = findStatement(draft.text, into.id)
    return { structure, statementIds: there ? [there.id] : [] }
  })
}
