import { inTransaction } from '@cuppa/db'
import { moveStatement as moved, StatementId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { expectStructure, lockDraft, restructure } from './lock-draft.ts'
import { nameIn } from './named.ts'
import { type NewStructure, placeInput, structureInput } from './structure-input.ts'

export const MoveStatement = z.strictObject({
  ...structureInput,
  ...placeInput,
  statementId: StatementId,
})
export type MoveStatement = z.infer<typeof MoveStatement>

/** Moves a statement and all that stands under it. */
export async function moveStatement(scope: Scope, input: MoveStatement): Promise<NewStructure> {
  demand(scope, 'write')
  const { statementId: id, parentId, position } = input
  return inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, input.edition)
    expectStructure(open.row, input.structure)
    const answer = moved(open.draft, id, { parentId, position })
    const { structure } = await restructure(open, answer)
    await recordAudit(tx, scope, {
      command: 'draft.moveStatement',
      subject: { kind: 'statement', id },
      facts: {
        edition: input.edition,
        statement: nameIn(open.draft, id),
        under: parentId === null ? null : nameIn(open.draft, parentId),
      },
    })
    return { structure }
  })
}
