import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { cp, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'

import type { Database } from '../database.ts'
import { openEmbedded } from '../embedded/open-embedded.ts'
import { migrate } from '../migrate.ts'
import { openPostgres } from '../postgres/open-postgres.ts'

export interface ScratchDatabase extends Database, AsyncDisposable {
  /** How another process would open the same database (an embedded one only after this is closed). */
  readonly address: { readonly url: string } | { readonly folder: string }
}

/** Which engine the tests run on: PostgreSQL when `CUPPA_TEST_DATABASE_URL` names a server. */
export const testEngine = (): Database['engine'] => (serverUrl() ? 'postgres' : 'embedded')

const serverUrl = () => process.env['CUPPA_TEST_DATABASE_URL']

/**
 * A fresh, migrated database of one's own, gone at the end of the block. A ready-made one is copied,
 * so it takes a fraction of a second.
 */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = serverUrl()
  return server ? scratchOnServer(server) : scratchEmbedded()
}

async function scratchOnServer(server: string): Promise<ScratchDatabase> {
  const template = `cuppa_template_${await migrationsHash()}`
  const name = `${scratchPrefix(process.ppid).database}${randomUUID().replaceAll('-', '')}`
  await onServer(server, async (admin) => {
    await admin.query('select pg_advisory_lock(20201127)')
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [
      template,
    ])
    if (!rowCount) await makeTemplate(server, admin, template)
    await admin.query(`create database ${name} template ${template}`)
  })
  const url = databaseUrl(server, name)
  const database = await openPostgres({ url, poolSize: 8 })
  const dispose = async () => {
    await database.close()
    await onServer(server, (admin) => admin.query(`drop database if exists ${name} with (force)`))
  }
  return { ...database, address: { url }, [Symbol.asyncDispose]: once(dispose) }
}

/** How what a run of tests makes is named: after the process that started its workers. */
export const scratchPrefix = (run: number) =>
  ({ database: `cuppa_scratch_${run}_`, folder: `cuppa-scratch-${run}-` }) as const

/** Drops every database of the tests' server whose name begins so. */
export async function dropScratch(prefix: string): Promise<void> {
  const server = serverUrl()
  if (!server) return
  await onServer(server, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`)
  })
}

async function makeTemplate(server: string, admin: pg.Client, template: string): Promise<void> {
  const unfinished = `${template}_making`
  await admin.query(`drop database if exists ${unfinished} with (force)`)
  await admin.query(
    `create database ${unfinished} template template0 encoding 'UTF8' locale 'C.UTF-8'`,
  )
  const database = await openPostgres({ url: databaseUrl(server, unfinished), poolSize: 1 })
  await migrate(database)
  await database.close()
  await admin.query(`alter database ${unfinished} rename to ${template}`)
}

async function onServer(
  server: string,
  work: (admin: pg.Client) => Promise<unknown>,
): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function scratchEmbedded(): Promise<ScratchDatabase> {
  const folder = await scratchFolder('database')
  const database = await openEmbedded({ folder: folder.path })
  const dispose = async () => {
    await database.close()
    await folder[Symbol.asyncDispose]()
  }
  return { ...database, address: { folder: folder.path }, [Symbol.asyncDispose]: once(dispose) }
}

/** A migrated data folder, made once for each state of the migrations; whoever is first makes it. */
async function embeddedTemplate(): Promise<string> {
  const ready = join(tmpdir(), `cuppa-template-${await migrationsHash()}`)
  if (await exists(ready)) return ready
  const making = await mkdtemp(`${ready}-making-`)
  const database = await openEmbedded({ folder: making })
  await migrate(database)
  await database.close()
  await rename(making, ready).catch(() => rm(making, { recursive: true, force: true }))
  return ready
}

async function migrationsHash(): Promise<string> {
  const folder = join(import.meta.dirname, '../migrations')
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).toSorted()) {
    if (!name.endsWith('.test.ts')) hash.update(await readFile(join(folder, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** A folder of one's own, gone at the end of the block: empty, or with a migrated database in it. */
export async function scratchFolder(
  holding: 'nothing' | 'database' = 'nothing',
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), scratchPrefix(process.ppid).folder))
  if (holding === 'database') await copyDatabase(await embeddedTemplate(), path)
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

const copyDatabase = (from: string, to: string) =>
  cp(join(from, 'database'), join(to, 'database'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
  })

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
