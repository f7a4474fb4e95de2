import { expect, test } from 'vitest'

import { sayWhen, sayWhenElsewhere } from './say-when.ts'
import { rederive } from './when-of.ts'

const when = (startsWall: string, endsWall: string, zone = 'Europe/London') =>
  rederive({ startsWall, endsWall, zone, startsAt: '', endsAt: '' })

const afternoon = when('2021-01-07T14:00', '2021-01-07T16:00')

test.each([
  [afternoon, 'Thursday 7 January 2021, 2pm to 4pm UK time'],
  [
    when('2021-01-07T11:30', '2021-01-07T12:00'),
    'Thursday 7 January 2021, 11.30am to 12 noon UK time',
  ],
  [
    when('2021-01-07T22:00', '2021-01-08T01:00'),
    'Thursday 7 January 2021, 10pm, to Friday 8 January 2021, 1am UK time',
  ],
  [
    when('2021-01-07T22:00', '2021-01-08T00:00', 'America/Toronto'),
    'Thursday 7 January 2021, 10pm, to Friday 8 January 2021, 12 midnight Toronto time',
  ],
])('%o', (promise, said) => {
  expect(sayWhen(promise)).toBe(said)
})

test.each([
  ['America/Toronto', '9am to 11am in Toronto'],
  ['UTC', undefined],
  ['Europe/London', undefined],
  ['Asia/Tokyo', 'Thursday 7 January 2021, 11pm, to Friday 8 January 2021, 1am in Tokyo'],
  ['Pacific/Auckland', 'Friday 8 January 2021, 3am to 5am in Auckland'],
])('two in the afternoon in the UK, from %s', (zone, said) => {
  expect(sayWhenElsewhere(afternoon, zone)).toBe(said)
})

test('the UK is a place too', () => {
  const there = when('2021-07-01T09:00', '2021-07-01T10:00', 'America/Toronto')

  expect(sayWhenElsewhere(there, 'Europe/London')).toBe('2pm to 3pm in the UK')
  expect(sayWhenElsewhere(there, 'UTC')).toBe('1pm to 2pm in UTC')
})
