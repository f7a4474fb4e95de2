import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const workspace = read('pnpm-workspace.yaml')
const lockfile = read('pnpm-lock.yaml')

const setting = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(workspace)?.[1]

/** The lines under a top-level name of the workspace file. */
const block = (name: string) =>
  new RegExp(`^${name}:\\n((?: {2,}.*\\n|\\n)*)`, 'm').exec(workspace)?.[1] ?? ''

test('S56 what is installed is what the lockfile says, on every machine', () => {
  expect(read('tooling/run.mjs')).toContain("'install', '--frozen-lockfile'")
})

test('S56 every package in the lockfile is held by its hash, and none comes from git or an address', () => {
  const resolutions = lockfile.match(/^ {4}resolution: .*$/gm) ?? []

  expect(resolutions.length).toBeGreaterThan(100)
  expect(
    resolutions.filter((line) => !/^ {4}resolution: \{integrity: sha512-[\w+/=]+\}$/.test(line)),
  ).toEqual([])
})

test('S56 nothing younger than three days, nothing exotic, nothing that lost its proof of origin', () => {
  expect(Number(setting('minimumReleaseAge'))).toBeGreaterThanOrEqual(3 * 24 * 60)
  expect(setting('blockExoticSubdeps')).toBe('true')
  expect(setting('trustPolicy')).toBe('no-downgrade')
  expect(block('minimumReleaseAgeExclude')).toBe('')
})

test('S56 no package runs a script of its own when it is installed', () => {
  const allowed = [...block('allowBuilds').matchAll(/^ {2}(.+): true$/gm)].map(([, name]) => name)

  expect(allowed).toEqual([])
  expect(setting('dangerouslyAllowAllBuilds')).toBeUndefined()
})

test('S56 every version of the catalog is exact', () => {
  const versions = [...block('catalog').matchAll(/^ {2}.+: (.+)$/gm)].map(
    ([, version = '']) => version,
  )

  expect(versions.length).toBeGreaterThan(20)
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  expect(setting('catalogMode')).toBe('strict')
})

test('S57 no React Server Components', () => {
  expect(lockfile).not.toMatch(/react-server-dom-/)
})
