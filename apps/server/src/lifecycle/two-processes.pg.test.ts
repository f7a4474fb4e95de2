import { openDatabase, recordChange } from '@cuppa/db'
import { scratchDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { givenServer, raw } from '../testing/given-server.ts'

test('what one process writes, the next reader of another process sees', async () => {
  await using scratch = await scratchDatabase()
  const second = await openDatabase(scratch.address)
  await using one = await givenServer({ database: scratch, example: true })
  await using other = await givenServer({ database: second })
  await raw(other.url, '/about')
  expect(other.server.runtime.cache.fresh('/about')).toBeDefined()
  await one.database.db.transaction().execute(async (tx) => {
    await tx.updateTable('community').set({ strapline: 'Tea for all' }).execute()
    await recordChange(tx, ['settings'])
  })
  await expect.poll(async () => (await raw(other.url, '/about')).text).toContain('Tea for all')
  await other.server.stop()
  await second.close()
}, 60_000)
