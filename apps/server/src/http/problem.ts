import { RefusalError } from '@cuppa/api'
import type { SitePage } from '@cuppa/client'
import { type CommunityView, explain, type KnownRefusal } from '@cuppa/domain'
import { TRPCError } from '@trpc/server'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

import type { Runtime } from '../runtime.ts'
import { askAsVisitor } from '../site/ask.ts'
import { render } from '../site/render.ts'
import type { Visit } from './environment.ts'

type Status = Extract<SitePage, { name: 'problem' }>['status']

interface Problem {
  readonly status: Status
  /** What the answer says where the page has no words of its own for it. */
  readonly code?: ContentfulStatusCode
  readonly reason: string | null
}

export const statusOf = {
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  rule: 422,
} as const satisfies Record<KnownRefusal['kind'], number>

/** A no of the domain as a page's problem; `undefined` for what nobody foresaw. */
export function refusedProblem(error: unknown): Problem | undefined {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof RefusalError) {
    const status = statusOf[cause.refusal.kind]
    return { status: status === 409 ? 422 : status, reason: explain(cause.refusal) }
  }
  // An address whose parts cannot even be names of ours.
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST')
    return { status: 404, reason: null }
  return undefined
}

/** A page that says what is wrong; for programs, the same as JSON. Never kept by anyone. */
export async function answerProblem(
  visit: Visit,
  runtime: Runtime,
  { status, code = status, reason }: Problem,
): Promise<Response> {
  const requestId = visit.get('requestId')
  const headers = {
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...(status === 503 && { 'retry-after': '30' }),
  }
  if (visit.req.path.startsWith('/api/')) {
    return visit.json({ error: { status: code, requestId } }, code, headers)
  }
  const page: SitePage = {
    name: 'problem',
    status,
    reason,
    requestId: status >= 500 ? requestId : null,
  }
  const community = await communityFor(runtime, status)
  return visit.html(render(runtime, page, { path: visit.req.path, community }), code, headers)
}

const lastCommunity = new WeakMap<Runtime, CommunityView>()

/** The settings, where they can be had; a page about a broken database does not ask it. */
async function communityFor(runtime: Runtime, status: Status): Promise<CommunityView | undefined> {
  if (status >= 500) return lastCommunity.get(runtime)
  try {
    const community = await askAsVisitor(runtime, 'problem').community.get()
    lastCommunity.set(runtime, community)
    return community
  } catch {
    return lastCommunity.get(runtime)
  }
}

/** True when the database does not answer, and so the error is not the request's fault. */
export async function isDatabaseAway(runtime: Pick<Runtime, 'database'>): Promise<boolean> {
  const silence = Promise.withResolvers<never>()
  const timer = setTimeout(() => silence.reject(new Error('silent')), 2_000)
  try {
    await Promise.race([runtime.database.check(), silence.promise])
    return false
  } catch {
    return true
  } finally {
    clearTimeout(timer)
  }
}

/** What becomes of an error that no route has foreseen. */
export async function answerError(
  visit: Visit,
  runtime: Runtime,
  error: unknown,
): Promise<Response> {
  const refused = refusedProblem(error)
  if (refused) return answerProblem(visit, runtime, refused)
  const requestId = visit.get('requestId')
  const away = await isDatabaseAway(runtime)
  runtime.log.error(
    { requestId, method: visit.req.method, path: visit.req.path, error },
    'A request failed',
  )
  return answerProblem(visit, runtime, { status: away ? 503 : 500, reason: null })
}
