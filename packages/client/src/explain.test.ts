import type { KnownRefusal } from '@cuppa/domain'
import { explain as explainRefusal } from '@cuppa/domain'
import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'

import { explain } from './explain.ts'
import { isSignedOut, isUnreachable, refusalOf } from './refusal-of.ts'

/** An error as it comes out of the client when the server answered with one. */
const answered = (data: object) =>
  TRPCClientError.from({ error: { message: 'secret inner words', code: -32_603, data } })

const refused = (refusal: KnownRefusal) =>
  answered({ code: 'FORBIDDEN', httpStatus: 403, refusal, fields: null, requestId: 'r-1' })

test('a refusal is explained by its own sentence', () => {
  const refusal: KnownRefusal = { kind: 'rule', code: 'draft/empty', data: {} }
  expect(explain(refused(refusal))).toBe(explainRefusal(refusal))
  expect(refusalOf(refused(refusal))).toEqual(refusal)
})

test('no answer at all is about the connection', () => {
  const error = TRPCClientError.from(new TypeError('Failed to fetch'))
  expect(isUnreachable(error)).toBe(true)
  expect(explain(error)).toContain('could not reach the server')
})

test('S58 an unknown error shows its number and none of its words', () => {
  const error = answered({
    code: 'INTERNAL_SERVER_ERROR',
    httpStatus: 500,
    refusal: null,
    requestId: 'r-42',
  })
  expect(explain(error)).toContain('r-42')
  expect(explain(error)).not.toContain('secret')
  expect(refusalOf(error)).toBeUndefined()
  expect(isUnreachable(error)).toBe(false)
})

test('anything that is thrown gets a sentence', () => {
  for (const thrown of [
    undefined,
    null,
    'text',
    7,
    {},
    { data: null },
    { data: 'odd' },
    new Error('x'),
  ]) {
    expect(explain(thrown)).toMatch(/\.$/)
  }
})

test('a session that ended is known, whoever noticed', () => {
  const signedOut: KnownRefusal = { kind: 'not-allowed', code: 'actor/not-signed-in', data: {} }
  expect(isSignedOut(refused(signedOut))).toBe(true)
  expect(isSignedOut(answered({ code: 'UNAUTHORIZED', httpStatus: 401 }))).toBe(true)
  expect(isSignedOut(new TypeError('Failed to fetch'))).toBe(false)
})
