import {
  execFileSync,
  spawnSync,
  type ExecFileSyncOptionsWithStringEncoding,
} from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const home = mkdtempSync(join(tmpdir(), 'cuppa-packed-'))
const quietly: ExecFileSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'pipe'],
}

interface Manifest {
  readonly packageManager: string
  readonly exports: Readonly<Record<string, string>>
  readonly publishConfig: { readonly exports: Readonly<Record<string, unknown>> }
}
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

const rooms = { domain: join(root, 'packages/domain'), client: join(root, 'packages/client') }
const tarballs = { domain: join(home, 'domain.tgz'), client: join(home, 'client.tgz') }
const published = ['domain', 'client'] as const

beforeAll(() => {
  const pnpm = manifestOf(root).packageManager
  for (const room of published) {
    execFileSync('npx', ['--yes', pnpm, 'pack', '--out', tarballs[room]], {
      ...quietly,
      cwd: rooms[room],
    })
  }
}, 240_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

test('every slice of the domain has its own door, in the workspace and in the package', () => {
  const slices = readdirSync(join(rooms.domain, 'src')).filter((name) =>
    existsSync(join(rooms.domain, 'src', name, 'index.ts')),
  )
  const doors = ['.', ...slices.map((slice) => `./${slice}`)].toSorted()
  const manifest = manifestOf(rooms.domain)

  // What other rooms' tests borrow is not published.
  const inside = Object.keys(manifest.exports).filter((door) => !door.startsWith('./testing/'))
  expect(inside.toSorted()).toEqual(doors)
  expect(Object.keys(manifest.publishConfig.exports).toSorted()).toEqual(doors)
})

test.each(published)('publint has nothing to say about the packed %s', async (room) => {
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarballs[room])).buffer },
    strict: true,
  })

  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
})

test.each(published)('attw finds every door of the %s typed, for ES modules', (room) => {
  const bin = join(root, 'node_modules/.bin/attw')
  const doors = Object.keys(manifestOf(rooms[room]).publishConfig.exports)

  const table = execFileSync(
    bin,
    [tarballs[room], '--profile', 'esm-only', '--format', 'ascii'],
    quietly,
  )

  expect(table.match(/node16 \(from ESM\): 🟢/g)).toHaveLength(doors.length)
  expect(table.match(/bundler: 🟢/g)).toHaveLength(doors.length)
})

test.each(published)('the packed %s holds its licence, and neither sources nor tests', (room) => {
  const files = execFileSync('tar', ['-tzf', tarballs[room]], quietly).split('\n')

  expect(files).toContain('package/LICENSE')
  expect(files).toContain('package/README.md')
  expect(files.filter((file) => /\/src\/|\.test\./.test(file))).toEqual([])
})

/** An empty project outside the workspace, with nothing but these in it. */
function installed(...packages: readonly string[]): string {
  const project = mkdtempSync(join(home, 'stranger-'))
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages], {
    ...quietly,
    cwd: project,
  })
  return project
}

/** What a stranger might write on the first day. */
const program = (doors: readonly string[]) => `
import { strict as assert } from 'node:assert'
for (const door of ${JSON.stringify(doors)}) {
  const room = await import(door)
  assert.ok(Object.keys(room).length > 0, door + ' is empty')
}
const { diffWords, applyMarks } = await import('@cuppa/domain/change')
const { explain } = await import('@cuppa/domain/reasons')
const before = 'We meet on Fridays.'
const after = 'We meet on Mondays.'
const marks = diffWords(before, after)
assert.equal(applyMarks(marks, 'before'), before)
assert.equal(applyMarks(marks, 'after'), after)
console.log(JSON.stringify(marks))
console.log(explain({ kind: 'not-found', code: 'edition/not-found', data: { edition: '2031' } }))
`

test(
  'a stranger installs the tarball in an empty project, opens every door and uses it',
  { timeout: 180_000 },
  () => {
    const doors = Object.keys(manifestOf(rooms.domain).publishConfig.exports).map((door) =>
      join('@cuppa/domain', door),
    )
    const project = installed(tarballs.domain)
    writeFileSync(join(project, 'try.js'), program(doors))

    const [marks = '', sentence = ''] = execFileSync(process.execPath, ['try.js'], {
      ...quietly,
      cwd: project,
    }).split('\n')

    expect(marks).toContain('Mondays')
    expect(sentence).toMatch(/^[A-Z“].{10,}\.$/)
  },
)

