import { expect, test } from 'vitest'

import { newestChange, recordChange } from '../changes.ts'
import { scratchDatabase } from '../testing/index.ts'

test('a slow writer never commits a lower number after a higher one was seen', async () => {
  await using database = await scratchDatabase()
  const slow = await database.db.startTransaction().execute()
  await recordChange(slow, ['direction'])

  const quick = recordChange(database.db, ['settings']).then(() => newestChange(database.db))
  // Time enough for the quick one to overtake, if it could.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const seenBefore = await newestChange(database.db)
  await slow.commit().execute()

  expect(seenBefore).toBe(0)
  const rows = await database.db.selectFrom('content_revision').selectAll().execute()
  expect(await quick).toBe(2)
  expect(rows.find(({ tag }) => tag === 'direction')?.seq).toBe(1)
})
