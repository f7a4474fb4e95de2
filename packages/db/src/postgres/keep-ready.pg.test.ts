import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { scratchDatabase } from '../testing/index.ts'
import { openPostgres } from './open-postgres.ts'

const kept = sql<{ statement: string }>`select statement from pg_prepared_statements`

test('a statement that comes again is kept by its connection, and one for all columns is not', async () => {
  await using scratch = await scratchDatabase()
  const { db } = scratch
  await db.connection().execute(async (one) => {
    await one.selectFrom('person').select('id').where('id', 'is', null).execute()
    await one.selectFrom('person').select('id').where('id', 'is', null).execute()
    await one.selectFrom('person').selectAll().execute()

    const { rows } = await kept.execute(one)
    const ofPerson = rows.filter(({ statement }) => statement.includes('from "person"'))
    expect(ofPerson.map(({ statement }) => statement)).toEqual([
      'select "id" from "person" where "id" is null',
    ])
  })
})

test('behind a pooler nothing is kept, as the next transaction is in another session', async () => {
  await using scratch = await scratchDatabase()
  if (!('url' in scratch.address)) throw new Error('not on PostgreSQL')
  const direct = new URL(scratch.address.url)
  direct.searchParams.set('application_name', 'direct')
  const pooled = await openPostgres({ url: scratch.address.url, directUrl: direct.href })
  await pooled.db.connection().execute(async (one) => {
    await one.selectFrom('person').select('id').execute()
    expect((await kept.execute(one)).rows).toEqual([])
  })
  await pooled.close()
})
