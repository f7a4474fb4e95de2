import type { Scope } from '@cuppa/api'
import { address } from '@cuppa/domain'

import type { Visit } from '../http/environment.ts'
import type { Runtime } from '../runtime.ts'
import { contextFor, whoAsks } from './ask.ts'

/** Whoever is not signed in is asked to, and comes back here. */
export async function asMember(
  visit: Visit,
  runtime: Runtime,
  work: (scope: Scope) => Promise<Response>,
): Promise<Response> {
  const actor = await whoAsks(visit, runtime)
  if (actor.kind !== 'visitor') {
    return work(contextFor(runtime, actor, { requestId: visit.get('requestId') }))
  }
  const { pathname, search } = new URL(visit.req.url)
  const next = visit.req.method === 'GET' ? pathname + search : pathname
  return visit.redirect(`${address.signIn()}?next=${encodeURIComponent(next)}`, 303)
}
