import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { anyWall, anyZone } from '../testing/any-wall.ts'
import { plusMinutes } from '../testing/plus-minutes.ts'
import { isShownTwice, isSkipped, longestDays, rederive, refuseWhen, whenOf } from './when-of.ts'
import { When } from './when.ts'

const london = (startsWall: string, endsWall: string) =>
  whenOf({ startsWall, endsWall, zone: 'Europe/London' })

test('the moments follow from the wall and the zone', () => {
  expect(london('2021-07-01T14:00', '2021-07-01T16:00')).toEqual({
    when: {
      startsWall: '2021-07-01T14:00',
      endsWall: '2021-07-01T16:00',
      zone: 'Europe/London',
      startsAt: '2021-07-01T13:00:00.000Z',
      endsAt: '2021-07-01T15:00:00.000Z',
    },
  })
})

describe('what cannot be', () => {
  test.each([
    ['an end before the start', '2021-01-07T14:00', '2021-01-07T13:59', 'event/ends-before-start'],
    ['no time at all', '2021-01-07T14:00', '2021-01-07T14:00', 'event/ends-before-start'],
    ['more than 14 days', '2021-01-07T14:00', '2021-01-21T14:01', 'event/too-long'],
    ['a start in the gap', '2021-03-28T01:00', '2021-03-28T03:00', 'event/time-skipped'],
    ['an end in the gap', '2021-03-28T00:30', '2021-03-28T01:59', 'event/time-skipped'],
  ])('%s', (_, starts, ends, code) => {
    expect(london(starts, ends)).toMatchObject({ refusal: { code } })
  })

  test.each([
    ['14 days', '2021-01-07T14:00', '2021-01-21T14:00'],
    ['until the gap ends', '2021-03-28T00:30', '2021-03-28T02:00'],
    ['over the gap', '2021-03-28T00:59', '2021-03-28T02:01'],
  ])('but %s is fine', (_, starts, ends) => {
    expect(london(starts, ends)).toHaveProperty('when')
  })
})

test('a time that the clock shows twice is the first of the two', () => {
  expect(london('2021-10-31T01:30', '2021-10-31T02:30')).toMatchObject({
    when: { startsAt: '2021-10-31T00:30:00.000Z', endsAt: '2021-10-31T02:30:00.000Z' },
  })
})

test.each([
  ['2021-10-31T00:59', false],
  ['2021-10-31T01:00', true],
  ['2021-10-31T01:59', true],
  ['2021-10-31T02:00', false],
  ['2021-03-28T01:30', false],
])('%s is shown twice in the UK: %s', (wall, twice) => {
  expect(isShownTwice(wall, 'Europe/London')).toBe(twice)
})

test('(j) eleven in the morning stays eleven, on both sides of a change of clocks', () => {
  expect(london('2021-03-27T11:00', '2021-03-27T12:00')).toMatchObject({
    when: { startsAt: '2021-03-27T11:00:00.000Z' },
  })
  expect(london('2021-03-28T11:00', '2021-03-28T12:00')).toMatchObject({
    when: { startsAt: '2021-03-28T10:00:00.000Z' },
  })
})

const anyStretch = fc.record({
  startsWall: anyWall,
  minutes: fc.integer({ min: 1, max: longestDays * 24 * 60 }),
  zone: anyZone,
})

test('(k) the end is after the start, on the wall and in time, whatever the zone does between', () => {
  fc.assert(
    fc.property(anyStretch, ({ startsWall, minutes, zone }) => {
      const endsWall = plusMinutes(startsWall, minutes)
      const answer = whenOf({ startsWall, endsWall, zone })

      const skips = isSkipped(startsWall, zone) || isSkipped(endsWall, zone)
      expect('refusal' in answer).toBe(skips)
      if ('refusal' in answer) return
      expect(When.safeParse(answer.when).success).toBe(true)
      expect(answer.when.startsAt < answer.when.endsAt).toBe(true)
    }),
  )
})

test('(j) moments that are derived again are the same while the zone is, and right when it was not', () => {
  fc.assert(
    fc.property(anyStretch, ({ startsWall, minutes, zone }) => {
      const answer = whenOf({ startsWall, endsWall: plusMinutes(startsWall, minutes), zone })
      if ('refusal' in answer) return

      expect(rederive(answer.when)).toEqual(answer.when)
      const stale = { ...answer.when, startsAt: '2000-01-01T00:00:00.000Z' }
      expect(rederive(stale)).toEqual(answer.when)
    }),
  )
})

test('a promise that falls into a new gap is kept as near as can be', () => {
  const when = {
    startsWall: '2021-03-28T01:30',
    endsWall: '2021-03-28T03:00',
    zone: 'Europe/London',
    startsAt: '2021-03-28T01:30:00.000Z',
    endsAt: '2021-03-28T03:00:00.000Z',
  }

  expect(refuseWhen(when)?.code).toBe('event/time-skipped')
  expect(rederive(when)).toMatchObject({
    startsWall: '2021-03-28T01:30',
    startsAt: '2021-03-28T01:30:00.000Z',
    endsAt: '2021-03-28T02:00:00.000Z',
  })
})
