import fc from 'fast-check'
import { expect, test } from 'vitest'

import { EditionSlug, reservedEditionSlugs } from '../edition/index.ts'
import { anyText } from '../testing/any-text.ts'
import { address } from './address.ts'
import { routeOf } from './route-of.ts'

const anySlug = fc
  .stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/)
  .filter((slug) => !reservedEditionSlugs.some((word) => word === slug))
const anyNumber = fc.integer({ min: 1, max: 9_999 })

test('T9 every address that can be made can be read', () => {
  fc.assert(
    fc.property(anySlug, anyNumber, (slug, number) => {
      expect(EditionSlug.safeParse(slug).success).toBe(true)
      expect(routeOf(address.edition(slug))).toEqual({ name: 'edition', edition: slug })
      expect(routeOf(address.version(slug, number))).toEqual({
        name: 'version',
        edition: slug,
        number,
      })
      expect(routeOf(address.changes(slug, number))).toEqual({
        name: 'changes',
        edition: slug,
        number,
      })
      expect(routeOf(address.statement(slug))).toEqual({ name: 'statement', slug })
    }),
  )
})

test('the fixed pages are read too', () => {
  const fixed = [
    'home',
    'direction',
    'lineage',
    'about',
    'accessibility',
    'privacy',
    'contact',
  ] as const
  for (const name of fixed) expect(routeOf(address[name]())).toEqual({ name })
  expect(routeOf(address.signIn())).toEqual({ name: 'sign-in' })
})

test('the place of a statement is on its version’s page', () => {
  const [path, anchor] = address.statementIn('2020-2022', 1, 'human').split('#')

  expect(routeOf(path ?? '')).toEqual({ name: 'version', edition: '2020-2022', number: 1 })
  expect(anchor).toBe('human')
})

test.each([
  '/direction/statements',
  '/direction/statements/v1',
  '/direction/lineage/v1',
  '/direction/2020-2022/v0',
  '/direction/2020-2022/v01',
  '/direction/2020-2022/v1/',
  '/direction/2020-2022/v1/x',
  '/Direction',
  '__proto__',
  'constructor',
  '',
])('%s is no edition or version', (path) => {
  expect(['edition', 'version', 'changes']).not.toContain(routeOf(path)?.name)
})

test('any other path is no page, and no mishap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(routeOf(`/direction/${text}/${text}`)).toBeUndefined()
    }),
  )
})
