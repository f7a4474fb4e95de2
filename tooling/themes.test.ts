import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const sheets = globSync('{packages,apps}/*/src/**/*.css', { cwd: root })
const dark = 'prefers-color-scheme: dark'

/** Browser tests look at a page in the dark by the rules about colours alone (ADR 0077). */
test('in the dark only colours are others', () => {
  const withDark = sheets.filter((sheet) => readFileSync(join(root, sheet), 'utf8').includes(dark))
  expect(withDark).toEqual(['packages/ui/src/styles/tokens.css'])

  const tokens = readFileSync(join(root, 'packages/ui/src/styles/tokens.css'), 'utf8')
  const [, block = ''] = /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(tokens) ?? []
  const values = [...block.matchAll(/--[a-z\d-]+: ([^;]+);/g)].map(([, value = '']) => value)
  expect(values.length).toBeGreaterThan(10)
  expect(values.filter((value) => !/^(?:#[\da-f]{6}|oklch\(.*\))$/.test(value))).toEqual([])
})
