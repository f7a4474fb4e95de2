import { recordChange } from '@cuppa/db'
import { scratchDatabase, shutOut } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { givenServer, raw } from '../testing/given-server.ts'

test('R2 while the database lets nobody in, pages stay; afterwards all is well by itself', async () => {
  await using scratch = await scratchDatabase()
  await using given = await givenServer({ database: scratch, example: true })
  const cookie = await given.signIn()
  const before = await raw(given.url, '/about')

  const letIn = await shutOut(scratch)
  const { cache } = given.server.runtime
  await expect.poll(() => cache.fresh('/about'), { timeout: 10_000 }).toBeUndefined()
  expect((await raw(given.url, '/about')).text).toBe(before.text)
  const refused = await Promise.all([
    raw(given.url, '/contact'),
    raw(given.url, '/dashboard', { headers: { cookie } }),
    raw(given.url, '/api/trpc/account.me', { headers: { cookie } }),
  ])
  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503])
  expect(refused.map(({ headers }) => headers['retry-after'])).toEqual(['30', '30', '30'])

  await letIn()
  await expect
    .poll(async () => (await raw(given.url, '/contact')).status, { timeout: 10_000 })
    .toBe(200)
  await scratch.db.transaction().execute(async (tx) => {
    await tx.updateTable('community').set({ strapline: 'Back again' }).execute()
    await recordChange(tx, ['settings'])
  })
  await expect
    .poll(async () => (await raw(given.url, '/about')).text, { timeout: 20_000 })
    .toContain('Back again')
  const kept = async () => {
    await raw(given.url, '/about')
    return cache.fresh('/about')
  }
  await expect.poll(kept, { timeout: 20_000 }).toBeDefined()
}, 60_000)
