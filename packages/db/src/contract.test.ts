import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { scratchDatabase, testEngine, type ScratchDatabase } from './testing/index.ts'

let database: ScratchDatabase
beforeAll(async () => {
  database = await scratchDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

const valueOf = async (expression: RawBuilder<unknown>): Promise<unknown> => {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(database.db)
  return rows[0]?.value
}

/** The same on both engines, so that nothing else has to ask which one it is. */
describe(`values on the ${testEngine()} engine`, () => {
  test.each([
    ['a whole number of 8 bytes', sql`9007199254740991::int8`, 9_007_199_254_740_991],
    ['a count', sql`(select count(*) from generate_series(1, 3))`, 3],
    ['a sum of whole numbers', sql`(select sum(n) from generate_series(1, 3) n)`, 6],
    ['whole numbers in an array', sql`array[1, 2]::int8[]`, [1, 2]],
    ['a day', sql`'2020-11-27'::date`, '2020-11-27'],
    ['a moment', sql`'2020-11-27 10:00:00.5+01'::timestamptz`, '2020-11-27T09:00:00.500Z'],
    [
      'a moment with half an hour in its zone',
      sql`'2020-11-27 10:00+05:30'::timestamptz`,
      '2020-11-27T04:30:00.000Z',
    ],
    ['a stretch of time', sql`'1 day 02:00'::interval`, '1 day 02:00:00'],
    ['a decimal', sql`1.10::numeric`, '1.10'],
    ['text in an array', sql`array['a', 'b,c']`, ['a', 'b,c']],
    ['a yes', sql`true`, true],
    ['nothing', sql`null::text`, null],
  ])('%s is read as one thing', async (_, expression, expected) => {
    expect(await valueOf(expression)).toEqual(expected)
  })

  test('a whole number too large to be exact is an error, not a near miss', async () => {
    await expect(valueOf(sql`9007199254740993::int8`)).rejects.toThrow('too large')
  })

  test('JSON goes in as text and comes out as data', async () => {
    const facts = { words: 'a "cup" of tea', list: [1, 'zwei', null] }
    expect(await valueOf(sql`${JSON.stringify(facts)}::jsonb`)).toEqual(facts)
    expect(await valueOf(sql`${JSON.stringify('only text')}::jsonb`)).toBe('only text')
  })

  test('bytes go in and out unharmed', async () => {
    const bytes = new Uint8Array([0, 1, 127, 128, 255])
    const read = await valueOf(sql`${bytes}::bytea`)
    expect(read).toBeInstanceOf(Uint8Array)
    expect([...(read instanceof Uint8Array ? read : [])]).toEqual([0, 1, 127, 128, 255])
  })

  test('moments and days go in as the text that they come out as', async () => {
    expect(await valueOf(sql`${'2026-11-23T09:30:00.123Z'}::timestamptz`)).toBe(
      '2026-11-23T09:30:00.123Z',
    )
    expect(await valueOf(sql`${'2026-03-29'}::date`)).toBe('2026-03-29')
  })

  test("people's names sort as people expect, and text by its code points", async () => {
    const names = sql`(values ('Zoë'), ('Ângela'), ('anna'), ('Bob')) as people (name)`
    const sorted = await sql<{
      name: string
    }>`select name from ${names} order by name collate "und-x-icu"`.execute(database.db)
    expect(sorted.rows.map(({ name }) => name)).toEqual(['Ângela', 'anna', 'Bob', 'Zoë'])
    const plain = await sql<{
      name: string
    }>`select name from ${names} order by name collate "C"`.execute(database.db)
    expect(plain.rows.map(({ name }) => name)).toEqual(['Bob', 'Zoë', 'anna', 'Ângela'])
  })

  test('a broken rule carries its code and the name of the rule', async () => {
    await sql`create table rule_here (n int constraint small_only check (n < 10), u int constraint one_each unique)`.execute(
      database.db,
    )
    await expect(
      sql`insert into rule_here values (11, 1)`.execute(database.db),
    ).rejects.toMatchObject({
      code: '23514',
      constraint: 'small_only',
    })
    await sql`insert into rule_here values (1, 1)`.execute(database.db)
    await expect(
      sql`insert into rule_here values (2, 1)`.execute(database.db),
    ).rejects.toMatchObject({
      code: '23505',
      constraint: 'one_each',
    })
  })

  test('a change tells how many rows it touched', async () => {
    await sql`create table touched (n int)`.execute(database.db)
    const inserted = await sql`insert into touched values (1), (2), (3)`.execute(database.db)
    const updated = await sql`update touched set n = 0 where n > 1`.execute(database.db)
    expect([inserted.numAffectedRows, updated.numAffectedRows]).toEqual([3n, 2n])
  })
})
