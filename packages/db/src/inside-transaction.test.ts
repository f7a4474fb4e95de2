import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { inTransaction } from './connection.ts'
import { scratchDatabase, type ScratchDatabase } from './testing/index.ts'

let database: ScratchDatabase
beforeAll(async () => {
  database = await scratchDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

describe('inside a transaction', () => {
  test('a second one on the outer handle is refused, where it would have waited for itself', async () => {
    const work = inTransaction(database.db, () => inTransaction(database.db, async () => 'never'))

    await expect(work).rejects.toThrow(/outer database handle/)
  })

  test('what it set going may use the outer handle once it has ended', async () => {
    let later: Promise<unknown> = Promise.resolve()
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    await inTransaction(database.db, async () => {
      later = ended.then(() => sql`select 1`.execute(database.db))
    })
    end()

    await expect(later).resolves.toBeDefined()
  })

  test('a savepoint saves what was written before it', async () => {
    const tx = await database.db.startTransaction().execute()
    await tx.insertInto('content_revision').values({ tag: 'kept', seq: 1 }).execute()
    const inner = await tx.savepoint('try').execute()
    const again = inner.insertInto('content_revision').values({ tag: 'kept', seq: 2 }).execute()
    await expect(again).rejects.toMatchObject({ code: '23505' })
    await inner.rollbackToSavepoint('try').execute()
    await tx.commit().execute()

    const rows = await database.db.selectFrom('content_revision').selectAll().execute()
    expect(rows).toEqual([{ tag: 'kept', seq: 1 }])
  })

  test('one that may only read refuses to write', async () => {
    const work = database.db
      .transaction()
      .setAccessMode('read only')
      .execute((tx) => tx.insertInto('content_revision').values({ tag: 'no', seq: 1 }).execute())

    await expect(work).rejects.toMatchObject({ code: '25006' })
  })
})
