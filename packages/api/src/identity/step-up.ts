import { later, minutes } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

/**
 * What changes who may do what needs somebody who signed in just now, by link or passkey: a session
 * left open on a desk is not enough.
 */
export function demandFresh(scope: Pick<Scope, 'actor' | 'now'>): void {
  const { actor } = scope
  if (actor.kind === 'system') return
  const startedAt = actor.kind === 'visitor' ? undefined : actor.session?.startedAt
  if (startedAt === undefined || startedAt < later(scope.now(), -minutes(15))) {
    throw new RefusalError({ kind: 'not-allowed', code: 'actor/too-long-ago', data: {} })
  }
}
