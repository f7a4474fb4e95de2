import { later, minutes } from '../kernel/moments.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

/**
 * What changes who may do what needs somebody who signed in just now, by link or passkey: a session
 * left open on a desk is not enough.
 */
export function demandFresh(scope: Pick<Scope, 'actor' | 'now'>): void {
  if (isFresh(scope)) return
  throw new RefusalError({ kind: 'not-allowed', code: 'actor/too-long-ago', data: {} })
}

/** Did whoever asks sign in just now? */
export function isFresh({ actor, now }: Pick<Scope, 'actor' | 'now'>): boolean {
  if (actor.kind === 'system') return true
  const startedAt = actor.kind === 'visitor' ? undefined : actor.session?.startedAt
  return startedAt !== undefined && startedAt >= later(now(), -minutes(15))
}
