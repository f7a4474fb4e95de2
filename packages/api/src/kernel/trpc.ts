import type { ReadDb } from '@cuppa/db'
import { initTRPC, TRPCError } from '@trpc/server'
import { z, ZodError } from 'zod'

import { demand, type Demand } from './permission.ts'
import { RefusalError } from './refusal-error.ts'
import type { Scope } from './scope.ts'

const statusOf = {
  'not-found': 'NOT_FOUND',
  'not-allowed': 'FORBIDDEN',
  conflict: 'CONFLICT',
  rule: 'UNPROCESSABLE_CONTENT',
} as const

/** A request's scope, and the id under which its errors are logged. */
export interface Context extends Scope {
  readonly requestId: string
}

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const refusal = error.cause instanceof RefusalError ? error.cause.refusal : null
    const fields =
      error.code === 'BAD_REQUEST' && error.cause instanceof ZodError
        ? z.flattenError(error.cause).fieldErrors
        : null
    const known = refusal !== null || error.code !== 'INTERNAL_SERVER_ERROR'
    return {
      code: shape.code,
      message: refusal?.code ?? (known ? error.code : 'Something went wrong'),
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        refusal,
        fields,
        requestId: ctx?.requestId ?? null,
      },
    }
  },
})

const translateRefusals = t.middleware(async (opts) => {
  const result = await opts.next()
  if (result.ok || !(result.error.cause instanceof RefusalError)) return result
  const { cause } = result.error
  throw new TRPCError({ code: statusOf[cause.refusal.kind], message: cause.refusal.code, cause })
})

const readOnly = t.middleware((opts) => {
  const db: ReadDb = opts.ctx.db
  return opts.next({ ctx: { db } })
})

const need = (what: Demand) =>
  t.middleware((opts) => {
    demand(opts.ctx, what)
    return opts.next()
  })

const base = t.procedure.use(translateRefusals)

export const router = t.router
export const mergeRouters = t.mergeRouters
export const callerFactory = t.createCallerFactory

/** For anyone; cannot write. */
export const publicQuery = base.use(readOnly)
/** For whoever is signed in, about themselves and what members may see; cannot write. */
export const memberQuery = base.use(need('belong')).use(readOnly)
/** For whoever is signed in, about themselves. */
export const memberMutation = base.use(need('belong'))
/** For those who look after members; cannot write. */
export const stewardQuery = base.use(need('people')).use(readOnly)
export const stewardMutation = base.use(need('people'))
/** For all staff; cannot write. */
export const viewerQuery = base.use(need('read')).use(readOnly)
/** For people who write, about what viewers do not see; cannot write. */
export const editorQuery = base.use(need('write')).use(readOnly)
/** For administrators; cannot write. */
export const adminQuery = base.use(need('manage')).use(readOnly)
/** For all staff, about their own account. */
export const viewerMutation = base.use(need('read'))
/** For people who write the draft. The verb checks again, in its transaction. */
export const editorMutation = base.use(need('write'))
/** For those who welcome people at events; cannot write. */
export const hostQuery = base.use(need('welcome')).use(readOnly)
export const hostMutation = base.use(need('welcome'))
/** For people who host: they alone read what others need, and each look is written down. */
export const needsMutation = base.use(need('needs'))
export const publisherMutation = base.use(need('publish'))
export const adminMutation = base.use(need('manage'))
