import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { recordChange } from './changes.ts'
import { dumpDatabase, loadDump } from './dump.ts'
import { scratchDatabase, type ScratchDatabase } from './testing/index.ts'

const words = `it's "quoted"\nover two lines; -- and no comment \\ 茶 ☕`

async function givenContent({ db }: ScratchDatabase): Promise<void> {
  await recordChange(db, ['direction', 'settings'])
  await sql`insert into person (id, name, credit_kind, created_at)
    values ('zoe', 'Zoë', 'not-named', '2026-11-23T09:30:00Z')`.execute(db)
  for (let number = 0; number < 450; number += 1) {
    await sql`insert into audit_entry (id, at, command, subject_kind, why, facts)
      values (${String(number)}, '2026-11-23T09:30:00.5Z', 'test.write', 'test', ${words}, ${JSON.stringify({ number, words })})`.execute(
      db,
    )
  }
}

const contentOf = async ({ db }: ScratchDatabase) => ({
  audit: await db.selectFrom('audit_entry').selectAll().orderBy('id').execute(),
  people: await db.selectFrom('person').selectAll().execute(),
  changes: await db.selectFrom('content_revision').selectAll().orderBy('tag').execute(),
})

test('a dump loads into another database and gives the same rows, and changes go on from there', async () => {
  await using one = await scratchDatabase()
  await givenContent(one)
  const lines: string[] = []
  for await (const line of dumpDatabase(one)) lines.push(line)
  const before = await contentOf(one)
  await one[Symbol.asyncDispose]()

  await using two = await scratchDatabase()
  await loadDump(two, asStream(lines))

  expect(lines.every((line) => !line.includes('\n'))).toBe(true)
  expect(await contentOf(two)).toEqual(before)
  await recordChange(two.db, ['direction'])
  const after = await contentOf(two)
  expect(Math.max(...after.changes.map(({ seq }) => seq))).toBeGreaterThan(
    Math.max(...before.changes.map(({ seq }) => seq)),
  )
})

test('(g) turns go on after a dump is loaded, so that no message overtakes an earlier one', async () => {
  await using one = await scratchDatabase()
  const row = {
    kind: 'sign-in',
    to_address: 'ada@example.org',
    subject: 'Hello',
    text: words,
    state: 'queued',
    tries: 0,
    created_at: '2026-11-23T12:00:00.000Z',
    due_at: '2026-11-23T12:00:00.000Z',
    problem: '',
  } as const
  await one.db
    .insertInto('outbox_message')
    .values({ ...row, id: 'first', turn: 500 })
    .execute()
  const lines: string[] = []
  for await (const line of dumpDatabase(one)) lines.push(line)
  await one[Symbol.asyncDispose]()

  await using two = await scratchDatabase()
  await loadDump(two, asStream(lines))
  await two.db
    .insertInto('outbox_message')
    .values({ ...row, id: 'second' })
    .execute()

  const rows = await two.db
    .selectFrom('outbox_message')
    .select(['id', 'turn'])
    .orderBy('turn')
    .execute()
  expect(rows).toEqual([
    { id: 'first', turn: 500 },
    { id: 'second', turn: 501 },
  ])
  expect(lines.some((line) => line.includes("setval('booking_turn'"))).toBe(true)
})

test('a dump that breaks half-way changes nothing', async () => {
  await using database = await scratchDatabase()
  await recordChange(database.db, ['direction'])
  const before = await contentOf(database)

  const attempt = loadDump(
    database,
    asStream(['begin;', 'delete from "content_revision";', 'nonsense;']),
  )

  await expect(attempt).rejects.toThrow('syntax error')
  expect(await contentOf(database)).toEqual(before)
})

async function* asStream(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
