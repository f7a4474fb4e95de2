import { expect, test } from 'vitest'

import { filterIn, searchOf } from './people-search.ts'

test('an address and a filter say the same', () => {
  const filter = { search: 'amara', standing: 'member', reach: 'post', toGreet: true } as const
  expect(filterIn(searchOf(filter))).toEqual(filter)
})

test('what nobody can filter by is left out, and the rest still counts', () => {
  expect(filterIn({ standing: 'erased', reach: 'pigeon', from: 'soon', role: 'host' })).toEqual({
    role: 'host',
  })
})
