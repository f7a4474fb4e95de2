import { inTransaction } from '@cuppa/db'
import { findStatement, prose, splitStatement as split, StatementId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { expectStructure, lockDraft, restructure } from './lock-draft.ts'
import { nameIn } from './named.ts'
import { newStatements, NewWording } from './new-statements.ts'
import { NewStructure, reasonLimit, structureInput } from './structure-input.ts'

export const SplitStatement = z.strictObject({
  ...structureInput,
  statementId: StatementId,
  parts: z.array(NewWording).max(12),
  reason: prose(reasonLimit),
})
export type SplitStatement = z.infer<typeof SplitStatement>

export const NewStatements = NewStructure.extend({ statementIds: z.array(StatementId) })
export type NewStatements = z.infer<typeof NewStatements>

/** Makes two or more statements of one; each gets copies of its links, and the reason as its note. */
export async function splitStatement(scope: Scope, input: SplitStatement): Promise<NewStatements> {
  demand(scope, 'write')
  const { statementId: id, reason } = input
  return inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, input.edition)
    expectStructure(open.row, input.structure)
    const kind = findStatement(open.draft.text, id)?.kind
    const parts = kind ? await newStatements(open.scope, kind, input.parts) : []
    const { structure } = await restructure(open, split(open.draft, { id, parts, reason }))
    await recordAudit(tx, scope, {
      command: 'draft.splitStatement',
      subject: { kind: 'statement', id },
      why: reason,
      facts: {
        edition: input.edition,
        statement: nameIn(open.draft, id),
        parts: parts.length,
      },
    })
    return { structure, statementIds: parts.map((part) => part.id) }
  })
}
