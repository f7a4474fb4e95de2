import type { IncomingMessage, ServerResponse } from 'node:http'

import { getRequestListener } from '@hono/node-server'

import { answerCached } from '../cache/answer-cached.ts'
import type { Runtime } from '../runtime.ts'
import { createApp } from './app.ts'
import { hasBody, leaveRestUnread } from './body-limits.ts'
import { dataHeaders } from './headers.ts'
import { ownHosts } from './own-hosts.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** What a request meets first: a kept page is answered here, before anything else is asked. */
export function createFront(runtime: Runtime): Listener {
  const { cache, config, log } = runtime
  const secure = config.baseUrl.startsWith('https://')
  const isOwnHost = ownHosts(config.baseUrl)
  const app = createApp(runtime)
  const answer = getRequestListener((request, env) => app.fetch(request, env), {
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      log.error({ error }, 'An answer could not be made')
      return new Response('Something went wrong on our side.\n', { status: 500 })
    },
  })
  return (request, response) => {
    if (hasBody(request)) leaveRestUnread(request, response)
    if (!request.url?.startsWith('/')) {
      refuseTarget(response, secure)
      return
    }
    if (!isOwnHost(request.headers.host) && !isHealth(request.url)) {
      refuseHost(response, secure)
      return
    }
    if (request.method === 'GET' || request.method === 'HEAD') {
      const page = cache.fresh(request.url)
      if (page) {
        answerCached(request, response, { page, secure })
        return
      }
    }
    void answer(request, response)
  }
}

/** Those who watch over servers ask by number, not by name. */
const isHealth = (url: string | undefined) => url === '/healthz' || url === '/readyz'

/** A whole address, or `*`, is for proxies; in one a foreign name could be smuggled past the check. */
function refuseTarget(response: ServerResponse, secure: boolean): void {
  response.writeHead(400, { ...dataHeaders(secure), 'cache-control': 'no-store' })
  response.end()
}

function refuseHost(response: ServerResponse, secure: boolean): void {
  response.writeHead(421, {
    ...dataHeaders(secure),
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end('You reached us under a name that we do not answer to. Check the address.\n')
}
