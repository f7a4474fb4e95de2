// `npm test`: everything, on the embedded database, on PostgreSQL and in a browser. The last line is the count.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { needBrowser } from './tests/browser.ts'
import { needParsers } from './tests/parsers.ts'
import { needPostgres } from './tests/postgres.ts'
import { root, say, show } from './tests/process.ts'
import {
  judge,
  readReport,
  tallyPlaywright,
  tallyVitest,
  total,
  type PlaywrightReport,
  type Tally,
  type VitestReport,
} from './tests/tally.ts'

const reports = join(root, '.cuppa')
const failure: Tally = { passed: 0, failed: 1, skipped: 0 }

/** The rooms whose tests touch a database, and so run once more on PostgreSQL. */
const databaseRooms = ['packages/db', 'packages/api', 'apps/server']

/** Tests never see the database that the person's own environment names, unless it is named for them. */
function testEnvironment(databaseUrl?: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, CUPPA_TEST_DATABASE_URL: __, ...env } = process.env
  return databaseUrl === undefined ? env : { ...env, CUPPA_TEST_DATABASE_URL: databaseUrl }
}

async function build(): Promise<boolean> {
  say('Building.')
  return (
    (await show('npx', [
      '--yes',
      pnpm(),
      'exec',
      'turbo',
      'run',
      'build',
      '--output-logs=errors-only',
      '--ui=stream',
    ])) === 0
  )
}

const pnpm = () =>
  readReport<{ packageManager: string }>(join(root, 'package.json'))?.packageManager ?? 'pnpm'

async function vitest(
  name: string,
  filters: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  const report = fresh(`vitest-${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // Most of a test is to wait for a database, so one worker fewer than cores leaves a core idle.
  const all = ['run', '--maxWorkers=100%', ...filters, ...reporters]
  const code = await show('vitest', all, { env })
  const read = readReport<VitestReport>(report)
  return judge(read && tallyVitest(read), code)
}

async function onPostgres(): Promise<Tally[]> {
  const postgres = await needPostgres()
  if ('missing' in postgres) {
    say(postgres.missing)
    return process.env['CI'] === 'true' ? [failure] : []
  }
  try {
    return [await vitest('postgres', databaseRooms, testEnvironment(postgres.url))]
  } finally {
    await postgres.stop()
  }
}

async function inBrowser(path: string): Promise<Tally[]> {
  const server = join(root, 'apps/server')
  if (!existsSync(join(server, 'playwright.config.ts'))) return []
  const report = fresh('playwright.json')
  const code = await show(join(server, 'node_modules/.bin/playwright'), ['test'], {
    cwd: server,
    env: { ...testEnvironment(), CUPPA_CHROMIUM: path },
  })
  const read = readReport<PlaywrightReport>(report)
  return [judge(read && tallyPlaywright(read), code)]
}

function fresh(name: string): string {
  const path = join(reports, name)
  rmSync(path, { force: true })
  return path
}

async function everything(): Promise<Tally[]> {
  const browser = await needBrowser()
  if ('missing' in browser) {
    say(browser.missing)
    return [failure]
  }
  const parsers = await needParsers()
  if ('missing' in parsers) say(parsers.missing)
  if (!(await build())) return [failure]
  say('\nTests on the embedded database.')
  const embedded = await vitest('embedded', [], testEnvironment())
  say('\nThe database tests again, on PostgreSQL.')
  const postgres = await onPostgres()
  say('\nTests in the browser.')
  return [embedded, ...postgres, ...(await inBrowser(browser.path))]
}

mkdirSync(reports, { recursive: true })
process.once('SIGINT', () => process.exit(130))
const { passed, failed, skipped } = total(await everything())
if (skipped > 0) say(`${skipped} skipped`)
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
