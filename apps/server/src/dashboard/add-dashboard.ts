import { randomBytes } from 'node:crypto'

import { address } from '@cuppa/domain'

import type { App, Visit } from '../http/environment.ts'
import { dashboardHeaders } from '../http/headers.ts'
import { answerProblem } from '../http/problem.ts'
import { askEachTime, forEver, send } from '../http/send.ts'
import type { Runtime } from '../runtime.ts'
import { showPrivate } from '../site/show-private.ts'

/** The app for staff: its files for anyone, its document for people with a session. */
export function addDashboard(app: App, runtime: Runtime): void {
  app.get('/dashboard', (visit) => answerDashboard(visit, runtime))
  app.get('/dashboard/*', (visit) => answerDashboard(visit, runtime))
}

async function answerDashboard(visit: Visit, runtime: Runtime): Promise<Response> {
  const { dashboard } = runtime
  const file = dashboard?.files.get(visit.req.path)
  if (file) {
    const named = visit.req.path.startsWith('/dashboard/assets/')
    return send(visit.req.raw, {
      variants: await file.variants(),
      type: file.type,
      cacheControl: named ? forEver : askEachTime,
    })
  }
  // A missing file is missing; it is not the app, which a browser would take for a script.
  const isFile = /\/assets\/|\.\w{1,5}$/.test(visit.req.path)
  if (!dashboard || isFile) return answerProblem(visit, runtime, { status: 404, reason: null })
  return answerDocument(visit, runtime, dashboard.document)
}

/** A member is told kindly what this is, and where their own pages are. */
function showTeamOnly(visit: Visit, runtime: Runtime): Promise<Response> {
  visit.status(403)
  return showPrivate(visit, runtime, { name: 'team-only' })
}

async function answerDocument(visit: Visit, runtime: Runtime, document: string): Promise<Response> {
  const actor = await runtime.identity.actorOf(visit.req.header('cookie'))
  if (actor.kind === 'member') return showTeamOnly(visit, runtime)
  if (actor.kind !== 'staff') {
    const { pathname, search } = new URL(visit.req.url)
    const next = encodeURIComponent(pathname + search)
    return visit.redirect(`${address.signIn()}?next=${next}`, 303)
  }
  const nonce = randomBytes(16).toString('base64')
  const secure = runtime.config.baseUrl.startsWith('https://')
  return visit.html(document.replaceAll('%NONCE%', nonce), 200, {
    ...dashboardHeaders(secure, nonce),
    'cache-control': 'no-store',
  })
}
