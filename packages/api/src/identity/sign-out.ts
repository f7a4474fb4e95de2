import { inTransaction } from '@cuppa/db'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

/** Ends the session that asks. A visitor has none, and is told nothing. */
export async function signOut(scope: Scope): Promise<void> {
  const { actor } = scope
  if (actor.kind !== 'staff' && actor.kind !== 'member') return
  if (actor.session === undefined) return
  demand(scope, 'belong')
  const { id } = actor.session
  await inTransaction(scope.db, async (tx) => {
    await tx
      .updateTable('session')
      .set({ ended_at: scope.now() })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    await recordAudit(tx, scope, { command: 'account.signOut', subject: { kind: 'session', id } })
  })
}
