import { RefusalError, safeNext, type SignedIn } from '@cuppa/api'
import type { FormState } from '@cuppa/client'
import { address, explain } from '@cuppa/domain'
import { getCookie } from 'hono/cookie'

import { clientAddress, networkOf } from '../http/client-address.ts'
import type { App, Visit } from '../http/environment.ts'
import { readForm } from '../http/read-form.ts'
import type { Runtime } from '../runtime.ts'
import { askAsVisitor } from './ask.ts'
import { render } from './render.ts'

const emptyForm: FormState = { values: {}, errors: [] }
const nextCookie = 'cuppa-next'

/** Signing in and out by plain forms. Opening a link changes nothing; its button does. */
export function addSignIn(app: App, runtime: Runtime): void {
  app.get('/sign-in', async (visit) => {
    const token = visit.req.query('token') ?? null
    const sent = visit.req.query('sent') !== undefined
    const next = visit.req.query('next')
    // The mailed link does not say where people were going; their own browser does.
    if (next !== undefined)
      visit.header('set-cookie', rememberNext(runtime, next), { append: true })
    return show(visit, runtime, { token, sent, form: emptyForm })
  })

  app.post('/sign-in', async (visit) => {
    const values = await readForm(visit)
    try {
      if ('token' in values) return await finish(visit, runtime, values['token'])
      if ('code' in values) return await finishByCode(visit, runtime, values['code'])
      return await askForLink(visit, runtime, values['email'] ?? '')
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      return showRefused(visit, runtime, { error, values })
    }
  })

  app.post('/sign-out', async (visit) => {
    const { setCookies } = await runtime.identity.signOut(visit.req.header('cookie'))
    for (const cookie of setCookies) visit.header('set-cookie', cookie, { append: true })
    return visit.redirect(address.home(), 303)
  })
}

async function askForLink(visit: Visit, runtime: Runtime, email: string): Promise<Response> {
  const ask = startAsking(visit, runtime)
  await runtime.identity.requestLink(email, { ...metaOf(visit, runtime), ask })
  return visit.redirect(`${address.signIn()}?sent`, 303)
}

/** Gives this browser what it needs to take the code of the mail that is about to go out. */
export function startAsking(visit: Visit, runtime: Runtime): string {
  const { ask, setCookie } = runtime.identity.startAsking()
  visit.header('set-cookie', setCookie, { append: true })
  return ask
}

async function finish(visit: Visit, runtime: Runtime, token: unknown): Promise<Response> {
  return letIn(visit, await runtime.identity.redeemLink(token, metaOf(visit, runtime)))
}

async function finishByCode(visit: Visit, runtime: Runtime, code: unknown): Promise<Response> {
  return letIn(visit, await runtime.identity.redeemCode(code, metaOf(visit, runtime)))
}

function letIn(visit: Visit, { setCookies, home }: SignedIn): Response {
  for (const cookie of setCookies) visit.header('set-cookie', cookie, { append: true })
  return visit.redirect(takeNext(visit, home), 303)
}

/** Where they were going before they were asked to sign in; told once. */
export function takeNext(visit: Visit, home: SignedIn['home']): string {
  const next = safeNext(getCookie(visit, nextCookie), home)
  visit.header('set-cookie', `${nextCookie}=; Path=/; Max-Age=0`, { append: true })
  return next
}

/** The same page again: what is wrong in words, what was typed kept. */
async function showRefused(
  visit: Visit,
  runtime: Runtime,
  { error, values }: { readonly error: RefusalError; readonly values: FormState['values'] },
): Promise<Response> {
  visit.status(error.refusal.code === 'sign-in/too-many' ? 429 : 422)
  // A code that does not work leaves people where they can type it again.
  const sent = 'code' in values
  const errors = [{ field: sent ? 'code' : 'email', sentence: explain(error.refusal) }]
  const { email = '', code = '' } = values
  return show(visit, runtime, { token: null, sent, form: { values: { email, code }, errors } })
}

interface Step {
  readonly token: string | null
  readonly sent: boolean
  readonly form: FormState
}

async function show(visit: Visit, runtime: Runtime, step: Step): Promise<Response> {
  const community = await askAsVisitor(runtime, visit.get('requestId')).community.get()
  visit.header('cache-control', 'no-store')
  visit.header('x-robots-tag', 'noindex')
  return visit.html(
    render(runtime, { name: 'sign-in', ...step }, { path: address.signIn(), community }),
  )
}

function rememberNext({ config }: Runtime, next: string): string {
  const secure = config.baseUrl.startsWith('https://') ? '; Secure' : ''
  const value = encodeURIComponent(safeNext(next))
  return `${nextCookie}=${value}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax${secure}`
}

export const metaOf = (visit: Visit, { config }: Runtime) => ({
  network: networkOf(clientAddress(visit.env.incoming, config.trustedProxies)),
  userAgent: visit.req.header('user-agent'),
  cookie: visit.req.header('cookie'),
})
