import { can, type Ability } from '@cuppa/domain'

import { RefusalError } from './refusal-error.ts'
import type { Actor, Scope } from './scope.ts'

/**
 * What is asked of a caller: an ability of a role, to be signed in (`belong`), or nothing at all, as
 * anyone may take part.
 */
export type Demand = Ability | 'take-part' | 'belong'

/**
 * Every verb asks this first; the system may do anything. A verb that asks for no more than to take
 * part says so here, and says nothing by being silent.
 */
export function demand(scope: Pick<Scope, 'actor'>, what: Demand): void {
  const { actor } = scope
  if (what === 'take-part') return
  if (actor.kind === 'system') return
  if (actor.kind === 'visitor') {
    throw new RefusalError({ kind: 'not-allowed', code: 'actor/not-signed-in', data: {} })
  }
  if (what === 'belong') return
  if (actor.kind === 'member' || !can(actor.roles, what)) {
    throw new RefusalError({ kind: 'not-allowed', code: 'actor/cannot', data: { ability: what } })
  }
}

export const actorId = (actor: Actor) =>
  actor.kind === 'staff' || actor.kind === 'member' ? actor.personId : null
