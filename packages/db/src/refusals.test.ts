import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { scratchDatabase, type ScratchDatabase } from './testing/index.ts'

let database: ScratchDatabase
beforeAll(async () => {
  database = await scratchDatabase()
  await sql`create table cup (
    id text primary key,
    size bigint constraint cup_size_is_positive check (size > 0),
    facts jsonb
  )`.execute(database.db)
  await sql`create table sip (cup_id text not null references cup (id) on delete restrict)`.execute(
    database.db,
  )
})
afterAll(() => database[Symbol.asyncDispose]())

describe('a refusal carries the same facts from both engines', () => {
  test.each([
    ['23505', 'cup_pkey', sql`insert into cup (id) values ('twice'), ('twice')`],
    ['23514', 'cup_size_is_positive', sql`insert into cup (id, size) values ('x', 0)`],
    ['23503', 'sip_cup_id_fkey', sql`insert into sip values ('nowhere')`],
    ['23502', undefined, sql`insert into cup (id) values (null)`],
    ['22P02', undefined, sql`insert into cup (id, facts) values ('x', 'not json')`],
    ['42P01', undefined, sql`select * from no_such_table`],
  ])('%s %s', async (code, constraint, statement) => {
    const error: unknown = await statement.execute(database.db).catch((reason: unknown) => reason)

    expect(Object(error)).toMatchObject({ code })
    expect(Reflect.get(Object(error), 'constraint')).toBe(constraint)
  })

  test('with the table, and the detail that says which row', async () => {
    const work = sql`insert into sip values ('nowhere')`.execute(database.db)

    await expect(work).rejects.toMatchObject({
      detail: expect.stringContaining('nowhere'),
      table: 'sip',
    })
  })
})
