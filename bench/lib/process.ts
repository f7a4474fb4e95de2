import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** The servers under test have the first core to themselves; the load generator and the rest share the second. */
const serverCore = '0'
const loadCore = '1'

const patienceMs = 60_000

/** Moves this process, and all that it will start, away from the servers' core. */
export function leaveServerCore(): void {
  spawnSync('taskset', ['-acp', loadCore, String(process.pid)])
}

/** A yardstick that is not there cannot be measured against: say what to install, and stop. */
export function needTools(tools: Readonly<Record<string, string>>): void {
  const missing = Object.entries(tools).filter(([tool]) => spawnSync('which', [tool]).status !== 0)
  if (missing.length === 0) return
  const names = missing.map(([tool]) => tool).join(', ')
  const packages = [...new Set(missing.map(([, name]) => name))].join(' ')
  console.error(`The bench needs ${names}. On Debian: apt-get install ${packages}`)
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

/** A program on the servers' core, which it shares with nothing else that the bench starts. */
export function pinned(
  [command, ...args]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn('taskset', ['-c', serverCore, command, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Runs a script of the bench on the servers' core and answers what it prints. */
export function answerOf(script: string, args: readonly string[]): string {
  const run = spawnSync('taskset', ['-c', serverCore, process.execPath, script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) throw new Error(`${script} ended with ${run.status}`)
  return run.stdout
}

/** Milliseconds from now until the address answers well; the program behind it must still run. */
export async function untilAnswered(url: string, program: ChildProcess): Promise<number> {
  const begun = performance.now()
  while (performance.now() - begun < patienceMs && program.exitCode === null) {
    if (await answersWell(url)) return performance.now() - begun
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`${url} did not answer`)
}

async function answersWell(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}

/** Resident memory of a process and its threads now, in megabytes. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

export interface LoadOptions {
  readonly headers: Readonly<Record<string, string>>
  readonly seconds?: number
  /** A script for wrk, where not all requests are to be the same. */
  readonly script?: string
}

/** Answered requests a second by wrk, one thread and 20 connections; refuses a run with errors. */
export function load(url: string, { headers, seconds = 2, script }: LoadOptions): number {
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const scripted = script === undefined ? [] : ['-s', script]
  const run = spawnSync(
    'taskset',
    ['-c', loadCore, 'wrk', '-t1', '-c20', `-d${seconds}s`, ...scripted, ...flags, url],
    { encoding: 'utf8' },
  )
  const bad = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(run.stdout)
  if (bad) throw new Error(`${url}: ${bad[0]}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(run.stdout)?.[1])
}
