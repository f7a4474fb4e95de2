// The one door for people: `node tooling/run.mjs start|test|dev|check|…` on Node 18 or newer.
// It brings in Node 24 and pnpm when they are missing, installs, builds, and does the task.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cuppa = join(root, '.cuppa')
const neededNode = 24
const windows = process.platform === 'win32'

// Node would let the room for short-lived things grow to 130 MB on a large machine; 16 are as fast here.
const server = ['node', '--max-semi-space-size=8', 'apps/server/dist/cuppa.js']

const tasks = {
  start: { build: true, command: [...server, 'start'] },
  cuppa: { build: true, command: server },
  test: { command: ['node', 'tooling/test.ts'] },
  check: { command: ['node', 'tooling/check.ts'] },
  bench: { build: true, command: ['node', 'bench/run.ts'] },
  dev: { command: ['pnpm', 'run', 'dev:apps'] },
  sbom: {
    command: [
      'pnpm',
      'sbom',
      '--sbom-format',
      'cyclonedx',
      '--sbom-type',
      'application',
      '--lockfile-only',
      '--out',
      '.cuppa/sbom.json',
    ],
  },
  setup: { command: null },
}

const [name = '', ...rest] = process.argv.slice(2)
const task = tasks[name]
if (!task) stop(`Say what to do: ${Object.keys(tasks).join(', ')}.`)

mkdirSync(cuppa, { recursive: true })
const env = environment(nodeFolder())
const pnpm = pnpmCommand()
install()
if (task.build) build()
if (task.command) hand(task.command, rest)

/** Where a Node 24 or newer lives: the one that runs this, or one fetched from npm for this folder alone. */
function nodeFolder() {
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return dirname(process.execPath)
  if (process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime) {
    stop(
      `This system (Alpine, perhaps) cannot use the Node that npm offers. Install Node ${neededNode} or newer, then try again.`,
    )
  }
  const apple = process.platform === 'darwin' && process.arch === 'arm64'
  const system = windows ? 'win' : process.platform
  const packageName = `${apple ? 'node-bin' : 'node'}-${system}-${process.arch}`
  const home = join(cuppa, `node${neededNode}`)
  const bin = join(home, 'node_modules', packageName, 'bin')
  if (!existsSync(join(bin, windows ? 'node.exe' : 'node'))) fetchNode(packageName, home)
  return bin
}

/** Fetched beside its place and then renamed, so that a download cut short is never taken for a whole one. */
function fetchNode(packageName, home) {
  say(
    `Fetching Node ${neededNode} for this folder (the Node you have is ${process.versions.node}). This happens once.`,
  )
  const half = `${home}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'package.json'), '{ "private": true }\n')
  run(
    [
      'npm',
      'install',
      '--prefix',
      half,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${packageName}@${neededNode}`,
    ],
    { ...process.env, npm_config_update_notifier: 'false' },
    `Node ${neededNode} could not be fetched from npm. Install Node ${neededNode} or newer, then try again.`,
  )
  rmSync(home, { recursive: true, force: true })
  renameSync(half, home)
}

function environment(nodeBin) {
  const path = [nodeBin, join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  return {
    ...process.env,
    PATH: path,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
    npm_config_update_notifier: 'false',
  }
}

/** The exact pnpm that package.json names; npx keeps it for the next time. */
function pnpmCommand() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return ['npx', '--yes', packageManager.split('+')[0]]
}

/** Installs exactly what the lockfile says, and only when what it depends on has changed since last time. */
function install() {
  const stamp = join(cuppa, 'installed')
  const now = installStamp()
  const installed = existsSync(join(root, 'node_modules', '.modules.yaml'))
  if (installed && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say('Installing what Cuppa needs.')
  rmSync(stamp, { force: true })
  run(
    [...pnpm, 'install', '--frozen-lockfile', '--config.confirm-modules-purge=false'],
    env,
    'The installation failed; the lines above say why. Is the network there?',
  )
  writeFileSync(stamp, now)
}

function installStamp() {
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'bench/package.json']
  for (const room of ['apps', 'packages']) {
    for (const entry of readdirSync(join(root, room)))
      manifests.push(`${room}/${entry}/package.json`)
  }
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  manifests.sort()
  for (const file of manifests) {
    const path = join(root, file)
    if (existsSync(path)) hash.update(`${file}\n`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** turbo keeps what it built; and when no file has changed since last time, not even turbo is asked. */
function build() {
  const stamp = join(cuppa, 'built')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === buildStamp()) return
  rmSync(stamp, { force: true })
  run(
    [...pnpm, 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--ui=stream'],
    env,
    'The build failed; the lines above say why.',
  )
  writeFileSync(stamp, buildStamp())
}

/** Every file that goes into the build or comes out of it, by place, size and time. */
function buildStamp() {
  const hash = createHash('sha256').update(readFileSync(join(cuppa, 'installed')))
  const notBuilt = /^(node_modules|types|e2e|\.turbo)$|\.(tsbuildinfo|md)$|\.test\.tsx?$/
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (notBuilt.test(entry.name)) continue
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) visit(path)
      else {
        const { size, mtimeMs } = statSync(join(root, path))
        hash.update(`${path} ${size} ${mtimeMs}\n`)
      }
    }
  }
  for (const folder of ['apps', 'packages']) visit(folder)
  return hash.digest('hex')
}

/** Runs to the end, with its words shown; a failure ends this script with one plain sentence. */
function run([command, ...args], useEnv, sorry) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: useEnv,
    stdio: 'inherit',
    shell: windows,
  })
  if (error || status !== 0) stop(sorry, status ?? 1)
}

/** Gives the terminal to the task, passes signals on to it, and ends as it ends. */
function hand([command, ...args], more) {
  const whole = command === 'pnpm' ? [...pnpm, ...args] : [command, ...args]
  const child = spawn(whole[0], [...whole.slice(1), ...more], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: windows,
  })
  // At a terminal Ctrl-C reaches the child by itself; a second one would tell it to drop its work.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGHUP'))
  if (process.env.npm_lifecycle_event) endWithParent(child)
  child.on('error', (error) => stop(`${command} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** npm's shell dies of a signal without passing it on: whoever stops npm must still stop the server. */
function endWithParent(child) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 250).unref()
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
