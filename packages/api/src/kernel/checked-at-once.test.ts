import { expect, test } from 'vitest'
import { z, ZodError } from 'zod'

import { checkedAtOnce } from './checked-at-once.ts'

const Person = z.strictObject({ name: z.string(), roles: z.array(z.enum(['editor', 'viewer'])) })

test('what the schema takes is taken, as a copy', async () => {
  const ada = { name: 'Ada', roles: ['editor'] }

  const taken = await checkedAtOnce(Person).parseAsync(ada)

  expect(taken).toEqual(ada)
  expect(taken).not.toBe(ada)
})

test.each([
  ['a field that nobody asked for', { name: 'Ada', roles: [], email: 'ada@example.org' }],
  ['a role that is none', { name: 'Ada', roles: ['owner'] }],
  ['nothing', null],
])('what it refuses is refused: %s', async (_, answer) => {
  await expect(checkedAtOnce(Person).parseAsync(answer)).rejects.toBeInstanceOf(ZodError)
})

test('what would have to wait is never taken unchecked', async () => {
  const slow = z.string().refine(async () => false)

  await expect(checkedAtOnce(slow).parseAsync('anything')).rejects.toThrow(/async/i)
})
