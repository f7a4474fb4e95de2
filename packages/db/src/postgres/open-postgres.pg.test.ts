import { createServer, type Socket } from 'node:net'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { scratchDatabase } from '../testing/index.ts'
import { listenOn } from './listener.ts'
import { openPostgres, refuseOld } from './open-postgres.ts'

test('a server that is too old is refused in one sentence, the oldest that will do is not', () => {
  expect(() => refuseOld('14.19 (Debian)')).toThrow(
    'The PostgreSQL server is version 14.19 (Debian). Cuppa needs version 15 or newer.',
  )
  expect(() => refuseOld('15.0')).not.toThrow()
})

test('a server that does not answer is an error, and nothing is left open', async () => {
  await expect(openPostgres({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow(
    /ECONNREFUSED/,
  )
})

test('the connection for migrations is the direct one', async () => {
  await using scratch = await scratchDatabase()
  if (!('url' in scratch.address)) throw new Error('not on PostgreSQL')
  const named = new URL(scratch.address.url)
  named.searchParams.set('application_name', 'direct')
  const database = await openPostgres({ url: scratch.address.url, directUrl: named.href })
  const nameOf = async (db: typeof database.db) => {
    const { rows } = await sql<{ name: string }>`
      select current_setting('application_name') as name`.execute(db)
    return rows[0]?.name
  }

  expect(await nameOf(database.direct)).toBe('direct')
  expect(await nameOf(database.db)).not.toBe('direct')
  await database.close()
})

test('while the server is away, one try follows another, and never two at once', async () => {
  let tries = 0
  let away = false
  const open = new Set<Socket>()
  // Just enough of a server to be connected to, and then to be gone.
  const server = createServer((socket) => {
    open.add(socket.on('error', () => undefined))
    if (away) {
      tries += 1
      socket.destroy()
      return
    }
    const bytes = (...numbers: number[]) => Buffer.from(numbers)
    socket.on('data', (data) => {
      const asksNothing = data[0] === 0
      const ready = Buffer.concat([bytes(0x5a, 0, 0, 0, 5), Buffer.from('I')])
      const accepted = bytes(0x52, 0, 0, 0, 8, 0, 0, 0, 0)
      const listening = Buffer.concat([bytes(0x43, 0, 0, 0, 11), Buffer.from('LISTEN\0')])
      socket.write(Buffer.concat([asksNothing ? accepted : listening, ready]))
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const ears = { hear: () => {}, onLost: () => {}, report: () => {} }
  const stop = await listenOn(`postgres://nobody@127.0.0.1:${port}/none`, 'channel', ears)

  away = true
  for (const socket of open) socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 2_000))

  // After 100, 200, 400 and 800 ms: four, where doubling tries would be fifteen.
  expect(tries).toBeGreaterThanOrEqual(2)
  expect(tries).toBeLessThanOrEqual(5)
  await stop()
  server.close()
})
