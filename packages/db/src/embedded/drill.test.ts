import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'

import { scratchFolder } from '../testing/index.ts'
import { openEmbedded } from './open-embedded.ts'

const writer = join(import.meta.dirname, '../testing/drill-writer.ts')

/** Starts a process that writes rows and says each number once its commit was acknowledged. */
function startWriter(folder: string, mode: string) {
  const child = fork(writer, [folder, mode], {
    execArgv: ['--liftoff-only'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const said: (number | string)[] = []
  child.on('message', (message: number | string) => said.push(message))
  return { child, said }
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', resolve))

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 12_000; tries += 1) {
    if (what()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it did not come to that')
}

describe('killed without warning', () => {
  test('R1 every acknowledged row is there after kill -9, again and again, and the indexes are whole', async () => {
    await using folder = await scratchFolder('database')
    const first = await openEmbedded({ folder: folder.path })
    await sql`create extension amcheck`.execute(first.db)
    await sql`create table drill (id int primary key, words text not null)`.execute(first.db)
    await sql`create index drill_words on drill (words)`.execute(first.db)
    await first.close()
    const acknowledged = new Set<number>()

    for (const [round, rows] of [3, 40, 11, 90].entries()) {
      const { child, said } = startWriter(folder.path, String(round))
      await until(() => said.length >= rows)
      const gone = ended(child)
      child.kill('SIGKILL')
      await gone
      for (const id of said) if (typeof id === 'number') acknowledged.add(id)
    }

    const database = await openEmbedded({ folder: folder.path })
    const { rows } = await sql<{ id: number }>`select id from drill`.execute(database.db)
    const found = new Set(rows.map(({ id }) => id))
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([])
    expect(acknowledged.size).toBeGreaterThanOrEqual(144)
    await sql`select bt_index_check('drill_pkey', true), bt_index_check('drill_words', true)`.execute(
      database.db,
    )
    const broken = await sql`select * from verify_heapam('drill')`.execute(database.db)
    expect(broken.rows).toEqual([])
    await database.close()
  })

  test('a second process is refused while the first one lives, and let in once it was killed', async () => {
    await using folder = await scratchFolder('database')
    const { child, said } = startWriter(folder.path, 'hold')
    await until(() => said.includes('open'))

    await expect(openEmbedded({ folder: folder.path })).rejects.toThrow(/in use by another Cuppa/)

    const gone = ended(child)
    child.kill('SIGKILL')
    await gone
    await (await openEmbedded({ folder: folder.path })).close()
  })
})
