import { parentPort, workerData } from 'node:worker_threads'

import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { fuzzystrmatch } from '@electric-sql/pglite/contrib/fuzzystrmatch'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

import { parsers } from '../types/parsers.ts'
import { DurableFS, flushes } from './durable-fs.ts'
import type { Ask, Asked, Failure, Rows, Told, WorkerSettings } from './protocol.ts'
import { ReadyStatements } from './ready-statements.ts'

/** As shipped without `-F`, which would turn fsync off. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...[
    'fsync=on',
    'wal_sync_method=fsync',
    'max_wal_size=64MB',
    'shared_buffers=16MB',
    'timezone=UTC',
  ].flatMap((setting) => ['-c', setting]),
]

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only startWorker starts this file
const settings = workerData as WorkerSettings
const tell = (told: Told) => parentPort?.postMessage(told)
const listening = new Map<string, () => Promise<void>>()

async function main(): Promise<void> {
  const engine = await PGlite.create({
    fs: new DurableFS(settings.directory),
    startParams,
    parsers: { ...parsers },
    extensions: { amcheck, fuzzystrmatch, pg_trgm, unaccent },
  })
  if (settings.make) {
    await engine.close()
    tell({ kind: 'ready' })
    return
  }
  const statements = new ReadyStatements(engine)
  // One message at a time, in order: the engine has one session.
  let last = Promise.resolve()
  parentPort?.on('message', ({ id, ask }: Asked) => {
    last = last.then(() => answer({ engine, statements }, id, ask))
  })
  tell({ kind: 'ready' })
}

interface Session {
  readonly engine: PGlite
  readonly statements: ReadyStatements
}

async function answer(session: Session, id: number, ask: Ask): Promise<void> {
  try {
    tell({ kind: 'answer', id, rows: await obey(session, ask) })
  } catch (error) {
    tell({ kind: 'refused', id, failure: failureOf(error) })
  }
}

const nothing: Rows = { rows: [], affectedRows: null }

async function obey({ engine, statements }: Session, ask: Ask): Promise<Rows> {
  switch (ask.kind) {
    case 'query':
      return statements.query(ask.sql, ask.parameters)
    case 'exec':
      await statements.exec(ask.sql)
      return nothing
    case 'listen':
      listening.set(
        ask.channel,
        await engine.listen(ask.channel, (payload) =>
          tell({ kind: 'notice', channel: ask.channel, payload }),
        ),
      )
      return nothing
    case 'unlisten':
      await listening.get(ask.channel)?.()
      listening.delete(ask.channel)
      return nothing
    case 'flushes':
      return { rows: [{ flushes: flushes.count }], affectedRows: null }
    case 'close':
      await engine.close()
      return nothing
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message } = error
  const text = (name: string) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? value : undefined
  }
  return {
    message,
    code: text('code'),
    constraint: text('constraint'),
    detail: text('detail'),
    table: text('table'),
  }
}

main().catch((error: unknown) => tell({ kind: 'broken', failure: failureOf(error) }))
