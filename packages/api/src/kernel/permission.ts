import { can, type Ability } from '@cuppa/domain'

import { RefusalError } from './refusal-error.ts'
import type { Actor, Scope } from './scope.ts'

/**
 * Every verb asks this first; the system may do anything. Anyone may take part: a verb that asks for
 * no more says so here, and says nothing by being silent.
 */
export function demand(scope: Pick<Scope, 'actor'>, ability: Ability | 'take-part'): void {
  const { actor } = scope
  if (ability === 'take-part') return
  if (actor.kind === 'system') return
  if (actor.kind === 'visitor') {
    throw new RefusalError({ kind: 'not-allowed', code: 'actor/not-signed-in', data: {} })
  }
  if (!can(actor.roles, ability)) {
    throw new RefusalError({ kind: 'not-allowed', code: 'actor/cannot', data: { ability } })
  }
}

export const actorId = (actor: Actor) => (actor.kind === 'staff' ? actor.personId : null)
