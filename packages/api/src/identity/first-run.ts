import { type Db, inTransaction, type ReadDb } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { hours } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { findAdmins, grantRole, lockGrants } from './grants.ts'
import { endLinks, startLink } from './links.ts'
import { addPerson } from './people.ts'

/**
 * A link for the very first administrator, or `null` where somebody looks after the site already.
 * The one before it stops working.
 */
export async function firstRunLink(scope: Scope): Promise<string | null> {
  demand(scope, 'manage')
  return inTransaction(scope.db, async (tx) => {
    await lockGrants(tx)
    if ((await findAdmins(tx)).length > 0) return null
    await recordAudit(tx, scope, {
      command: 'account.firstRunLink',
      subject: { kind: 'community', id: null },
    })
    return startLink(tx, scope, { purpose: 'first-run', livesFor: hours(24) })
  })
}

/** The first administrator, who has given neither name nor address yet; made once. */
export async function firstAdminFor(tx: Db, scope: Scope): Promise<PersonId | undefined> {
  await lockGrants(tx)
  if ((await findAdmins(tx)).length > 0) return undefined
  const begun = await findBegun(tx)
  if (begun) return begun.personId
  const personId = await addPerson(tx, scope, 'First administrator')
  await grantRole(tx, { ...scope, actor: { kind: 'system' } }, { personId, role: 'admin' })
  return personId
}

/** From now on there is an administrator who can sign in by mail. */
export const endFirstRun = (tx: Db, scope: Scope) => endLinks(tx, scope, { purpose: 'first-run' })

const findBegun = (db: ReadDb) =>
  db
    .selectFrom('role_grant')
    .leftJoin('identity', 'identity.person_id', 'role_grant.person_id')
    .select('role_grant.person_id as personId')
    .where('role', '=', 'admin')
    .where('ended_at', 'is', null)
    .where('identity.person_id', 'is', null)
    .orderBy('role_grant.id')
    .executeTakeFirst()
