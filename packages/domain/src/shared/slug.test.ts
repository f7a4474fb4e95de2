import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyText } from '../testing/any-text.ts'
import { freeSlug, slugFrom } from './slug.ts'

test.each([
  ['Leading culture change', 'leading-culture-change'],
  ['Crème brûlée & straße', 'creme-brulee-strasse'],
  ['People’s words', 'peoples-words'],
  ['Łódź Ørsted', 'lodz-orsted'],
  ['  --  ', 'ambition'],
  ['変化', 'ambition'],
])('%s gives %s', (title, slug) => {
  expect(slugFrom(title, 'ambition')).toBe(slug)
})

test('a long title is cut at the end of a word', () => {
  expect(slugFrom('one two three four', 'x', 10)).toBe('one-two')
  expect(slugFrom('a'.repeat(99), 'x', 10)).toBe('a'.repeat(10))
})

test('any title gives a slug that an address can carry', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(slugFrom(title, 'value')).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slugFrom(title, 'value').length).toBeLessThanOrEqual(60)
    }),
  )
})

test('a taken slug gets the next number', () => {
  expect(freeSlug('human', new Set())).toBe('human')
  expect(freeSlug('human', new Set(['human', 'human-2']))).toBe('human-3')
})
