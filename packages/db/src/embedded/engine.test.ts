import { Kysely, sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'

import { inTransaction, type Db } from '../connection.ts'
import type { Tables } from '../schema/index.ts'
import { scratchFolder } from '../testing/index.ts'
import { EmbeddedDialect } from './embedded-dialect.ts'
import { Engine } from './engine.ts'
import { patiently } from './patience.ts'

/** A thread that answers what it was asked, dies when it is asked to die, and then starts or not. */
const thread = (startsAgain: boolean) => `
  import { existsSync, writeFileSync } from 'node:fs'
  import { parentPort, workerData } from 'node:worker_threads'
  const mark = workerData.directory + '/died'
  if (existsSync(mark) && ${!startsAgain}) throw new Error('no room to start')
  parentPort.on('message', ({ id, ask }) => {
    if (ask.sql === 'die') { writeFileSync(mark, ''); process.exit(1) }
    parentPort.postMessage({ kind: 'answer', id, rows: { rows: [{ said: ask.sql ?? ask.kind }], affectedRows: 1 } })
  })
  parentPort.postMessage({ kind: 'ready' })`

const engineOn = (startsAgain: boolean) => engineWith(thread(startsAgain))

async function engineWith(source: string) {
  const folder = await scratchFolder()
  const reports: unknown[] = []
  const engine = new Engine({
    directory: folder.path,
    workerUrl: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
    patienceMs: 10_000,
    report: (error) => reports.push(error),
  })
  const db: Db = new Kysely<Tables>({ dialect: new EmbeddedDialect(engine, () => {}) })
  const dispose = async () => {
    await engine.close()
    await folder[Symbol.asyncDispose]()
  }
  return { engine, db, reports, [Symbol.asyncDispose]: dispose }
}

describe('a thread that ends by itself', () => {
  test('is started again, and whoever waited is told to try once more', async () => {
    await using given = await engineOn(true)
    const { engine } = given

    await expect(engine.query('die')).rejects.toThrow('started again')

    expect((await engine.query('still there?')).rows).toEqual([{ said: 'still there?' }])
  })

  test('takes its open transaction with it: the rest of the work is refused, not written by itself', async () => {
    await using given = await engineOn(true)
    const { engine, db } = given
    const written: unknown[] = []

    const work = inTransaction(db, async (tx) => {
      await sql`first half`.execute(tx)
      await engine.query('die').catch(() => undefined)
      written.push(await sql`second half`.execute(tx))
    })

    await expect(work).rejects.toThrow('this transaction was undone')
    expect(written).toEqual([])
    await expect(sql`afterwards`.execute(db)).resolves.toMatchObject({
      rows: [{ said: 'afterwards' }],
    })
  })

  test('and cannot start again says so to every call, and to the report', async () => {
    await using given = await engineOn(false)
    const { engine, reports } = given

    await expect(engine.query('die')).rejects.toThrow('started again')
    await expect(engine.query('hello?')).rejects.toThrow('no room to start')
    await expect(engine.query('hello?')).rejects.toThrow('no room to start')

    expect(String(reports[0])).toContain('no room to start')
  })
})

/** A thread that keeps what it is asked until `most` questions wait, and says as the how-manieth each came. */
const slowThread = (most: number) => `
  import { parentPort } from 'node:worker_threads'
  const waiting = []
  let turn = 0
  parentPort.on('message', ({ id }) => {
    waiting.push({ id, turn: (turn += 1) })
    if (waiting.length < ${most}) return
    for (const { id, turn } of waiting.splice(0))
      parentPort.postMessage({ kind: 'answer', id, rows: { rows: [{ turn }], affectedRows: null } })
  })
  parentPort.postMessage({ kind: 'ready' })`

describe('several who ask at once', () => {
  test('do not wait for the answer of another', async () => {
    await using given = await engineWith(slowThread(3))

    const asked = ['a', 'b', 'c'].map((word) => sql`select ${word}`.execute(given.db))

    expect((await Promise.all(asked)).flatMap(({ rows }) => rows)).toEqual([
      { turn: 1 },
      { turn: 2 },
      { turn: 3 },
    ])
  })

  test('wait for the end of a transaction that began before', async () => {
    await using given = await engineWith(slowThread(1))
    const tx = await given.db.startTransaction().execute()

    const outside = sql`select 'outside'`.execute(given.db)
    const inside = await sql`select 'inside'`.execute(tx)
    await tx.commit().execute()

    expect(inside.rows).toEqual([{ turn: 2 }])
    expect((await outside).rows).toEqual([{ turn: 4 }])
  })

  test('wait for whoever holds the session and began a transaction in plain SQL', async () => {
    await using given = await engineWith(slowThread(1))
    let outside: Promise<{ rows: unknown[] }> | undefined

    await given.db.connection().execute(async (holder) => {
      await sql`begin`.execute(holder)
      outside = sql`select 'outside'`.execute(given.db)
      await sql`select 'inside'`.execute(holder)
      await sql`commit`.execute(holder)
    })

    expect((await outside)?.rows).toEqual([{ turn: 4 }])
  })
})

describe('patience', () => {
  test('begins anew for all who wait with each answer, as they are answered in turn', async () => {
    const answersTheOldest = `
      import { parentPort } from 'node:worker_threads'
      const waiting = []
      parentPort.on('message', ({ id, ask }) => {
        if (ask.sql !== 'answer') waiting.push(id)
        const answered = ask.sql === 'answer' ? [waiting.shift(), id] : []
        for (const id of answered)
          parentPort.postMessage({ kind: 'answer', id, rows: { rows: [], affectedRows: null } })
      })
      parentPort.postMessage({ kind: 'ready' })`
    await using given = await engineWith(answersTheOldest)
    const { engine } = given
    await engine.ready()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const asked = [engine.query('first'), engine.query('second')]
      // The two are on their way once a later turn comes.
      await new Promise((resolve) => setImmediate(resolve))
      vi.advanceTimersByTime(6_000)
      await engine.query('answer')
      vi.advanceTimersByTime(6_000)
      await engine.query('answer')

      await expect(Promise.all(asked)).resolves.toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('a call that never ends is given up, but not where the work is known to be long', async () => {
    const silent = `
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', () => {})
      parentPort.postMessage({ kind: 'ready' })`
    await using folder = await scratchFolder()
    const engine = new Engine({
      directory: folder.path,
      workerUrl: new URL(`data:text/javascript,${encodeURIComponent(silent)}`),
      patienceMs: 50,
      report: () => {},
    })
    await engine.ready()
    const ends: string[] = []

    const migrating = patiently(() => engine.query('long')).catch(() => ends.push('long'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(ends).toEqual([])
    await engine.query('stuck').catch(() => ends.push('stuck'))
    await migrating

    expect(ends).toContain('stuck')
    await engine.close()
  })
})
