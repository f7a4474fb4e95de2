import { expect, test } from 'vitest'

import { monthAfter, weeksOf } from './month-days.ts'

test.each([
  ['2026-12', 5, 1, 31],
  ['2027-02', 4, 0, 28],
  ['2028-02', 5, 1, 29],
  ['2026-03', 6, 6, 31],
])('%s has %i weeks, begins after %i days, and has %i', (month, weeks, before, days) => {
  const all = weeksOf(month)
  const cells = all.flat()

  expect(all).toHaveLength(weeks)
  expect(all.every((week) => week.length === 7)).toBe(true)
  expect(cells.findIndex((day) => day !== null)).toBe(before)
  expect(cells.filter((day) => day !== null)).toHaveLength(days)
  expect(cells[before]).toBe(`${month}-01`)
  expect(cells[before + days - 1]).toBe(`${month}-${days}`)
})

test('months go over the end of a year, both ways', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2027-01', -1)).toBe('2026-12')
})
