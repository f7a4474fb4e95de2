import type { Db } from '@cuppa/db'
import type { Ability } from '@cuppa/domain'

import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { lockGrants } from './grants.ts'

/**
 * The same question once more, where the write happens: whoever lost the role since the request
 * began is refused, and whoever would take it away waits until the write is done.
 */
export async function demandStill(tx: Db, { actor }: Pick<Scope, 'actor'>, ability: Ability) {
  if (actor.kind !== 'staff') return demand({ actor }, ability)
  const held = await tx
    .selectFrom('role_grant')
    .select('role')
    .where('person_id', '=', actor.personId)
    .where('ended_at', 'is', null)
    .forShare()
    .execute()
  demand({ actor: { ...actor, roles: held.map(({ role }) => role) } }, ability)
}

/** The same for what an administrator does: one at a time, so that no two wait for each other. */
export async function demandStillManage(tx: Db, { actor }: Pick<Scope, 'actor'>) {
  const grants = await lockGrants(tx)
  if (actor.kind !== 'staff') return demand({ actor }, 'manage')
  const own = grants.filter(({ personId }) => personId === actor.personId)
  demand({ actor: { ...actor, roles: own.map(({ role }) => role) } }, 'manage')
}
