import { inTransaction } from '@cuppa/db'
import { restoreStatement as restored, StatementId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { expectStructure, lockDraft, restructure } from './lock-draft.ts'
import { nameIn } from './named.ts'
import { type NewStructure, structureInput } from './structure-input.ts'

export const RestoreStatement = z.strictObject({ ...structureInput, statementId: StatementId })
export type RestoreStatement = z.infer<typeof RestoreStatement>

/** Brings a statement back with the words of the last version. */
export async function restoreStatement(
  scope: Scope,
  input: RestoreStatement,
): Promise<NewStructure> {
  demand(scope, 'write')
  const { statementId: id } = input
  return inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, input.edition)
    expectStructure(open.row, input.structure)
    const { structure } = await restructure(open, restored(open.draft, id))
    await recordAudit(tx, scope, {
      command: 'draft.restoreStatement',
      subject: { kind: 'statement', id },
      facts: { edition: input.edition, statement: nameIn(open.draft, id) },
    })
    return { structure }
  })
}
