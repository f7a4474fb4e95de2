import { expect, test } from 'vitest'

import { dateInWords } from './plain-date.tsx'

test('A30 dates are written out', () => {
  expect(dateInWords('2020-11-27')).toBe('27 November 2020')
  expect(dateInWords('2021-01-07')).toBe('7 January 2021')
})
