import { expect, test } from 'vitest'

import { colourName } from './colour-name.ts'

test.each([
  ['#2e8b6f', 'seagreen'],
  ['#ff8c00', 'darkorange'],
  ['#000000', 'black'],
  ['#fefefe', 'white'],
])('%s is nearest to %s', (colour, name) => {
  expect(colourName(colour)).toBe(name)
})
