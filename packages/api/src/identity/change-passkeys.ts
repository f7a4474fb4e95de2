import { inTransaction } from '@cuppa/db'
import { line } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { asPerson } from './as-person.ts'
import type { OneOfMine } from './end-sessions.ts'

/** A passkey that is removed signs nobody in any more. */
export async function removePasskey(scope: Scope, { id }: OneOfMine): Promise<OneOfMine> {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  return inTransaction(scope.db, async (tx) => {
    const removed = await tx
      .updateTable('passkey')
      .set({ removed_at: scope.now() })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('removed_at', 'is', null)
      .returning('name')
      .executeTakeFirst()
    if (!removed) throw noPasskey()
    await recordAudit(tx, scope, {
      command: 'account.removePasskey',
      subject: { kind: 'passkey', id },
      facts: { passkey: removed.name },
    })
    return { id }
  })
}

export const RenamePasskey = z.strictObject({ id: z.uuid(), name: line(60, 1) })

/** Calls a passkey something that its owner knows it by. */
export async function renamePasskey(scope: Scope, { id, name }: z.infer<typeof RenamePasskey>) {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  return inTransaction(scope.db, async (tx) => {
    const renamed = await tx
      .updateTable('passkey')
      .set({ name })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!renamed) throw noPasskey()
    await recordAudit(tx, scope, {
      command: 'account.renamePasskey',
      subject: { kind: 'passkey', id },
      facts: { passkey: name },
    })
    return { id, name }
  })
}

const noPasskey = () =>
  new RefusalError({ kind: 'not-found', code: 'account/passkey-not-found', data: {} })
