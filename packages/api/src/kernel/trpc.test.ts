import type { KnownRefusal } from '@cuppa/domain'
import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { appRouter } from '../app-router.ts'
import { RefusalError } from './refusal-error.ts'

const secretive = 'relation "person" does not exist at /srv/cuppa/packages/db/src/x.ts:12'

/** What leaves the house for an error. */
function shapeOf(error: TRPCError) {
  const { errorFormatter } = appRouter._def._config
  return errorFormatter({
    error,
    type: 'query',
    path: 'direction.current',
    input: { edition: 'what they sent' },
    ctx: undefined,
    shape: {
      message: error.message,
      code: -32_603,
      data: {
        code: error.code,
        httpStatus: 500,
        path: 'direction.current',
        stack: error.stack ?? '',
      },
    },
  })
}

test('S46 an unknown error shows a request id and nothing else', () => {
  const cause = new Error(secretive)
  const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: secretive, cause })

  const shape = JSON.stringify(shapeOf(error))

  expect(JSON.parse(shape)).toEqual({
    code: -32_603,
    message: 'Something went wrong',
    data: {
      code: 'INTERNAL_SERVER_ERROR',
      httpStatus: 500,
      refusal: null,
      fields: null,
      requestId: null,
    },
  })
})

test('S46 a wrong input names the field and never says back what was sent', () => {
  const { error } = z
    .strictObject({ title: z.string().max(3) })
    .safeParse({ title: 'what they sent' })
  const wrong = new TRPCError({ code: 'BAD_REQUEST', message: String(error), cause: error })

  const shape = shapeOf(wrong)

  expect(JSON.stringify(shape)).not.toContain('what they sent')
  expect(JSON.stringify(shape)).not.toContain('stack')
  expect(Object.keys(shape.data.fields ?? {})).toEqual(['title'])
})

test('a refusal leaves with its code and its facts', () => {
  const refusal: KnownRefusal = { kind: 'rule', code: 'draft/empty', data: {} }
  const cause = new RefusalError(refusal)
  const error = new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: refusal.code, cause })

  expect(shapeOf(error).data.refusal).toEqual(refusal)
})
