import { Migrator, type MigrationProvider } from 'kysely/migration'

import type { Database } from './database.ts'
import { patiently } from './embedded/patience.ts'
import { migrations } from './migrations/index.ts'

const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) }

const migratorOf = ({ direct }: Pick<Database, 'direct'>) => new Migrator({ db: direct, provider })

/**
 * Brings the database up to date; answers the names of what it ran. Two processes may call it at
 * once: one waits for the other. All of it happens in one transaction, so a crash leaves nothing half done.
 */
export async function migrate(database: Pick<Database, 'direct'>): Promise<string[]> {
  const { error, results = [] } = await patiently(() => migratorOf(database).migrateToLatest())
  if (error) throw error instanceof Error ? error : new Error('migrating failed', { cause: error })
  return results.map(({ migrationName }) => migrationName)
}

/** The names of migrations that this build has and the database has not. */
export async function pendingMigrations(database: Pick<Database, 'direct'>): Promise<string[]> {
  const all = await migratorOf(database).getMigrations()
  return all.filter(({ executedAt }) => !executedAt).map(({ name }) => name)
}
