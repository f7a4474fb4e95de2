import { type Db, inTransaction } from '@cuppa/db'
import { PersonId, refuseRoleEnd, Role, roleNames, roles, sayList } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { endRoles, grantRole, lockGrants } from '../identity/grants.ts'
import { endAllAccess } from '../identity/sessions.ts'
import { demandFresh } from '../identity/step-up.ts'
import { demandStillManage } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

export const ChangeRoles = z.strictObject({
  person: PersonId,
  roles: z
    .array(Role)
    .min(1)
    .max(roles.length)
    .refine((held) => new Set(held).size === held.length),
})
export type ChangeRoles = z.infer<typeof ChangeRoles>

export const EndRole = z.strictObject({ person: PersonId })
export type EndRole = z.infer<typeof EndRole>

/** Gives someone of the team these roles and no others. It counts from their next request on. */
export async function changeRoles(scope: Scope, change: ChangeRoles): Promise<ChangeRoles> {
  demand(scope, 'manage')
  demandFresh(scope)
  const { person } = change
  return inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const held = await heldBy(tx, person)
    for (const role of held.own) {
      if (!change.roles.includes(role)) obey(refuseRoleEnd(held.all, { personId: person, role }))
    }
    await endRoles(tx, scope, { personId: person, keep: change.roles })
    for (const role of change.roles) await grantRole(tx, scope, { personId: person, role })
    await recordAudit(tx, scope, {
      command: 'staff.changeRoles',
      subject: { kind: 'person', id: person },
      facts: { name: held.name, from: inWords(held.own), to: inWords(change.roles) },
    })
    return change
  })
}

const inWords = (held: readonly Role[]) =>
  sayList(roles.filter((role) => held.includes(role)).map((role) => roleNames[role]))

/** Ends someone's time on the team: their roles, and every way in, at once. */
export async function endRole(scope: Scope, { person }: EndRole): Promise<EndRole> {
  demand(scope, 'manage')
  demandFresh(scope)
  return inTransaction(scope.db, async (tx) => {
    await demandStillManage(tx, scope)
    const held = await heldBy(tx, person)
    for (const role of held.own) obey(refuseRoleEnd(held.all, { personId: person, role }))
    await endRoles(tx, scope, { personId: person, keep: [] })
    await endAllAccess(tx, scope, person)
    await recordAudit(tx, scope, {
      command: 'staff.end',
      subject: { kind: 'person', id: person },
      facts: { name: held.name, roles: inWords(held.own) },
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
  return { all, name: row.name, own }
}
