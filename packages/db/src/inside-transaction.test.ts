import { setTimeout as wait } from 'node:timers/promises'

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { recordChange } from './changes.ts'
import { inTransaction } from './connection.ts'
import { scratchDatabase, type ScratchDatabase } from './testing/index.ts'

let database: ScratchDatabase
beforeAll(async () => {
  database = await scratchDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

const tags = async () => {
  const rows = await database.db
    .selectFrom('content_revision')
    .select('tag')
    .orderBy('tag')
    .execute()
  return rows.map(({ tag }) => tag)
}

describe('inside a transaction', () => {
  test('the outer handle is refused at once, where it would have waited for itself for ever', async () => {
    const work = inTransaction(database.db, async (tx) => {
      await recordChange(tx, ['lost'])
      await database.db.selectFrom('content_revision').selectAll().execute()
    })

    await expect(work).rejects.toThrow(/outer database handle was used inside a transaction/)
    expect(await tags()).not.toContain('lost')
  })

  test('the outer handle is refused for a second transaction too', async () => {
    const work = inTransaction(database.db, () => inTransaction(database.db, async () => 'never'))

    await expect(work).rejects.toThrow(/outer database handle/)
  })

  test('its own handle joins it', async () => {
    const work = inTransaction(database.db, async (tx) => {
      await inTransaction(tx, (same) => recordChange(same, ['joined']))
      throw new Error('thought better of it')
    })

    await expect(work).rejects.toThrow('thought better of it')
    expect(await tags()).not.toContain('joined')
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

  test('a hundred at once, some of which change their minds, count exactly', async () => {
    await sql`create table tally (n int not null)`.execute(database.db)
    await sql`insert into tally values (0)`.execute(database.db)
    const one = (index: number) =>
      inTransaction(database.db, async (tx) => {
        const { rows } = await sql<{ n: number }>`select n from tally for update`.execute(tx)
        await wait(index % 3)
        await sql`update tally set n = ${(rows[0]?.n ?? 0) + 1}`.execute(tx)
        if (index % 10 === 0) throw new Error('changed its mind')
      }).catch(() => undefined)

    await Promise.all(Array.from({ length: 100 }, (_, index) => one(index)))

    const { rows } = await sql<{ n: number }>`select n from tally`.execute(database.db)
    expect(rows).toEqual([{ n: 90 }])
  })
})
