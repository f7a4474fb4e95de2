import { createCaller, RefusalError } from '@cuppa/api'
import { TRPCError } from '@trpc/server'

import type { Visit } from '../http/environment.ts'
import { statusOf } from '../http/problem.ts'
import type { Runtime } from '../runtime.ts'
import { contextFor } from '../site/ask.ts'

/** Calls procedures in process as whoever asks. */
export async function askAs(visit: Visit, runtime: Runtime) {
  const actor = await runtime.identity.actorOf(visit.req.header('cookie'))
  return createCaller(contextFor(runtime, actor, { requestId: visit.get('requestId') }))
}

/** The same facts as procedures send, so that the dashboard finds the same sentence. */
export function answerRefusal(visit: Visit, error: unknown): Response {
  const cause = error instanceof TRPCError ? error.cause : error
  if (!(cause instanceof RefusalError)) throw error
  return visit.json({ data: { refusal: cause.refusal } }, statusOf[cause.refusal.kind])
}
