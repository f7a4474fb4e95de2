import { type Db, inTransaction } from '@cuppa/db'
import { PersonId, refuseRoleEnd, Role } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { endRoles, grantRole, highestRole, lockGrants } from '../identity/grants.ts'
import { endAllAccess } from '../identity/sessions.ts'
import { demandFresh } from '../identity/step-up.ts'
import { demandStillManage } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

export const ChangeRole = z.strictObject({ person: PersonId, role: Role })
export type ChangeRole = z.infer<typeof ChangeRole>

export const EndRole = z.strictObject({ person: PersonId })
export type EndRole = z.infer<typeof EndRole>

/** Gives someone of the team another role. It counts from their next request on. */
export async function changeRole(scope: Scope, { person, role }: ChangeRole): Promise<ChangeRole> {
  demand(scope, 'manage')
  demandFresh(scope)
  return inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const held = await heldBy(tx, person)
    if (role !== 'admin') obey(refuseRoleEnd(held.all, { personId: person, role: held.highest }))
    await endRoles(tx, scope, { personId: person, keep: role })
    await grantRole(tx, scope, { personId: person, role })
    await recordAudit(tx, scope, {
      command: 'staff.changeRole',
      subject: { kind: 'person', id: person },
      facts: { name: held.name, from: held.highest, to: role },
    })
    return { person, role }
  })
}

/** Ends someone's time on the team: their role, and every way in, at once. */
export async function endRole(scope: Scope, { person }: EndRole): Promise<EndRole> {
  demand(scope, 'manage')
  demandFresh(scope)
  return inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const held = await heldBy(tx, person)
    obey(refuseRoleEnd(held.all, { personId: person, role: held.highest }))
    await endRoles(tx, scope, { personId: person })
    await endAllAccess(tx, scope, person)
    await recordAudit(tx, scope, {
      command: 'staff.end',
      subject: { kind: 'person', id: person },
      facts: { name: held.name, role: held.highest },
    })
    return { person }
  })
}

async function heldBy(tx: Db, person: PersonId) {
  const all = await lockGrants(tx)
  const own = all.filter(({ personId }) => personId === person).map(({ role }) => role)
  const row = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', person)
    .executeTakeFirst()
  if (!row || own.length === 0) {
    throw new RefusalError({ kind: 'not-found', code: 'staff/not-found', data: { person } })
  }
  return { all, name: row.name, highest: highestRole(own) }
}
