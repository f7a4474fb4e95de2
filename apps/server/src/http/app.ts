import { pendingMigrations } from '@cuppa/db'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'

import { addApi } from '../api/add-api.ts'
import { addDashboard } from '../dashboard/add-dashboard.ts'
import { addExports } from '../export/add-exports.ts'
import { addPeopleImport } from '../people-import/add-people-import.ts'
import type { Runtime } from '../runtime.ts'
import { addSite, tidied } from '../site/add-site.ts'
import { addBooking } from '../site/booking.ts'
import { addBox } from '../site/box.ts'
import { addJoining } from '../site/join.ts'
import { addMail } from '../site/mail.ts'
import { addMyPages } from '../site/me.ts'
import { addOwnCalendar } from '../site/own-calendar.ts'
import { addPasskeySignIn } from '../site/passkeys.ts'
import { addSignIn } from '../site/sign-in.ts'
import type { App, Environment, Visit } from './environment.ts'
import { numberRequests, refuseBodies, refuseForeignWrites, secureAnswers } from './guards.ts'
import { answerError, answerProblem } from './problem.ts'
import { createRateLimit } from './rate-limit.ts'

const callsAMinute = 1_200

/** Every route of the server. Kept pages are answered before this is asked. */
export function createApp(runtime: Runtime): App {
  const app = new Hono<Environment>({ strict: true })
  app.use(numberRequests(runtime), secureAnswers(runtime))
  app.use(refuseBodies(), refuseForeignWrites(runtime))
  addHealth(app, runtime)
  addApi(app, runtime, createRateLimit(callsAMinute, Date.now))
  addPasskeySignIn(app, runtime)
  addSignIn(app, runtime)
  addJoining(app, runtime)
  addMyPages(app, runtime)
  addExports(app, runtime)
  addPeopleImport(app, runtime)
  addDashboard(app, runtime)
  addBooking(app, runtime)
  addBox(app, runtime)
  addMail(app, runtime)
  addOwnCalendar(app, runtime)
  addSite(app, runtime)
  app.notFound((visit) => answerMissing(visit, app, runtime))
  app.onError((error, visit) =>
    error instanceof HTTPException
      ? answerProblem(visit, runtime, { status: statusIn(error), code: error.status, reason: null })
      : answerError(visit, runtime, error),
  )
  return app
}

function addHealth(app: App, runtime: Runtime): void {
  app.get('/healthz', (visit) => visit.text('ok\n'))
  app.get('/readyz', async (visit) => {
    try {
      await runtime.database.check()
      const pending = await pendingMigrations(runtime.database)
      return pending.length === 0
        ? visit.text('ready\n')
        : visit.text('The database waits for its migrations.\n', 503)
    } catch {
      return visit.text('The database does not answer.\n', 503, { 'retry-after': '5' })
    }
  })
}

/** Another spelling is sent to the right one; an address that only takes something else says so. */
async function answerMissing(visit: Visit, app: App, runtime: Runtime): Promise<Response> {
  const { method, path } = visit.req
  const allowed = methodsOf(app, path)
  if (allowed.length > 0 && !allowed.includes(method)) {
    visit.header('allow', allowed.join(', '))
    return answerProblem(visit, runtime, { status: 405, reason: null })
  }
  const tidy = tidied(path)
  const reading = method === 'GET' || method === 'HEAD'
  if (reading && tidy !== path && methodsOf(app, tidy).includes('GET')) {
    return visit.redirect(tidy, 301)
  }
  return answerProblem(visit, runtime, { status: 404, reason: null })
}

function methodsOf(app: App, path: string): string[] {
  const found = ['GET', 'POST'].filter((method) =>
    app.router.match(method, path)[0].some(([handler]) => isRoute(handler)),
  )
  return found.includes('GET') ? [...found, 'HEAD'] : found
}

/** Guards fit every path; Hono lists them with the method ALL. */
const isRoute = (handler: unknown) =>
  Array.isArray(handler) && typeof handler[1] === 'object' && handler[1]?.method !== 'ALL'

const known = [400, 403, 404, 405, 413, 422, 429] as const

function statusIn({ status }: HTTPException) {
  return known.find((one) => one === status) ?? 400
}
