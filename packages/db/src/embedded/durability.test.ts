import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'

import { recordChange } from '../changes.ts'
import { scratchFolder } from '../testing/index.ts'
import { engineMajor } from './data-directory.ts'
import { openEmbedded } from './open-embedded.ts'

const setting = async (db: Parameters<typeof recordChange>[0], name: string) => {
  const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(
    db,
  )
  return rows[0]?.value
}

describe('the embedded database on the disk', () => {
  test('every commit is flushed for real', async () => {
    await using folder = await scratchFolder('database')
    const database = await openEmbedded({ folder: folder.path })
    const before = await database.flushes()

    for (let commit = 0; commit < 10; commit += 1) await recordChange(database.db, ['direction'])

    expect((await database.flushes()) - before).toBeGreaterThanOrEqual(10)
    await database.close()
  })

  test('it runs with the settings that keep data safe and memory small', async () => {
    await using folder = await scratchFolder('database')
    const database = await openEmbedded({ folder: folder.path })

    expect(await setting(database.db, 'fsync')).toBe('on')
    expect(await setting(database.db, 'wal_sync_method')).toBe('fsync')
    expect(await setting(database.db, 'full_page_writes')).toBe('on')
    expect(await setting(database.db, 'max_wal_size')).toBe('64MB')
    expect(await setting(database.db, 'shared_buffers')).toBe('16MB')
    expect(Number.parseInt(await database.serverVersion(), 10)).toBe(engineMajor)
    await database.close()
  })

  test('the data folder is closed to other users of the machine', async () => {
    await using folder = await scratchFolder()
    const inner = join(folder.path, 'data')
    await mkdir(inner, { mode: 0o755 })

    const database = await openEmbedded({ folder: inner })

    expect(statSync(inner).mode & 0o777).toBe(0o700)
    await database.close()
  })

  test('a first start that was cut off leaves nothing that the next one would open', async () => {
    await using folder = await scratchFolder()
    await mkdir(join(folder.path, 'making-1'))
    writeFileSync(join(folder.path, 'making-1', 'PG_VERSION'), '18\n')

    const database = await openEmbedded({ folder: folder.path })

    expect(readdirSync(folder.path).filter((name) => name.startsWith('making-'))).toEqual([])
    expect(existsSync(join(folder.path, 'database', 'PG_VERSION'))).toBe(true)
    await database.close()
  })

  test('what was written is there after closing and opening again', async () => {
    await using folder = await scratchFolder('database')
    const first = await openEmbedded({ folder: folder.path })
    await recordChange(first.db, ['kept'])
    await first.close()

    const second = await openEmbedded({ folder: folder.path })

    expect(await second.db.selectFrom('content_revision').select('tag').execute()).toEqual([
      { tag: 'kept' },
    ])
    await second.close()
  })

  test('data of another major version is refused, with what to do', async () => {
    await using folder = await scratchFolder('database')
    writeFileSync(join(folder.path, 'database', 'PG_VERSION'), '17\n')

    await expect(openEmbedded({ folder: folder.path })).rejects.toThrow(
      /version 17 .*cuppa db:dump/s,
    )

    writeFileSync(join(folder.path, 'database', 'PG_VERSION'), `${engineMajor}\n`)
    await (await openEmbedded({ folder: folder.path })).close()
  })

  test('a nearly full disk refuses writes before the engine would hang, and reads go on', async () => {
    await using folder = await scratchFolder('database')
    const full = await openEmbedded({
      folder: folder.path,
      floorMegabytes: Number.MAX_SAFE_INTEGER,
    })

    await expect(recordChange(full.db, ['direction'])).rejects.toMatchObject({ code: '53100' })
    expect(await full.db.selectFrom('content_revision').selectAll().execute()).toEqual([])
    await full.close()
  })

  test('a call that never ends is given up, and the database answers again', async () => {
    await using folder = await scratchFolder('database')
    const database = await openEmbedded({ folder: folder.path, patienceMs: 1_500 })
    await recordChange(database.db, ['before'])
    const told: string[] = []
    await database.listen(
      'cuppa_content',
      () => {},
      (now) => told.push(now),
    )

    const stuck = sql`select count(*) from generate_series(1, 2000000000)`.execute(database.db)

    await expect(stuck).rejects.toThrow('did not answer')
    expect(await database.db.selectFrom('content_revision').select('tag').execute()).toEqual([
      { tag: 'before' },
    ])
    expect(told).toEqual(['silent', 'heard'])
    await database.close()
  })

  test('it is tidied on the clock, since nothing else would', async () => {
    await using folder = await scratchFolder('database')
    const turns: { everyMs: number; work: () => void }[] = []
    const problems: unknown[] = []
    const database = await openEmbedded({
      folder: folder.path,
      schedule: (everyMs, work) => {
        turns.push({ everyMs, work })
        return () => {}
      },
      report: (error) => problems.push(error),
    })
    const checkpoints = async () => {
      const { rows } = await sql<{
        lsn: string
      }>`select checkpoint_lsn::text as lsn from pg_control_checkpoint()`.execute(database.db)
      return rows[0]?.lsn
    }
    const before = await checkpoints()
    await recordChange(database.db, ['direction'])

    expect(turns.map(({ everyMs }) => everyMs)).toEqual([300_000, 86_400_000])
    turns.forEach(({ work }) => work())

    expect(await checkpoints()).not.toBe(before)
    expect(problems).toEqual([])
    await database.close()
  })
})
