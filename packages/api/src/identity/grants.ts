import type { Db, ReadDb } from '@cuppa/db'
import type { PersonId, Role } from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

export interface LiveGrant {
  readonly personId: PersonId
  readonly role: Role
}

/** Every role that somebody holds now. */
export function listLiveGrants(db: ReadDb): Promise<LiveGrant[]> {
  return db
    .selectFrom('role_grant')
    .select(['person_id as personId', 'role'])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Administrators who can sign in again by themselves: those who have an address. */
export function findAdmins(db: ReadDb) {
  return db
    .selectFrom('role_grant')
    .innerJoin('identity', 'identity.person_id', 'role_grant.person_id')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id as personId', 'person.name', 'identity.email'])
    .where('role', '=', 'admin')
    .where('ended_at', 'is', null)
    .orderBy('role_grant.id')
    .execute()
}

/** Holds all live grants still, so that a rule on them is true when we write. */
export async function lockGrants(tx: Db): Promise<LiveGrant[]> {
  await tx.selectFrom('community').select('only').forUpdate().execute()
  return listLiveGrants(tx)
}

export async function grantRole(tx: Db, scope: Scope, { personId, role }: LiveGrant) {
  await tx
    .insertInto('role_grant')
    .values({
      id: scope.newId(),
      person_id: personId,
      role,
      granted_at: scope.now(),
      granted_by: actorId(scope.actor),
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'role']).where('ended_at', 'is', null).doNothing(),
    )
    .execute()
}

/** Ends the roles of a person, but for those to keep. */
export async function endRoles(
  tx: Db,
  scope: Scope,
  { personId, keep }: { readonly personId: PersonId; readonly keep: readonly Role[] },
) {
  await tx
    .updateTable('role_grant')
    .set({ ended_at: scope.now(), ended_by: actorId(scope.actor) })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(keep.length > 0, (query) => query.where('role', 'not in', keep))
    .execute()
}
