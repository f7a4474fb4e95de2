import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** The servers under test have the first core to themselves, the load generator the second. */
export const serverCore = '0'
export const loadCore = '1'

/** A yardstick that is not there cannot be measured against: say what to install, and stop. */
export function needTools(tools: Readonly<Record<string, string>>): void {
  const missing = Object.entries(tools).filter(([tool]) => spawnSync('which', [tool]).status !== 0)
  if (missing.length === 0) return
  const packages = missing.map(([, name]) => name).join(' ')
  console.error(
    `The bench needs ${missing.map(([tool]) => tool).join(', ')}. On Debian: apt-get install ${packages}`,
  )
  process.exit(1)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}

export function pinned(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn('taskset', ['-c', serverCore, command, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Milliseconds from now until the address answers 200. */
export async function untilAnswered(url: string, limitMs = 60_000): Promise<number> {
  const begun = performance.now()
  while (performance.now() - begun < limitMs) {
    const answered = await fetch(url)
      .then(({ ok, body }) => body?.cancel().then(() => ok) ?? ok)
      .catch(() => false)
    if (answered) return performance.now() - begun
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`${url} did not answer within ${limitMs} ms`)
}

export async function ended(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await exit
}

/** Resident memory now, in megabytes, of a process and its threads. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

/** Answered requests a second by wrk, one thread and 20 connections; refuses a run with errors. */
export function load(url: string, headers: Readonly<Record<string, string>>, seconds = 3): number {
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const run = spawnSync(
    'taskset',
    ['-c', loadCore, 'wrk', '-t1', '-c20', `-d${seconds}s`, ...flags, url],
    { encoding: 'utf8' },
  )
  const bad = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(run.stdout)
  if (bad) throw new Error(`${url}: ${bad[0]}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(run.stdout)?.[1])
}
