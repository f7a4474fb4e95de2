import { inTransaction, recordChange } from '@cuppa/db'
import { type KnownRefusal, line, type PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { type EmailAddress, readEmailAddress } from '../identity/email-address.ts'
import { endFirstRun } from '../identity/first-run.ts'
import { findByAddress, setAddress } from '../identity/people.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

export const StartCommunity = z.strictObject({
  /** What the community is called. */
  community: line(80, 1),
  /** The first administrator's own name and address. */
  name: line(120, 1),
  email: z.string().min(3).max(254),
})
export type StartCommunity = z.infer<typeof StartCommunity>

/**
 * The first administrator says who they are and names the community. After this they sign in by
 * mail like everyone else, and the link that the server printed is dead.
 */
export async function startCommunity(scope: Scope, input: StartCommunity): Promise<void> {
  demand(scope, 'manage')
  const id = actorId(scope.actor)
  const address = readEmailAddress(input.email)
  const { community, name, email } = input
  if (!address) throw no({ kind: 'rule', code: 'staff/email-unusable', data: { email } })
  await inTransaction(scope.db, async (tx) => {
    const before = await tx
      .selectFrom('community')
      .select('named')
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (before.named || id === null) {
      throw no({ kind: 'conflict', code: 'community/already-named', data: {} })
    }
    refuseTaken(await findByAddress(tx, address.key), id, address)
    await tx.updateTable('person').set({ name }).where('id', '=', id).execute()
    await setAddress(tx, scope, { id, ...address })
    await tx
      .updateTable('community')
      .set({ named: true, name: community, changed_at: scope.now(), changed_by: id })
      .execute()
    await endFirstRun(tx, scope)
    await recordChange(tx, ['settings'])
    await recordAudit(tx, scope, {
      command: 'community.start',
      subject: { kind: 'community', id: null },
      facts: { community, name },
    })
  })
}

const no = (refusal: KnownRefusal) => new RefusalError(refusal)

function refuseTaken(
  found: { readonly personId: PersonId } | undefined,
  id: PersonId,
  { email }: EmailAddress,
): void {
  if (found && found.personId !== id) {
    throw no({ kind: 'conflict', code: 'staff/already-staff', data: { email } })
  }
}
