import type { Db } from '@cuppa/db'
import { can, type PersonId } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import type { Scope } from '../kernel/scope.ts'
import { lockGrants, grantRole } from './grants.ts'
import { addPerson, findByAddress, setAddress } from './people.ts'

/**
 * Makes the invited person one of the team, with the role that stands in the invitation. It counts
 * only while whoever sent it may still invite.
 */
export async function acceptInvite(
  tx: Db,
  scope: Scope,
  inviteId: string | null,
): Promise<PersonId | undefined> {
  const invite = await findOpenInvite(tx, inviteId ?? '')
  if (!invite || invite.expires_at <= scope.now()) return undefined
  const grants = await lockGrants(tx)
  const inviterRoles = grants
    .filter(({ personId }) => personId === invite.invited_by)
    .map(({ role }) => role)
  if (invite.invited_by !== null && !can(inviterRoles, 'manage')) return undefined
  const known = await findByAddress(tx, invite.email_key)
  const id = known?.personId ?? (await addPerson(tx, scope, invite.name))
  const { email, email_key: key, role, invited_by: by } = invite
  await setAddress(tx, scope, { id, email, key })
  const asInviter: Scope = { ...scope, actor: staffOrSystem(by) }
  await grantRole(tx, asInviter, { personId: id, role })
  await tx
    .updateTable('invite')
    .set({ accepted_at: scope.now() })
    .where('id', '=', invite.id)
    .execute()
  await recordAudit(
    tx,
    { ...scope, actor: staffOrSystem(id) },
    {
      command: 'staff.acceptInvite',
      subject: { kind: 'person', id },
      facts: { name: invite.name, role },
    },
  )
  return id
}

const findOpenInvite = (tx: Db, id: string) =>
  tx
    .selectFrom('invite')
    .select(['id', 'email', 'email_key', 'name', 'role', 'invited_by', 'expires_at'])
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

const staffOrSystem = (personId: PersonId | null): Scope['actor'] =>
  personId === null ? { kind: 'system' } : { kind: 'staff', personId, name: '', roles: [] }
