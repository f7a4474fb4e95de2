import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'

import type { Database } from '../database.ts'
import { serverVersion } from '../embedded/open-embedded.ts'
import { guarded } from '../inside-transaction.ts'
import type { Tables } from '../schema/index.ts'
import { parsers } from '../types/parsers.ts'
import { keepReady } from './keep-ready.ts'
import { listenOn } from './listener.ts'

export interface PostgresOptions {
  readonly url: string
  /** Around a pooler, for LISTEN and migrations; the same as `url` when there is none. */
  readonly directUrl?: string
  readonly poolSize?: number
  readonly report?: (error: unknown) => void
}

/** The oldest PostgreSQL that the project is tested with. */
const oldestMajor = 15

/** The server is too old for this Cuppa. */
export class ServerTooOldError extends Error {
  constructor(version: string) {
    super(
      `The PostgreSQL server is version ${version}. Cuppa needs version ${oldestMajor} or newer.`,
    )
    this.name = 'ServerTooOldError'
  }
}

export function refuseOld(version: string): void {
  if (Number.parseInt(version, 10) < oldestMajor) throw new ServerTooOldError(version)
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== 'binary' && parsers[oid]) ||
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- any type number is asked for, listed or not
    pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
}

class GuardedPostgresDialect extends PostgresDialect {
  override createDriver() {
    return guarded(super.createDriver())
  }
}

/** Opens a pool on a PostgreSQL server, and refuses one that is too old. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const { url, directUrl = url, report = () => {} } = options
  const pool = newPool(url, options.poolSize ?? 10, report)
  // A pooler gives each transaction another session, which knows nothing of what is ready.
  if (directUrl === url) pool.on('connect', keepReady)
  const db = new Kysely<Tables>({ dialect: new GuardedPostgresDialect({ pool }) })
  const direct =
    directUrl === url
      ? db
      : new Kysely<Tables>({
          dialect: new GuardedPostgresDialect({ pool: newPool(directUrl, 2, report) }),
        })
  try {
    refuseOld(await serverVersion(db))
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    direct,
    engine: 'postgres',
    listen: (channel, hear, onLost) => listenOn(directUrl, channel, { hear, onLost, report }),
    check: async () => void (await sql`select 1`.execute(db)),
    serverVersion: () => serverVersion(db),
    close: async () => {
      await db.destroy()
      if (direct !== db) await direct.destroy()
    },
  }
}

function newPool(connectionString: string, max: number, report: (error: unknown) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // An idle connection that breaks is only news; without a hearer it would end the process.
  pool.on('error', report)
  return pool
}
