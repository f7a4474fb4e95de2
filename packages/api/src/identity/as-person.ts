import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

/** Whoever is signed in; one's own pages are nothing for a visitor or the system. */
export function asPerson({ actor }: Pick<Scope, 'actor'>) {
  if (actor.kind === 'staff' || actor.kind === 'member') return actor
  throw new RefusalError({ kind: 'not-allowed', code: 'actor/not-signed-in', data: {} })
}

/** The one of the team who asks; one's own account is nothing for a visitor or the system. */
export function asStaff({ actor }: Pick<Scope, 'actor'>) {
  if (actor.kind === 'staff') return actor
  throw new RefusalError({ kind: 'not-allowed', code: 'actor/not-signed-in', data: {} })
}
