import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

/** The person who asks; one's own account is nothing for a visitor or the system. */
export function asStaff({ actor }: Pick<Scope, 'actor'>) {
  if (actor.kind === 'staff') return actor
  throw new RefusalError({ kind: 'not-allowed', code: 'actor/not-signed-in', data: {} })
}
