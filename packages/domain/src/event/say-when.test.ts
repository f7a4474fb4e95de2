import { expect, test } from 'vitest'

import { sayHours, sayWhen } from './say-when.ts'
import { WallTime, type When, ZoneName } from './when.ts'

const when = (startsWall: string, endsWall: string, zone = 'Europe/London'): When => ({
  startsWall,
  endsWall,
  zone,
  startsAt: '2021-01-07T14:00:00.000Z',
  endsAt: '2021-01-07T16:00:00.000Z',
})

test.each([
  ['2021-01-07T14:00', '2021-01-07T16:00', 'Thursday 7 January 2021, 2pm to 4pm UK time'],
  ['2020-12-14T11:00', '2020-12-14T12:30', 'Monday 14 December 2020, 11am to 12.30pm UK time'],
  ['2021-06-01T10:00', '2021-06-01T12:00', 'Tuesday 1 June 2021, 10am to 12 noon UK time'],
  [
    '2021-06-01T22:00',
    '2021-06-02T00:30',
    'Tuesday 1 June 2021, 10pm to Wednesday 2 June 2021, 12.30am UK time',
  ],
])('A30 %s to %s is said as %s', (starts, ends, words) => {
  expect(sayWhen(when(starts, ends))).toBe(words)
})

test('A30 another zone is named by its place', () => {
  expect(sayHours(when('2021-01-07T06:00', '2021-01-07T08:15', 'America/Toronto'))).toBe(
    '6am to 8.15am Toronto time',
  )
})

test.each([
  ['2021-01-07T14:00', true],
  ['2021-01-07T14:00:00', false],
  ['2021-01-07T14:00Z', false],
  ['2021-02-30T14:00', false],
  ['2021-01-07 14:00', false],
])('the wall time %j: %s', (text, isOne) => {
  expect(WallTime.safeParse(text).success).toBe(isOne)
})

test.each([
  ['Europe/London', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['+01:00', false],
  ['../etc/passwd', false],
  ['', false],
])('the zone %j: %s', (text, isOne) => {
  expect(ZoneName.safeParse(text).success).toBe(isOne)
})
