import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const domain = join(root, 'packages/domain')
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

let tarball = ''

beforeAll(() => {
  const pnpm = manifestOf(root).packageManager
  execFileSync('npx', ['--yes', pnpm, 'pack', '--pack-destination', home], {
    ...quietly,
    cwd: domain,
  })
  tarball = join(home, readdirSync(home).find((name) => name.endsWith('.tgz')) ?? 'none')
}, 120_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

test('every slice of the domain has its own door, in the workspace and in the package', () => {
  const slices = readdirSync(join(domain, 'src')).filter((name) =>
    existsSync(join(domain, 'src', name, 'index.ts')),
  )
  const doors = ['.', ...slices.map((slice) => `./${slice}`)].toSorted()
  const manifest = manifestOf(domain)

  // What other rooms' tests borrow is not published.
  const inside = Object.keys(manifest.exports).filter((door) => !door.startsWith('./testing/'))
  expect(inside.toSorted()).toEqual(doors)
  expect(Object.keys(manifest.publishConfig.exports).toSorted()).toEqual(doors)
})

test('publint has nothing to say about the packed domain', async () => {
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true,
  })

  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
})

test('attw finds every door typed, for ES modules', () => {
  const bin = join(root, 'node_modules/.bin/attw')
  const doors = Object.keys(manifestOf(domain).publishConfig.exports)

  const table = execFileSync(bin, [tarball, '--profile', 'esm-only', '--format', 'ascii'], quietly)

  expect(table.match(/node16 \(from ESM\): 🟢/g)).toHaveLength(doors.length)
  expect(table.match(/bundler: 🟢/g)).toHaveLength(doors.length)
})

test('the packed domain holds its licence, and neither sources nor tests', () => {
  const files = execFileSync('tar', ['-tzf', tarball], quietly).split('\n')

  expect(files).toContain('package/LICENSE')
  expect(files.filter((file) => /\/src\/|\.test\./.test(file))).toEqual([])
})

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
    const project = mkdtempSync(join(home, 'stranger-'))
    const doors = Object.keys(manifestOf(domain).publishConfig.exports).map((door) =>
      join('@cuppa/domain', door),
    )
    writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
    writeFileSync(join(project, 'try.js'), program(doors))

    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], {
      ...quietly,
      cwd: project,
    })
    const [marks = '', sentence = ''] = execFileSync(process.execPath, ['try.js'], {
      ...quietly,
      cwd: project,
    }).split('\n')

    expect(marks).toContain('Mondays')
    expect(sentence).toMatch(/^[A-Z“].{10,}\.$/)
  },
)
