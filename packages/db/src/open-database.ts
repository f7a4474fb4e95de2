import type { Database } from './database.ts'
import { openEmbedded, type EmbeddedOptions } from './embedded/open-embedded.ts'
import { openPostgres, type PostgresOptions } from './postgres/open-postgres.ts'

export type DatabaseOptions = PostgresOptions | EmbeddedOptions

/** Opens PostgreSQL when a `url` is given, and the embedded database in `folder` otherwise. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return 'url' in options ? openPostgres(options) : openEmbedded(options)
}
