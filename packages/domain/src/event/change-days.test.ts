import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'

import { anyWall, anyZone } from '../testing/any-wall.ts'
import { changesClocks } from './change-days.ts'
import { isShownTwice } from './when-of.ts'

test.each([
  ['2021-10-31', 'Europe/London', true],
  ['2021-10-30', 'Europe/London', false],
  ['2021-03-28', 'Europe/London', true],
  ['2021-04-04', 'Australia/Lord_Howe', true],
  ['2021-07-01', 'UTC', false],
  // Samoa went without 30 December 2011.
  ['2011-12-31', 'Pacific/Apia', true],
  ['2011-12-29', 'Pacific/Apia', true],
])('%s in %s', (day, zone, changes) => {
  expect(changesClocks(day, zone)).toBe(changes)
})

test('what the wall shows twice is found as it is without looking at the day first', () => {
  const shows = (wall: string, zone: string, disambiguation: 'earlier' | 'later') =>
    Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation })
  fc.assert(
    fc.property(anyWall, anyZone, (wall, zone) => {
      const [one, other] = [shows(wall, zone, 'earlier'), shows(wall, zone, 'later')]
      const isTwice = !one.equals(other) && one.toPlainDateTime().equals(wall)
      expect(isShownTwice(wall, zone)).toBe(isTwice)
    }),
    { numRuns: 1_000 },
  )
})
