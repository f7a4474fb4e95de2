import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Db } from '../connection.ts'
import { scratchDatabase, type ScratchDatabase } from '../testing/index.ts'

/** Runs on whichever engine the tests run on: what it demands is what both engines answer. */
let database: ScratchDatabase
beforeAll(async () => {
  database = await scratchDatabase()
  await sql`create table sample (
    id text primary key,
    big bigint,
    day date check (day > '2000-01-01'),
    at timestamptz,
    facts jsonb,
    bytes bytea,
    words text[],
    constraint sample_big_is_positive check (big > 0)
  )`.execute(database.db)
  await sql`create table sample_child (sample_id text not null references sample (id) on delete restrict)`.execute(
    database.db,
  )
})
afterAll(() => database[Symbol.asyncDispose]())

async function value(expression: string): Promise<unknown> {
  const { rows } = await sql<{ v: unknown }>`select ${sql.raw(expression)} as v`.execute(
    database.db,
  )
  return rows[0]?.v
}

async function failureOf(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const { code, constraint, detail, table } = Object(error)
  return { code, constraint, detail, table }
}

describe('values come back alike from both engines', () => {
  test.each([
    ['7::int', 7],
    ['9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
    ['array[1, 2]::bigint[]', [1, 2]],
    ["'{}'::bigint[]", []],
    ['count(*) from (values (1), (2)) two', undefined],
    ["date '2020-11-27'", '2020-11-27'],
    ["array[date '2020-11-27', '2022-12-31']", ['2020-11-27', '2022-12-31']],
    ["timestamptz '2026-11-23 10:30:00.5+01'", '2026-11-23T09:30:00.500Z'],
    ["timestamptz '1970-01-01 00:00:00+05:45'", '1969-12-31T18:15:00.000Z'],
    ["interval '1 day 02:03:04'", '1 day 02:03:04'],
    ["numeric '12.50'", '12.50'],
    ['true', true],
    [`'{"a": [1, "two", null]}'::jsonb`, { a: [1, 'two', null] }],
    [`'"text"'::jsonb`, 'text'],
    ["array['one', 'two, with comma', 'say \"so\"']", ['one', 'two, with comma', 'say "so"']],
    ['null::date', null],
  ])('%s', async (expression, expected) => {
    if (expected === undefined) {
      const { rows } = await sql<{
        v: number
      }>`select ${sql.raw(expression.replace(' from', ' as v from'))}`.execute(database.db)
      expect(rows).toEqual([{ v: 2 }])
    } else {
      expect(await value(expression)).toEqual(expected)
    }
  })

  test('a whole number that would lose its last digits is an error, never a near miss', async () => {
    await expect(value('9007199254740993::bigint')).rejects.toThrow(/too large to be exact/)
  })

  test('bytes are bytes', async () => {
    const bytes = await value("'\\x00ff41'::bytea")
    expect(bytes).toBeInstanceOf(Uint8Array)
    expect([...new Uint8Array(bytes as Uint8Array)]).toEqual([0, 255, 65])
  })
})

describe('values that go in come out the same', () => {
  test('as parameters of every kind that the tables use', async () => {
    const facts = JSON.stringify({ why: 'Because "so" – it’s ☕', list: [1, 2] })
    const bytes = new Uint8Array([0, 1, 254, 255])
    const words = ['plain', 'a, b', 'say "so"', '☕']

    const written = await sql`insert into sample (id, big, day, at, facts, bytes, words)
      values (${'in'}, ${42}, ${'2020-11-27'}, ${'2026-11-23T09:30:00.007Z'}, ${facts}, ${bytes}, ${words})`.execute(
      database.db,
    )

    expect(written.numAffectedRows).toBe(1n)
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from sample where id = ${'in'}`.execute(database.db)
    const [row] = rows
    expect(row).toMatchObject({
      big: 42,
      day: '2020-11-27',
      at: '2026-11-23T09:30:00.007Z',
      facts: { why: 'Because "so" – it’s ☕', list: [1, 2] },
      words,
    })
    expect([...new Uint8Array(row?.['bytes'] as Uint8Array)]).toEqual([0, 1, 254, 255])
  })

  test('rows that an update or delete touched are counted', async () => {
    await sql`insert into sample (id) values ('a'), ('b'), ('c')`.execute(database.db)

    const updated = await sql`update sample set big = 1 where id in ('a', 'b')`.execute(database.db)
    const deleted = await sql`delete from sample where id = 'nobody'`.execute(database.db)

    expect(updated.numAffectedRows).toBe(2n)
    expect(deleted.numAffectedRows).toBe(0n)
  })
})

describe('refusals carry the same facts', () => {
  test.each([
    ['23505', 'sample_pkey', sql`insert into sample (id) values ('twice'), ('twice')`],
    ['23514', 'sample_big_is_positive', sql`insert into sample (id, big) values ('x', 0)`],
    ['23503', 'sample_child_sample_id_fkey', sql`insert into sample_child values ('nowhere')`],
    ['23502', undefined, sql`insert into sample (id) values (null)`],
    ['22P02', undefined, sql`insert into sample (id, facts) values ('x', 'not json')`],
    ['42P01', undefined, sql`select * from no_such_table`],
  ])('%s %s', async (code, constraint, statement) => {
    const failure = await failureOf(statement.execute(database.db))

    expect(failure.code).toBe(code)
    expect(failure.constraint).toBe(constraint)
  })

  test('with the detail that says which row', async () => {
    const failure = await failureOf(
      sql`insert into sample_child values ('nowhere')`.execute(database.db),
    )

    expect(failure).toMatchObject({
      detail: expect.stringContaining('nowhere'),
      table: 'sample_child',
    })
  })
})

describe('words are sorted alike', () => {
  const names = ['zoë', 'Ängel', 'angel', 'Zoe', 'beth', 'Émile', 'emile', 'Ölaf', 'oz']

  test('names by the rules of language', async () => {
    const { rows } = await sql<{ n: string }>`select n from unnest(${names}::text[]) n
      order by n collate "und-x-icu", n`.execute(database.db)

    expect(rows.map(({ n }) => n)).toEqual([
      'angel',
      'Ängel',
      'beth',
      'emile',
      'Émile',
      'Ölaf',
      'oz',
      'Zoe',
      'zoë',
    ])
  })

  test('keys by their bytes', async () => {
    const { rows } = await sql<{
      n: string
    }>`select n from unnest(${['b', 'B', 'a', 'é', 'Z']}::text[]) n
      order by n`.execute(database.db)

    expect(rows.map(({ n }) => n)).toEqual(['B', 'Z', 'a', 'b', 'é'])
  })
})

describe('transactions', () => {
  test('a savepoint saves what was written before it', async () => {
    const tx = await database.db.startTransaction().execute()
    await sql`insert into sample (id) values ('kept')`.execute(tx)
    const inner = await tx.savepoint('try').execute()
    await expect(sql`insert into sample (id) values ('kept')`.execute(inner)).rejects.toMatchObject(
      { code: '23505' },
    )
    await inner.rollbackToSavepoint('try').execute()
    await tx.commit().execute()

    const { rows } = await sql`select id from sample where id = 'kept'`.execute(database.db)
    expect(rows).toHaveLength(1)
  })

  test('one that may only read refuses to write', async () => {
    const work = database.db
      .transaction()
      .setAccessMode('read only')
      .execute((tx: Db) => sql`insert into sample (id) values ('never')`.execute(tx))

    await expect(work).rejects.toMatchObject({ code: '25006' })
  })
})
