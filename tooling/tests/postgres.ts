import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { ask, installPackages, isRoot, mayInstall } from './process.ts'

export interface TestPostgres {
  readonly url: string
  stop(): Promise<void>
}

/** A PostgreSQL for the tests: the one that is named, or a private one that is thrown away; a sentence when neither can be. */
export async function needPostgres(): Promise<TestPostgres | { missing: string }> {
  const named = process.env['CUPPA_TEST_DATABASE_URL'] || process.env['DATABASE_URL']
  if (named) return { url: named, stop: async () => {} }
  const bin = findServer() ?? (await installServer())
  if (bin === undefined) {
    return {
      missing:
        'The database tests were not run on PostgreSQL, because none is here. Install PostgreSQL 15 or newer, or set CUPPA_TEST_DATABASE_URL.',
    }
  }
  return startPrivate(bin)
}

/** The newest folder that holds both `initdb` and `postgres`. */
function findServer(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newestFirst = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'))
  const folders = [...newestFirst, ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  )
}

async function installServer(): Promise<string | undefined> {
  if (!mayInstall()) return undefined
  // Debian's package would make and start a cluster of its own; nobody asked for one.
  const settings = '/etc/postgresql-common/createcluster.conf'
  if (!existsSync(settings)) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    writeFileSync(settings, 'create_main_cluster = false\n')
  }
  return (await installPackages('postgresql')) ? findServer() : undefined
}

/** PostgreSQL refuses to run as root, so root lends it another name. */
function borrowedUser(): { uid: number; gid: number } | undefined {
  if (!isRoot()) return undefined
  const name = ['postgres', 'nobody'].find((user) => ask('id', ['-u', user]) !== undefined)
  return name === undefined
    ? undefined
    : { uid: Number(ask('id', ['-u', name])), gid: Number(ask('id', ['-g', name])) }
}

const forSpeed = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'listen_addresses=127.0.0.1',
]

async function startPrivate(bin: string): Promise<TestPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'cuppa-postgres-'))
  const user = borrowedUser()
  if (user) chownSync(home, user.uid, user.gid)
  const data = join(home, 'data')
  const init = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'cuppa', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: home, encoding: 'utf8' },
  )
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr}`)
  const port = await freePort()
  const options = [...forSpeed, `unix_socket_directories=${home}`, `port=${port}`].flatMap(
    (option) => ['-c', option],
  )
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...options], {
    ...user,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const sweep = () => {
    server.kill('SIGQUIT')
    rmSync(home, { recursive: true, force: true })
  }
  process.once('exit', sweep)
  await ready(server)
  return {
    url: `postgres://cuppa@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', sweep)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 10_000) said += text
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL ended early: ${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No free port.')),
      )
    })
  })
}
