import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, test } from 'vitest'

import { migrate, pendingMigrations } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { scratchDatabase } from './testing/index.ts'

const columnsOf = async (database: Parameters<typeof migrate>[0]) => {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' order by table_name, column_name`.execute(database.direct)
  return rows.map((row) => `${row.table_name}.${row.column_name}`)
}

describe('migrations', () => {
  test('a migrated database lacks none, and migrating it again does nothing', async () => {
    await using database = await scratchDatabase()
    expect(await pendingMigrations(database)).toEqual([])
    expect(await migrate(database)).toEqual([])
  })

  test('a migration that fails half-way leaves nothing, and runs whole the next time', async () => {
    await using database = await scratchDatabase()
    const before = await columnsOf(database)
    let broken = true
    const later = {
      up: async (db: Parameters<(typeof migrations)[string]['up']>[0]) => {
        await sql`create table half_done (n int)`.execute(db)
        if (broken) throw new Error('power cut')
      },
    }
    const migrator = new Migrator({
      db: database.direct,
      provider: { getMigrations: async () => ({ ...migrations, '9999-later': later }) },
    })

    expect((await migrator.migrateToLatest()).error).toMatchObject({ message: 'power cut' })
    expect(await columnsOf(database)).toEqual(before)
    broken = false
    expect((await migrator.migrateToLatest()).error).toBeUndefined()
    expect(await columnsOf(database)).toContain('half_done.n')
  })

  test('a renamed migration is refused', async () => {
    await using database = await scratchDatabase()
    const renamed = Object.fromEntries(
      Object.entries(migrations).map(([name, migration]) => [
        name.replace('foundation', 'base'),
        migration,
      ]),
    )
    const migrator = new Migrator({
      db: database.direct,
      provider: { getMigrations: async () => renamed },
    })

    const { error } = await migrator.migrateToLatest()

    expect(String(error)).toContain('corrupted migrations')
  })
})

describe('rows that are kept as they are', () => {
  test('the audit refuses change, deletion and emptying', async () => {
    await using database = await scratchDatabase()
    await sql`insert into audit_entry (id, at, command, subject_kind, why, facts)
      values ('1', now(), 'test.write', 'test', '', '{}')`.execute(database.db)

    for (const change of [
      sql`update audit_entry set why = 'another reason'`,
      sql`delete from audit_entry`,
      sql`truncate audit_entry`,
    ]) {
      await expect(change.execute(database.db)).rejects.toThrow('kept as they are')
    }
  })
})
