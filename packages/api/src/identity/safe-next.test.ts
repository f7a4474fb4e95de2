import fc from 'fast-check'
import { expect, test } from 'vitest'

import { safeNext } from './safe-next.ts'

test.each([
  ['/dashboard', '/dashboard'],
  ['/dashboard/audit?person=1&from=2020-01-01', '/dashboard/audit?person=1&from=2020-01-01'],
  ['/direction/2020-2022/v1', '/direction/2020-2022/v1'],
])('a path of our own is kept: %s', (next, kept) => {
  expect(safeNext(next)).toBe(kept)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https://evil.example',
  'HTTPS://evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/\t/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/%2F/evil.example',
  '/%2fevil.example',
  '/%5Cevil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e%2e//evil.example',
  'evil.example',
  '@evil.example',
  'cuppa.example.evil.example',
  'https://cuppa.example@evil.example',
  'https://cuppa.example.evil.example/',
  '/\r\nLocation: https://evil.example',
  '',
  undefined,
  null,
  ['/dashboard'],
  { toString: () => '/dashboard' },
  `/${'a'.repeat(600)}`,
  '/%',
])('S3 after signing in nobody is sent to another site: %j', (next) => {
  expect(safeNext(next)).toBe('/dashboard')
})

test('S3 whatever is asked for, a browser stays on our own site', () => {
  const parts = fc.constantFrom(
    '/',
    '\\',
    '%2f',
    '%5c',
    '.',
    '..',
    ':',
    '@',
    '\t',
    'evil.example',
    'a',
    '?',
    '#',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (chosen) => {
      const next = safeNext(chosen.join(''))
      const there = new URL(next, 'https://cuppa.example')
      expect(there.origin).toBe('https://cuppa.example')
      expect(next.startsWith('/')).toBe(true)
      expect(next.startsWith('//')).toBe(false)
    }),
  )
})
