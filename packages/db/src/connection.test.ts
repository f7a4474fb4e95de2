import { expect, test } from 'vitest'

import { recordChange } from './changes.ts'
import { inTransaction } from './connection.ts'
import { scratchDatabase } from './testing/index.ts'

test('the outer handle is refused inside a transaction, instead of waiting for ever', async () => {
  await using database = await scratchDatabase()

  const attempt = inTransaction(database.db, async () =>
    database.db.selectFrom('audit_entry').selectAll().execute(),
  )

  await expect(attempt).rejects.toThrow('used inside a transaction')
  expect(await database.db.selectFrom('audit_entry').selectAll().execute()).toEqual([])
})

test('a transaction inside a transaction joins it, and both are undone together', async () => {
  await using database = await scratchDatabase()

  const attempt = inTransaction(database.db, async (tx) => {
    await inTransaction(tx, (inner) => recordChange(inner, ['direction']))
    throw new Error('after all, no')
  })

  await expect(attempt).rejects.toThrow('after all, no')
  expect(await database.db.selectFrom('content_revision').selectAll().execute()).toEqual([])
})

test('a hundred transactions at once come out exact', async () => {
  await using database = await scratchDatabase()
  await database.db.insertInto('content_revision').values({ tag: 'count', seq: 0 }).execute()

  await Promise.all(
    Array.from({ length: 100 }, (_, number) =>
      inTransaction(database.db, async (tx) => {
        const { seq } = await tx
          .selectFrom('content_revision')
          .select('seq')
          .where('tag', '=', 'count')
          .forUpdate()
          .executeTakeFirstOrThrow()
        await tx
          .updateTable('content_revision')
          .set({ seq: seq + 1 })
          .where('tag', '=', 'count')
          .execute()
        if (number % 10 === 9) throw new Error('rolled back')
      }).catch(() => undefined),
    ),
  )

  const { seq } = await database.db
    .selectFrom('content_revision')
    .select('seq')
    .where('tag', '=', 'count')
    .executeTakeFirstOrThrow()
  expect(seq).toBe(90)
})
