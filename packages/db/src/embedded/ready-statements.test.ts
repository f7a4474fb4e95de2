import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { parsers } from '../types/parsers.ts'
import { ReadyStatements } from './ready-statements.ts'

let engine: PGlite

beforeAll(async () => {
  engine = await PGlite.create({ parsers: { ...parsers } })
})
afterAll(() => engine.close())

async function statementsOn(columns: string, most?: number): Promise<ReadyStatements> {
  await engine.exec(`deallocate all; drop table if exists thing; create table thing (${columns})`)
  return new ReadyStatements(engine, most)
}

const insert = 'insert into thing (id, words, at, facts, list) values ($1, $2, $3, $4, $5)'
const select = 'select id, words, at, facts, list from thing where id = $1'

test('a statement that comes again gives what it gives without being kept', async () => {
  const statements = await statementsOn(
    'id int8, words text, at timestamptz, facts jsonb, list text[]',
  )
  const row = [7, 'née\u0301 "quoted"', '2026-11-26T10:00:00.125Z', '{"a":[1]}', ['x', 'y,z', '']]

  expect(await statements.query(insert, row)).toEqual({ rows: [], affectedRows: 1 })
  expect(await statements.query(insert, [8, null, null, null, []])).toMatchObject({
    affectedRows: 1,
  })
  // More often than it takes for one plan to be kept for all values.
  for (let turn = 0; turn < 7; turn += 1) {
    const { rows } = await statements.query(select, [7])
    expect(rows).toEqual((await engine.query(select, [7])).rows)
  }
  expect((await statements.query(select, [8])).rows).toEqual([
    { id: 8, words: null, at: null, facts: null, list: [] },
  ])
  expect(statements.count).toBe(2)
})

test('a refusal names its constraint, and the next statement is answered', async () => {
  const statements = await statementsOn('id int8 constraint once primary key')
  const add = 'insert into thing (id) values ($1)'
  await statements.query(add, [1])

  await expect(statements.query(add, [1])).rejects.toMatchObject({
    code: '23505',
    constraint: 'once',
  })
  await expect(statements.query('select nothing from thing', [])).rejects.toMatchObject({
    code: '42703',
  })

  expect((await statements.query('select id from thing', [])).rows).toEqual([{ id: 1 }])
})

test('after a change of tables, or its undoing, rows come as they are now', async () => {
  const statements = await statementsOn('id int8')
  const read = 'select id from thing'
  await statements.query('insert into thing (id) values ($1)', [1])
  await statements.query(read, [])

  await statements.query('start transaction', [])
  await statements.query('alter table thing alter column id type text', [])
  expect((await statements.query(read, [])).rows).toEqual([{ id: '1' }])
  await statements.query('rollback', [])

  expect((await statements.query(read, [])).rows).toEqual([{ id: 1 }])
  await statements.exec('alter table thing alter column id type text')
  expect((await statements.query(read, [])).rows).toEqual([{ id: '1' }])
})

test('a transaction that failed takes nothing but its end, and is then over', async () => {
  const statements = await statementsOn('id int8 primary key')
  const add = 'insert into thing (id) values ($1)'
  await statements.query('start transaction', [])
  await statements.query(add, [1])
  await expect(statements.query(add, [1])).rejects.toMatchObject({ code: '23505' })
  await expect(statements.query(add, [2])).rejects.toMatchObject({ code: '25P02' })
  await statements.query('rollback', [])

  expect((await statements.query('select id from thing', [])).rows).toEqual([])
})

test('no more are kept than was said, and the longest unused goes first', async () => {
  const statements = await statementsOn('id int8', 2)
  const [one, two, three] = ['1', '2', '3'].map((more) => `select id + ${more} as id from thing`)
  for (const sql of [one, two, one, three, one, two]) await statements.query(sql ?? '', [])

  expect(statements.count).toBe(2)
  const { rows } = await engine.query<{ statement: string }>(
    "select statement from pg_prepared_statements where statement like '%from thing' order by 1",
  )
  expect(rows.map(({ statement }) => statement)).toEqual([one, two])
})
