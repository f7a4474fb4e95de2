import { expect, test } from 'vitest'

import { isNamed } from './is-named.ts'

test.each([
  ['Zoë O’Hara', 'zoe', true],
  ['Zoë O’Hara', 'ohara ZO', true],
  ['Zoë O’Hara', "o'hara", true],
  ['Łukasz', 'łuk', true],
  ['Ada Vega', '', true],
  ['Ada Vega', '  ', true],
  ['Ada Vega', 'ada b', false],
  ['علي', 'علي', true],
])('%s is found by “%s”: %s', (name, typed, found) => {
  expect(isNamed(name, typed)).toBe(found)
})
