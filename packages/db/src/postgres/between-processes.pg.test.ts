import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { changeChannel, recordChange } from '../changes.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { scratchDatabase, type ScratchDatabase } from '../testing/index.ts'
import { openPostgres } from './open-postgres.ts'

const soon = (what: () => boolean) => expect.poll(what, { timeout: 10_000 }).toBe(true)

function openAgain({ address }: ScratchDatabase) {
  if (!('url' in address)) throw new Error('This test needs PostgreSQL.')
  return openPostgres({ url: address.url })
}

test('one process hears what another commits, also after its connection broke', async () => {
  await using database = await scratchDatabase()
  const other = await openAgain(database)
  const heard: string[] = []
  const told: string[] = []
  const stop = await other.listen(
    changeChannel,
    (payload) => heard.push(payload),
    (now) => told.push(now),
  )

  await recordChange(database.db, ['direction'])
  await soon(() => heard.includes('direction'))
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen%'`.execute(database.db)
  await soon(() => told.length === 2)
  expect(told).toEqual(['silent', 'heard'])
  await recordChange(database.db, ['settings'])

  await soon(() => heard.includes('settings'))
  expect(heard).toEqual(['direction', 'settings'])
  await stop()
  await other.close()
})

test('two processes that start at once migrate once', async () => {
  await using database = await scratchDatabase()
  const [one, two] = await Promise.all([openAgain(database), openAgain(database)])
  await sql`drop schema public cascade`.execute(one.db)
  await sql`create schema public`.execute(one.db)

  const [first, second] = await Promise.all([migrate(one), migrate(two)])

  expect([...first, ...second].toSorted()).toEqual(Object.keys(migrations))
  await Promise.all([one.close(), two.close()])
})
