import { inTransaction } from '@cuppa/db'
import { prose, retireStatement as retired, StatementId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { expectStructure, lockDraft, restructure } from './lock-draft.ts'
import { nameIn } from './named.ts'
import { type NewStructure, reasonLimit, structureInput } from './structure-input.ts'

export const RetireStatement = z.strictObject({
  ...structureInput,
  statementId: StatementId,
  reason: prose(reasonLimit),
})
export type RetireStatement = z.infer<typeof RetireStatement>

/** Takes a statement out of the draft and says why; its page and its history stay. */
export async function retireStatement(scope: Scope, input: RetireStatement): Promise<NewStructure> {
  demand(scope, 'write')
  const { statementId: id, reason } = input
  return inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, input.edition)
    expectStructure(open.row, input.structure)
    const { structure } = await restructure(open, retired(open.draft, { id, reason }))
    await recordAudit(tx, scope, {
      command: 'draft.retireStatement',
      subject: { kind: 'statement', id },
      why: reason,
      facts: { edition: input.edition, statement: nameIn(open.draft, id) },
    })
    return { structure }
  })
}
