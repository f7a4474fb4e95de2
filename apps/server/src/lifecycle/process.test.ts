import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { scratchDatabase } from '@cuppa/db/testing'
import { expect, test, vi } from 'vitest'

import { givenServer, raw } from '../testing/given-server.ts'

const cli = join(import.meta.dirname, '../cli.ts')

interface Run {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<number | null>
}

function run(args: readonly string[], environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: environment['CUPPA_DATA_DIR'] ?? tmpdir(),
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', ...environment },
  })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => parts.push(text))
  }
  return {
    child,
    said: () => parts.join(''),
    ended: new Promise((resolve) => child.once('exit', resolve)),
  }
}

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'cuppa-run-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

test('a wrong setting stops the start with exit code 1 and one sentence', async () => {
  const { ended, said } = run(['start'], { PORT: 'tea', LOG_LEVEL: 'loud' })
  expect(await ended).toBe(1)
  expect(said().trim().split('\n')).toEqual([
    'PORT must be a whole number from 0 to 65535, such as 3000.',
    'LOG_LEVEL must be debug, info, warn, error or silent.',
  ])
}, 30_000)

test('an unknown command says which ones there are', async () => {
  const { ended, said } = run(['brew'], {})
  expect(await ended).toBe(1)
  expect(said()).toContain('There is no command "brew".')
  expect(said()).toContain('sign-in-link')
}, 30_000)

test('a database that does not answer is a sentence, and not a stack', async () => {
  const { ended, said } = run(['migrate'], {
    DATABASE_URL: 'postgres://nobody:sesame@127.0.0.1:1/none',
  })
  expect(await ended).toBe(1)
  expect(said().trim()).toBe(
    'The database does not answer. Check DATABASE_URL, and that PostgreSQL runs.',
  )
}, 30_000)

test('one process has the data; a second one is refused; SIGTERM ends the first one well', async () => {
  await using data = await folder()
  const environment = { CUPPA_DATA_DIR: data.path, PORT: '0' }
  const first = run(['start'], environment)
  await expect.poll(first.said, { timeout: 60_000 }).toMatch(/token=f/)
  expect((await stat(join(data.path, 'secret'))).mode & 0o777).toBe(0o600)

  const second = run(['migrate'], environment)
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(/^The data in .* is in use by another Cuppa/)

  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)

  const doctor = run(['doctor'], environment)
  await doctor.ended
  expect(doctor.said()).toMatch(/OK +migrations: all done/)
  expect(doctor.said()).toMatch(/OK +time zones/)
  expect(doctor.said()).toMatch(/OK +pictures/)

  const file = join(data.path, 'all.sql')
  const dump = run(['db:dump', file], environment)
  expect(await dump.ended).toBe(0)
  expect(await readFile(file, 'utf8')).toContain('insert into "statement_revision"')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
}, 120_000)

test('a port that is taken is a clear sentence', async () => {
  await using scratch = await scratchDatabase()
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = String(typeof address === 'object' && address ? address.port : 0)
  const starting = givenServer({ database: scratch, environment: { PORT: port } })
  await expect(starting).rejects.toThrow(`Port ${port} is in use by another program.`)
  await new Promise((resolve) => other.close(resolve))
}, 30_000)

test('a request that runs is answered before the server stops, and a new one is not taken', async () => {
  await using given = await givenServer()
  const slow = Promise.withResolvers<void>()
  const { cache } = given.server.runtime
  void cache.get('/about', async () => {
    await slow.promise
    return {
      body: 'at last',
      contentType: 'text/html',
      tags: new Set(),
      until: Number.POSITIVE_INFINITY,
    }
  })
  const asked = vi.spyOn(cache, 'get')
  const running = raw(given.url, '/about')
  await expect.poll(() => asked.mock.calls.length, { timeout: 10_000 }).toBe(1)
  const stopping = given.server.stop()
  await expect(raw(given.url, '/healthz')).rejects.toThrow()
  slow.resolve()
  expect((await running).text).toBe('at last')
  await stopping
}, 30_000)

test('without a database kept pages stay, and others say that we are away for a moment', async () => {
  const scratch = await scratchDatabase()
  await using given = await givenServer({ database: scratch, example: true })
  const before = await raw(given.url, '/about')
  await given.server.runtime.watch.stop()
  await scratch.close()
  expect((await raw(given.url, '/about')).text).toBe(before.text)
  const { cache } = given.server.runtime
  cache.dropAll()
  expect((await raw(given.url, '/about')).text).toBe(before.text)
  const away = await raw(given.url, '/contact')
  expect([away.status, away.headers['retry-after']]).toEqual([503, '30'])
  expect(away.text).toContain('<title>problem</title>')
  expect(away.headers['x-request-id']).toBeDefined()
  expect((await raw(given.url, '/healthz')).status).toBe(200)
  expect((await raw(given.url, '/readyz')).status).toBe(503)
}, 60_000)
