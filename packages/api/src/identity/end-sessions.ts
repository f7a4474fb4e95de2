import { inTransaction } from '@cuppa/db'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { asPerson } from './as-person.ts'

export const OneOfMine = z.strictObject({ id: z.uuid() })
export type OneOfMine = z.infer<typeof OneOfMine>

/** Signs one of your devices out. */
export async function endSession(scope: Scope, { id }: OneOfMine): Promise<OneOfMine> {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  return inTransaction(scope.db, async (tx) => {
    const ended = await tx
      .updateTable('session')
      .set({ ended_at: scope.now() })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .returning('device')
      .executeTakeFirst()
    if (!ended) {
      throw new RefusalError({ kind: 'not-found', code: 'account/session-over', data: {} })
    }
    await recordAudit(tx, scope, {
      command: 'account.endSession',
      subject: { kind: 'session', id },
      facts: { device: ended.device },
    })
    return { id }
  })
}

/** Signs you out everywhere, here too. */
export async function signOutEverywhere(scope: Scope): Promise<{ ended: number }> {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  return inTransaction(scope.db, async (tx) => {
    const ended = await tx
      .updateTable('session')
      .set({ ended_at: scope.now() })
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .returning('id')
      .execute()
    await recordAudit(tx, scope, {
      command: 'account.signOutEverywhere',
      subject: { kind: 'person', id: personId },
      facts: { devices: ended.length },
    })
    return { ended: ended.length }
  })
}
