import { sql } from 'kysely'

import { openPostgres } from '../postgres/open-postgres.ts'
import type { ScratchDatabase } from './scratch-database.ts'

/**
 * Ends all connections to a scratch database on PostgreSQL, and lets nobody in until the answer is
 * called: as when its server is away, without stopping a server that others use.
 */
export async function shutOut({ address }: ScratchDatabase): Promise<() => Promise<void>> {
  if (!('url' in address)) throw new Error('This test needs PostgreSQL.')
  const url = new URL(address.url)
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  const above = await openPostgres({ url: url.href })
  const allow = (yes: boolean) =>
    sql`update pg_database set datallowconn = ${yes} where datname = ${name}`.execute(above.db)
  await allow(false)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(
    above.db,
  )
  return async () => {
    await allow(true)
    await above.close()
  }
}
