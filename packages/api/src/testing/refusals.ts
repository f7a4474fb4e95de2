import type { KnownRefusal, ReasonCode } from '@cuppa/domain'
import { TRPCError } from '@trpc/server'
import { expect } from 'vitest'

import { RefusalError } from '../kernel/refusal-error.ts'

/** The refusal that a call ends with; anything else is a failure of the test. */
export async function refusalOf(call: Promise<unknown>): Promise<KnownRefusal> {
  const error: unknown = await call.then(
    () => new Error('It was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof RefusalError) return error.refusal
  if (error instanceof TRPCError && error.cause instanceof RefusalError) return error.cause.refusal
  throw error
}

export async function expectRefusal(call: Promise<unknown>, code: ReasonCode): Promise<void> {
  expect((await refusalOf(call)).code).toBe(code)
}
