import { readMail, readStop, RefusalError, stopMessages } from '@cuppa/api'
import type { SitePage } from '@cuppa/client'
import { address, explain } from '@cuppa/domain'

import type { App, Visit } from '../http/environment.ts'
import { answerProblem } from '../http/problem.ts'
import type { Runtime } from '../runtime.ts'
import { askAsVisitor, contextFor } from './ask.ts'
import { render } from './render.ts'

/** Messages as pages, and the one button that stops more like them. Nobody keeps these pages. */
export function addMail(app: App, runtime: Runtime): void {
  app.get('/mail/:token', (visit) =>
    answering(visit, runtime, async (scope, token) => {
      const view = await readMail(scope, token)
      return show(visit, runtime, { page: { name: 'mail', view }, path: address.mail(token) })
    }),
  )
  app.get('/stop/:token', (visit) =>
    answering(visit, runtime, async (scope, token) => {
      const view = await readStop(scope, token)
      const action = address.stop(token)
      return show(visit, runtime, { page: { name: 'stop', view, action }, path: action })
    }),
  )
  // Mail programs send this by themselves, with no page of ours open (RFC 8058, 3.1).
  app.post('/stop/:token', (visit) =>
    answering(visit, runtime, async (scope, token) => {
      const view = await stopMessages(scope, token)
      const action = address.stop(token)
      return show(visit, runtime, { page: { name: 'stop', view, action }, path: action })
    }),
  )
}

async function answering(
  visit: Visit,
  runtime: Runtime,
  work: (scope: ReturnType<typeof contextFor>, token: string) => Promise<Response>,
): Promise<Response> {
  const scope = contextFor(runtime, { kind: 'visitor' }, { requestId: visit.get('requestId') })
  try {
    return await work(scope, visit.req.param('token') ?? '')
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    return answerProblem(visit, runtime, { status: 404, reason: explain(error.refusal) })
  }
}

interface Shown {
  readonly page: SitePage
  readonly path: string
}

async function show(visit: Visit, runtime: Runtime, { page, path }: Shown): Promise<Response> {
  const community = await askAsVisitor(runtime, visit.get('requestId')).community.get()
  visit.header('cache-control', 'no-store')
  visit.header('x-robots-tag', 'noindex')
  visit.header('referrer-policy', 'no-referrer')
  return visit.html(render(runtime, page, { path, community }))
}
