import { type Actor, type Context, createCaller } from '@cuppa/api'

import { keepIn } from '../cache/kept-reads.ts'
import type { Visit } from '../http/environment.ts'
import type { Runtime } from '../runtime.ts'

export type Ask = ReturnType<typeof createCaller>

/** What a request may use: the database, who asks, and a set that gathers what was read. */
export function contextFor(
  runtime: Runtime,
  actor: Actor,
  { requestId, tags = new Set() }: { readonly requestId: string; readonly tags?: Set<string> },
): Context {
  const { database, config, secret, now, newId, reads } = runtime
  return {
    db: database.db,
    actor,
    now,
    newId,
    tags,
    keep: keepIn(reads),
    secret,
    baseUrl: config.baseUrl,
    mailFrom: config.mailFrom,
    requestId,
  }
}

/** Who asks, by the cookie of the request. */
export const whoAsks = (visit: Visit, runtime: Runtime): Promise<Actor> =>
  runtime.identity.actorOf(visit.req.header('cookie'))

/** Asks as anyone may: public pages are the same for everybody. */
export const askAsVisitor = (runtime: Runtime, requestId: string, tags?: Set<string>): Ask =>
  createCaller(contextFor(runtime, { kind: 'visitor' }, { requestId, ...(tags && { tags }) }))
