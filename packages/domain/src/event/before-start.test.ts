import fc from 'fast-check'
import { expect, test } from 'vitest'

import { BeforeStart, beforeStart, momentBefore } from './before-start.ts'

const begins = { startsWall: '2021-03-29T14:00', zone: 'Europe/London' }

test('days are counted on the wall, also across the clocks', () => {
  expect(momentBefore(begins, { days: 2, at: '18:00' })).toBe('2021-03-27T18:00:00.000Z')
  expect(momentBefore(begins, { days: 0, at: '10:00' })).toBe('2021-03-29T09:00:00.000Z')
})

test('what comes after is on the day itself', () => {
  expect(beforeStart(begins, '2021-04-02T18:00:00.000Z')).toEqual({ days: 0, at: '19:00' })
})

test('there and back is the same, for each moment of any zone that the clocks show', () => {
  const any = fc.record({
    days: fc.integer({ min: 0, max: 365 }),
    at: fc.integer({ min: 3, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`),
  })
  fc.assert(
    fc.property(any, fc.constantFrom('Europe/London', 'Asia/Tokyo'), (before, zone) => {
      const there = { ...begins, zone }
      expect(beforeStart(there, momentBefore(there, before))).toEqual(BeforeStart.parse(before))
    }),
  )
})
