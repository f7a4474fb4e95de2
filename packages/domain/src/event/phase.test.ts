import fc from 'fast-check'
import { expect, test } from 'vitest'

import { dayOf, isToday, monthOf, phaseAt, phases } from './phase.ts'
import { rederive } from './when-of.ts'

const when = rederive({
  startsWall: '2021-07-01T20:00',
  endsWall: '2021-07-02T00:00',
  zone: 'Europe/London',
  startsAt: '',
  endsAt: '',
})

test.each([
  ['2021-07-01T18:59:59.999Z', 'coming'],
  ['2021-07-01T19:00:00.000Z', 'on'],
  ['2021-07-01T22:59:59.999Z', 'on'],
  ['2021-07-01T23:00:00.000Z', 'over'],
])('at %s it is %s', (now, phase) => {
  expect(phaseAt({ when }, now)).toBe(phase)
})

test('time only goes forward: coming, on, over', () => {
  const anyMoment = fc
    .integer({ min: 0, max: 3_000 })
    .map((minutes) => new Date(Date.UTC(2021, 5, 30, 20, minutes)).toISOString())
  fc.assert(
    fc.property(anyMoment, anyMoment, (one, other) => {
      const [earlier, later] = [one, other].toSorted()
      const order = [earlier, later].map((now = '') => phases.indexOf(phaseAt({ when }, now)))

      expect(order[0]).toBeLessThanOrEqual(order[1] ?? -1)
    }),
  )
})

test('its day and its month are those of the place', () => {
  expect(dayOf(when)).toBe('2021-07-01')
  expect(monthOf(when)).toBe('2021-07')
})

test.each([
  ['2021-06-30T22:59:00.000Z', 'Europe/London', false],
  ['2021-06-30T23:00:00.000Z', 'Europe/London', true],
  ['2021-07-01T22:59:00.000Z', 'Europe/London', true],
  ['2021-07-01T23:00:00.000Z', 'Europe/London', false],
  ['2021-07-02T10:00:00.000Z', 'Asia/Tokyo', true],
])('at %s in %s it is today: %s', (now, zone, today) => {
  expect(isToday(when, now, zone)).toBe(today)
})
