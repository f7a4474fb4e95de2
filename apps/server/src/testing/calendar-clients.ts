import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Programs that follow calendars, which other people wrote. */
export const allCalendarClients = ['vdirsyncer', 'khal', 'curl'] as const

/** Those that are on this machine. */
export const calendarClients = () =>
  allCalendarClients.filter((name) => spawnSync(`/usr/bin/${name}`, ['--version']).status === 0)

/** Beside the server in this process, so that it can answer meanwhile. */
function run(name: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', HOME: '/nonexistent' }
    const child = spawn(`/usr/bin/${name}`, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += String(part)))
    child.stderr.on('data', (part: Buffer) => (said += String(part)))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(said)
      else reject(new Error(`${name} ended with ${code}: ${said.slice(-2_000)}`))
    })
  })
}

export interface Subscription {
  /** What it says that it changed in its own store. */
  readonly sync: () => Promise<string[]>
  /** The files of its store, each with one date. */
  readonly store: () => string[]
}

/** Somebody whose vdirsyncer keeps a calendar on their own disk. */
export async function subscribe(folder: string, url: string): Promise<Subscription> {
  const [config, kept] = [join(folder, 'vdirsyncer.conf'), join(folder, 'kept')]
  mkdirSync(kept)
  writeFileSync(
    config,
    `[general]
status_path = "${join(folder, 'status')}"
[pair events]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "${kept}"
fileext = ".ics"
[storage there]
type = "http"
url = "${url}"
`,
  )
  await run('vdirsyncer', ['-c', config, 'discover'])
  return {
    sync: async () => {
      const said = await run('vdirsyncer', ['-c', config, 'sync'])
      return said.split('\n').filter((line) => /^(?:Copying|Deleting) /.test(line))
    },
    store: () => readdirSync(kept).map((name) => readFileSync(join(kept, name), 'utf8')),
  }
}

export interface Diary {
  /** Fetches the calendar unless nothing changed, and answers with the status. */
  readonly fetch: () => Promise<string>
  /** Takes what was fetched last, and shows what is in the diary now. */
  readonly take: () => Promise<DiaryEntry[]>
}

export interface DiaryEntry {
  readonly uid: string
  readonly start: string
  readonly status: string
}

/** Somebody whose khal is fed with what curl fetches, which asks with the mark of what it has. */
export function keepDiary(folder: string, url: string): Diary {
  const config = join(folder, 'khal.conf')
  const etag = join(folder, 'etag')
  const got = join(folder, 'got.ics')
  const [day, time] = ['%Y-%m-%d', '%H:%M']
  mkdirSync(join(folder, 'diary'))
  writeFileSync(
    config,
    `[calendars]
[[events]]
path = ${join(folder, 'diary')}
[locale]
local_timezone = Europe/London
default_timezone = Europe/London
timeformat = ${time}
dateformat = ${day}
longdateformat = ${day}
datetimeformat = ${day} ${time}
longdatetimeformat = ${day} ${time}
[sqlite]
path = ${join(folder, 'khal.db')}
`,
  )
  return {
    fetch: async () => {
      const marks = ['--etag-save', etag, '--etag-compare', etag]
      return run('curl', ['-s', ...marks, '-o', got, '-w', '%{http_code} %{size_download}', url])
    },
    take: async () => {
      await run('khal', ['-c', config, 'import', '--batch', got])
      const shown = '{uid}|{start-date} {start-time}|{status}'
      const list = ['list', '--notstarted', '--day-format', '', '--format', shown]
      const said = await run('khal', ['-c', config, ...list, 'today', '1000d'])
      return said.split('\n').flatMap((line) => {
        const [uid = '', start = '', status = ''] = line.trim().split('|')
        return uid === '' ? [] : [{ uid, start, status: status.trim() }]
      })
    },
  }
}
