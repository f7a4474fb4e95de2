import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'

import { dateIn, sayDateTime } from './say-moment.ts'
import { sayCount, sayDate, sayDates, sayDay, sayList, sayOrdinal } from './say.ts'

const anyDay = fc
  .integer({ min: 0, max: 200_000 })
  .map((days) => Temporal.PlainDate.from('1800-01-01').add({ days }))

test('a day is said in full', () => {
  expect(sayDate('2020-11-27')).toBe('27 November 2020')
  expect(sayDay('2021-01-07')).toBe('Thursday 7 January 2021')
})

test('the day of the week agrees with the calendar, on every day', () => {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(sayDay(day.toString())).toMatch(new RegExp(`^${names[day.dayOfWeek - 1]} `))
    }),
  )
})

test.each([
  ['2020-11-27', '2020-11-27', '27 November 2020'],
  ['2020-11-27', '2020-11-29', '27 to 29 November 2020'],
  ['2020-11-27', '2020-12-02', '27 November to 2 December 2020'],
  ['2020-11-27', '2022-12-31', '27 November 2020 to 31 December 2022'],
])('from %s to %s', (first, last, said) => {
  expect(sayDates(first, last)).toBe(said)
})

test.each([
  ['2021-01-07T14:00:00.000Z', 'Europe/London', 'Thursday 7 January 2021, 2pm UK time'],
  ['2021-07-01T23:30:00.000Z', 'Europe/London', 'Friday 2 July 2021, 12.30am UK time'],
  ['2020-12-14T11:00:00.000Z', 'Europe/London', 'Monday 14 December 2020, 11am UK time'],
  ['2020-12-14T12:00:00.000Z', 'Europe/London', 'Monday 14 December 2020, 12 noon UK time'],
  ['2020-12-14T00:00:00.000Z', 'UTC', 'Monday 14 December 2020, 12 midnight UTC'],
  ['2020-12-14T12:05:00.000Z', 'America/New_York', 'Monday 14 December 2020, 7.05am New York time'],
])('%s in %s', (instant, zone, said) => {
  expect(sayDateTime(instant, zone)).toBe(said)
})

test('a day depends on where you are', () => {
  expect(dateIn('2021-07-01T23:30:00.000Z', 'Europe/London')).toBe('2021-07-02')
  expect(dateIn('2021-07-01T23:30:00.000Z', 'UTC')).toBe('2021-07-01')
})

test('lists and counts read as people say them', () => {
  expect(sayList([])).toBe('')
  expect(sayList(['Human'])).toBe('Human')
  expect(sayList(['Human', 'Inclusive', 'Transparent'])).toBe('Human, Inclusive and Transparent')
  expect(sayCount(0, 'reply', 'replies')).toBe('no replies')
  expect(sayCount(1, 'statement')).toBe('1 statement')
  expect(sayCount(12_345, 'statement')).toBe('12,345 statements')
})

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [20, '20th'],
  [21, '21st'],
  [31, '31st'],
  [111, '111th'],
])('number %i is the %s', (place, said) => {
  expect(sayOrdinal(place)).toBe(said)
})
