import { join } from 'node:path'

import { Kysely, sql } from 'kysely'

import type { Database } from '../database.ts'
import type { Tables } from '../schema/index.ts'
import { ensureDatabase, ensurePrivateFolder, spaceGuard } from './data-directory.ts'
import { lockData } from './data-lock.ts'
import { EmbeddedDialect } from './embedded-dialect.ts'
import { Engine } from './engine.ts'
import { onTheClock, startMaintenance, type Schedule } from './maintenance.ts'

export interface EmbeddedOptions {
  /** The data folder; the database lives in `database/` inside it. */
  readonly folder: string
  /** The worker's script: beside the bundle in production, this package's own source otherwise. */
  readonly workerUrl?: URL
  readonly patienceMs?: number
  readonly floorMegabytes?: number
  readonly schedule?: Schedule
  readonly report?: (error: unknown) => void
}

export interface EmbeddedDatabase extends Database {
  /** How often the engine's files were really flushed since it opened. */
  readonly flushes: () => Promise<number>
}

const sourceWorker = new URL('worker.ts', import.meta.url)

/** Opens the embedded database in `folder`, which is this process's alone until it is closed. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { folder, workerUrl = sourceWorker } = options
  ensurePrivateFolder(folder)
  const unlock = lockData(folder, join(folder, 'database.lock'))
  try {
    const directory = await ensureDatabase(folder, workerUrl)
    const engine = new Engine({
      directory,
      workerUrl,
      patienceMs: options.patienceMs ?? 120_000,
      report: options.report ?? (() => {}),
    })
    await engine.ready()
    return databaseOf(engine, options, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

function databaseOf(
  engine: Engine,
  options: EmbeddedOptions,
  unlock: () => void,
): EmbeddedDatabase {
  const guard = spaceGuard(options.folder, {
    floorMegabytes: options.floorMegabytes ?? 64,
    everyMs: 1_000,
    clock: () => performance.now(),
  })
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(engine, guard) })
  const stop = startMaintenance((statement) => statement.execute(db), {
    schedule: options.schedule ?? onTheClock,
    report: options.report ?? (() => {}),
  })
  return {
    db,
    direct: db,
    engine: 'embedded',
    listen: (channel, hear, onLost) => engine.listen(channel, hear, onLost),
    check: async () => void (await sql`select 1`.execute(db)),
    serverVersion: () => serverVersion(db),
    flushes: () => engine.flushes(),
    close: async () => {
      stop()
      await db.destroy()
      await engine.close()
      unlock()
    },
  }
}

export async function serverVersion(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db)
  return rows[0]?.server_version ?? 'unknown'
}
