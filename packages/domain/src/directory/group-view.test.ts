import { expect, test } from 'vitest'

import { sayOthers } from './group-view.ts'

test('P5 of others under five nothing is told, not even that there are none', () => {
  expect(sayOthers({ members: 2, others: 0 })).toBe(sayOthers({ members: 0, others: 0 }))
  expect(sayOthers({ members: 2, others: 0 })).not.toMatch(/\d/)
  expect(sayOthers({ members: 2, others: 5 })).toBe('And at least 5 people who are not named here.')
  expect(sayOthers({ members: 0, others: 10 })).toBe(
    'There are at least 10 people in it who are not named here.',
  )
})
