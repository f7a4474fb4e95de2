import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'

import type { Runtime } from '../runtime.ts'
import { refusedBody } from './body-limits.ts'
import type { Environment } from './environment.ts'
import { headersFor } from './headers.ts'
import { ownOrigins } from './own-hosts.ts'
import { answerProblem } from './problem.ts'

/** A number for each request, to find it in the log by; ours, whatever the client sent. */
export const numberRequests = (runtime: Runtime) =>
  createMiddleware<Environment>(async (visit, next) => {
    visit.set('requestId', runtime.newId())
    await next()
  })

/** Security headers on every answer that did not bring stricter ones along. */
export function secureAnswers(runtime: Runtime) {
  const secure = runtime.config.baseUrl.startsWith('https://')
  return createMiddleware<Environment>(async (visit, next) => {
    await next()
    const type = visit.res.headers.get('content-type') ?? ''
    for (const [name, value] of Object.entries(headersFor(type, secure))) {
      if (!visit.res.headers.has(name)) visit.res.headers.set(name, value)
    }
    if (!visit.res.headers.has('cache-control')) visit.res.headers.set('cache-control', 'no-store')
  })
}

/** Refuses by its headers what no route would read. */
export const refuseBodies = () =>
  createMiddleware<Environment>((visit, next) => {
    const status = refusedBody(visit.env.incoming)
    if (status !== undefined) throw new HTTPException(status)
    return next()
  })

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Writes come from our own pages: browsers say where each comes from, and who says nothing, or
 * `null`, is refused. Stricter than asking for form types only, and it needs no token in the page,
 * so that pages with forms can be the same for everyone. Stopping messages is open to mail programs,
 * which come from nowhere (RFC 8058): its address is the secret, and no cookie is asked.
 */
export function refuseForeignWrites(runtime: Runtime) {
  const isOwn = ownOrigins(runtime.config.baseUrl)
  return createMiddleware<Environment>(async (visit, next) => {
    if (reads.has(visit.req.method) || visit.req.path.startsWith('/stop/')) return next()
    const fetchSite = visit.req.header('sec-fetch-site')
    const fromHere = fetchSite === undefined || fetchSite === 'same-origin'
    if (fromHere && isOwn(visit.req.header('origin'))) return next()
    return answerProblem(visit, runtime, {
      status: 403,
      reason: 'This can only be sent from our own pages. Open the page again, then try once more.',
    })
  })
}
