import { appRouter } from '@cuppa/api'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { HTTPException } from 'hono/http-exception'

import { clientAddress, networkOf } from '../http/client-address.ts'
import type { App, Visit } from '../http/environment.ts'
import { isModestJson } from '../http/modest-json.ts'
import { answerProblem, isDatabaseAway } from '../http/problem.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { readJson } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { contextFor } from '../site/ask.ts'

export const mostCallsAtOnce = 10

/** The procedures for our own pages: JSON, few at once, and never from a foreign page. */
export function addApi(app: App, runtime: Runtime, limit: RateLimit): void {
  app.on(['GET', 'POST'], '/api/trpc/*', async (visit) => {
    const calls = visit.req.path.split(/,|%2c/i).length
    if (calls > mostCallsAtOnce) throw new HTTPException(400)
    const who = networkOf(clientAddress(visit.env.incoming, runtime.config.trustedProxies))
    if (!limit.take(who, calls)) {
      return answerProblem(visit, runtime, { status: 429, reason: null })
    }
    const answer = await callProcedures(visit, runtime)
    // The writer's next page shows what was written, in this process too.
    if (visit.req.method === 'POST') await runtime.watch.catchUp()
    return answer
  })
}

async function callProcedures(visit: Visit, runtime: Runtime): Promise<Response> {
  const requestId = visit.get('requestId')
  let failed = false
  const answer = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: await checkedRequest(visit),
    router: appRouter,
    maxBatchSize: mostCallsAtOnce,
    createContext: async () =>
      contextFor(runtime, await runtime.identity.actorOf(visit.req.header('cookie')), {
        requestId,
      }),
    onError: ({ error, path }) => {
      if (error.code !== 'INTERNAL_SERVER_ERROR') return
      failed = true
      runtime.log.error(
        { requestId, procedure: path, error: error.cause ?? error },
        'A procedure failed',
      )
    },
  })
  // The answer goes on as it is: to read its body for a copy takes longer than to make it.
  const { headers } = answer
  headers.set('cache-control', 'no-store')
  headers.set('x-request-id', requestId)
  if (!failed || !(await isDatabaseAway(runtime))) return answer
  headers.set('retry-after', '30')
  return new Response(answer.body, { status: 503, headers })
}

/** A header that a foreign form cannot send, and JSON that is not without end. */
async function checkedRequest(visit: Visit): Promise<Request> {
  const { raw } = visit.req
  if (raw.method !== 'POST') {
    if (!isModestJson(visit.req.query('input') ?? '')) throw new HTTPException(400)
    return raw
  }
  if (visit.req.header('x-cuppa') === undefined) throw new HTTPException(403)
  const body = await readJson(visit)
  return new Request(raw.url, { method: 'POST', headers: raw.headers, body })
}