/** What the compiler finds wrong in a program, as `file(line)`; and in our packages, whose types it reads too. */
function complaints(project: string, module: string, moduleResolution: string): readonly string[] {
  const types = ['--module', module, '--moduleResolution', moduleResolution, '--types', '']
  const strict = ['--strict', '--noEmit', '--target', 'es2024', '--lib', 'es2024,dom']
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    [...strict, ...types, 'right.ts', 'wrong.ts'],
    { encoding: 'utf8', cwd: project },
  )
  return (stdout.match(/^.+\(\d+(?=,\d+\): error)/gm) ?? [])
    .map((found) => `${found})`)
    .filter((found) => !found.startsWith('node_modules/') || found.includes('@cuppa/'))
}

const right = `
import { createCuppa, explain, refusalOf, type CuppaInputs, type CuppaOutputs } from '@cuppa/client'
const refusal = { kind: 'not-found', code: 'edition/not-found', data: { edition: '2031' } }
const data = { code: 'NOT_FOUND', httpStatus: 404, refusal, fields: null, requestId: 'r-1' }
const { client, trpc } = createCuppa({
  url: 'https://cuppa.example/api/trpc',
  fetch: async () => Response.json([{ error: { code: -32004, message: 'inner words', data } }]),
})
const kind: CuppaInputs['event']['upcoming']['kind'] = 'talk'
export const title = (of: CuppaOutputs['event']['get']): string => of.title
export const options = trpc.event.upcoming.queryOptions({ kind })
try {
  const { events } = await client.event.upcoming.query({ kind })
  const slugs: readonly string[] = events.map((event) => event.slug)
  console.log(slugs)
} catch (error) {
  console.log(refusalOf(error)?.code)
  console.log(explain(error))
}
`

const wrong = `import { createCuppa } from '@cuppa/client'
const { client, trpc } = createCuppa()
void client.event.upcoming.query({ kind: 'party' })
void client.event.get.query({})
void client.event.never.query({})
void trpc.event.get.queryOptions({ slug: 7 })
export const title: number = (await client.event.get.query({ slug: 'a' })).title
`

test(
  'a stranger installs the client with the domain, without the server, and has every type',
  { timeout: 180_000 },
  () => {
    const project = installed(tarballs.domain, tarballs.client)
    writeFileSync(join(project, 'right.ts'), right)
    writeFileSync(join(project, 'wrong.ts'), wrong)

    const others = readdirSync(join(project, 'node_modules'), { recursive: true, encoding: 'utf8' })
    const wrongLines = [3, 4, 5, 6, 7].map((line) => `wrong.ts(${line})`)
    const [code, sentence] = execFileSync(process.execPath, ['right.ts'], {
      ...quietly,
      cwd: project,
    }).split('\n')

    expect(
      others.filter((name) => /(^|\/)(kysely|@cuppa\/(?!client|domain)\w+)$/.test(name)),
    ).toEqual([])
    expect(complaints(project, 'nodenext', 'nodenext')).toEqual(wrongLines)
    expect(complaints(project, 'esnext', 'bundler')).toEqual(wrongLines)
    expect(code).toBe('edition/not-found')
    expect(sentence).toMatch(/^[A-Z“].{10,}\.$/)
  },
)

const comparison = `
import type { AppRouter } from '@cuppa/api'
import type { inferRouterError, inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter as Packed } from './lib/app-router.js'
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
export const answers: readonly [true, true, true, false] = [
  true satisfies Same<inferRouterInputs<Packed>, inferRouterInputs<AppRouter>>,
  true satisfies Same<inferRouterOutputs<Packed>, inferRouterOutputs<AppRouter>>,
  true satisfies Same<inferRouterError<Packed>, inferRouterError<AppRouter>>,
  false satisfies Same<inferRouterInputs<Packed>['event'], inferRouterInputs<AppRouter>['draft']>,
]
`
const comparing = {
  extends: '../tsconfig.json',
  compilerOptions: {
    rootDir: '../../..',
    composite: false,
    incremental: false,
    emitDeclarationOnly: false,
    declarationMap: false,
    noEmit: true,
  },
  include: ['comparison.ts'],
  references: [{ path: '../../domain' }, { path: '../../api' }],
}

test('every procedure of the packed client takes, answers and fails just as in the router', () => {
  const built = join(rooms.client, 'dist')
  writeFileSync(join(built, 'comparison.ts'), comparison)
  writeFileSync(join(built, 'comparison.json'), JSON.stringify(comparing))

  const { status, stdout } = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    ['-p', join(built, 'comparison.json')],
    { encoding: 'utf8' },
  )

  expect(stdout).toBe('')
  expect(status).toBe(0)
})
