import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Runs with its words shown as they come, and answers how it ended. */
export function show(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const pass = () => child.kill('SIGTERM')
    process.once('SIGTERM', pass)
    child.once('error', (error) => {
      say(`${command} could not be started: ${error.message}`)
      resolve(127)
    })
    child.once('exit', (code) => {
      process.off('SIGTERM', pass)
      resolve(code ?? 1)
    })
  })
}

/** What a command prints, or `undefined` when it is not there or fails. */
export function ask(command: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

export const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

export const isRoot = () => process.getuid?.() === 0

export const mayInstall = () =>
  isRoot() && existsSync('/etc/debian_version') && ask('apt-get', ['--version']) !== undefined

/** Debian's own packages, without questions; only ever called as root. */
export async function installPackages(...names: readonly string[]): Promise<boolean> {
  say(`Installing system packages: ${names.join(', ')}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await show('apt-get', ['update', '-qq'], { env })
  const quiet = ['-qq', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold']
  return (await show('apt-get', ['install', ...quiet, ...names], { env })) === 0
}
