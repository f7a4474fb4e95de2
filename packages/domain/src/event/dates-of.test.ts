import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'

import { anyRecurrence } from '../testing/any-recurrence.ts'
import { anyWall, anyZone } from '../testing/any-wall.ts'
import { datesOf, refuseRecurrence } from './dates-of.ts'
import { mostDates, Recurrence } from './recurrence.ts'
import { isSkipped, type Walls } from './when-of.ts'

const ever = { from: '0001-01-01', to: '9999-12-31' }
const base = { interval: 1, ends: null, except: [] }

const hour = (startsWall: string, zone = 'Europe/London'): Walls => ({
  startsWall,
  endsWall: Temporal.PlainDateTime.from(startsWall)
    .add({ hours: 1 })
    .toString({ smallestUnit: 'minute' }),
  zone,
})

const keys = (rule: object, startsWall: string, window = ever) =>
  datesOf(Recurrence.parse({ ...base, ...rule }), hour(startsWall), window).map(({ key }) => key)

describe('a rule gives the dates that people expect', () => {
  test.each([
    [
      'every second Monday',
      { freq: 'monthly', on: { nth: 2, weekday: 'monday' }, ends: { count: 3 } },
      ['2021-01-11T11:00', '2021-02-08T11:00', '2021-03-08T11:00'],
    ],
    [
      'two days every other week',
      { freq: 'weekly', interval: 2, weekdays: ['monday', 'wednesday'], ends: { count: 4 } },
      ['2021-01-11T11:00', '2021-01-13T11:00', '2021-01-25T11:00', '2021-01-27T11:00'],
    ],
    [
      'the 31st, where a month has one',
      { freq: 'monthly', on: { day: 31 }, ends: { until: '2021-06-30' } },
      ['2021-01-31T11:00', '2021-03-31T11:00', '2021-05-31T11:00'],
    ],
    [
      'the last day of the month',
      { freq: 'monthly', on: { day: -1 }, ends: { count: 2 } },
      ['2021-01-31T11:00', '2021-02-28T11:00'],
    ],
    [
      'until a day, that day included',
      { freq: 'daily', ends: { until: '2021-01-12' } },
      ['2021-01-11T11:00', '2021-01-12T11:00'],
    ],
    [
      'but not on some days, which count all the same',
      { freq: 'daily', ends: { count: 3 }, except: ['2021-01-12'] },
      ['2021-01-11T11:00', '2021-01-13T11:00'],
    ],
    [
      'not on the first day when that does not fit',
      { freq: 'weekly', weekdays: ['friday'], ends: { count: 1 } },
      ['2021-01-15T11:00'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(keys(rule, '2021-01-11T11:00')).toEqual(expected)
  })

  test('29 February is in leap years alone', () => {
    expect(keys({ freq: 'yearly', ends: { count: 2 } }, '2024-02-29T11:00')).toEqual([
      '2024-02-29T11:00',
      '2028-02-29T11:00',
    ])
  })

  test('a window shows a part of them, and counts from the first all the same', () => {
    const rule = { freq: 'daily', ends: { count: 5 } }

    expect(
      keys(rule, '2021-01-11T11:00', { from: '2021-01-14', to: '2021-01-20' }).map((key) =>
        key.slice(8, 10),
      ),
    ).toEqual(['14', '15'])
  })
})

describe('where clocks change', () => {
  test('a time that is skipped makes no date and is not counted', () => {
    const rule = { freq: 'weekly', weekdays: ['sunday'], ends: { count: 2 } }

    expect(keys(rule, '2021-03-21T01:30')).toEqual(['2021-03-21T01:30', '2021-04-04T01:30'])
  })

  test('a time that is shown twice is the first', () => {
    const rule = Recurrence.parse({ ...base, freq: 'daily', ends: { count: 1 } })

    expect(datesOf(rule, hour('2021-10-31T01:30'), ever)[0]?.when.startsAt).toBe(
      '2021-10-31T00:30:00.000Z',
    )
  })
})

describe('what no series can follow', () => {
  test.each([
    ['31 February', { freq: 'monthly', interval: 12, on: { day: 31 } }, 'event/rule-without-dates'],
    [
      'an end before the start',
      { freq: 'daily', ends: { until: '2021-01-31' } },
      'event/rule-without-dates',
    ],
    [
      'no day that is left',
      { freq: 'daily', ends: { count: 1 }, except: ['2021-02-01'] },
      'event/rule-without-dates',
    ],
    [
      'a date each day for a year',
      { freq: 'daily', ends: { until: '2022-02-01' } },
      'event/too-many-dates',
    ],
  ])('%s', (_, rule, code) => {
    const recurrence = Recurrence.parse({ ...base, ...rule })

    expect(refuseRecurrence(recurrence, hour('2021-02-01T11:00'))?.code).toBe(code)
  })

  test('200 dates are not too many', () => {
    const rule = { freq: 'daily', ends: { until: '2021-08-19' } } as const

    expect(keys(rule, '2021-02-01T11:00')).toHaveLength(mostDates)
    expect(refuseRecurrence({ ...base, ...rule }, hour('2021-02-01T11:00'))).toBeUndefined()
  })

  test('its first date can be held', () => {
    const rule = Recurrence.parse({ ...base, freq: 'daily' })

    expect(refuseRecurrence(rule, hour('2021-03-28T01:30'))?.code).toBe('event/time-skipped')
  })

  test.each([
    ['every second', { ...base, freq: 'secondly' }],
    ['no interval', { ...base, freq: 'daily', interval: 0 }],
    ['a hundred', { ...base, freq: 'daily', interval: 100 }],
    ['no weekday', { ...base, freq: 'weekly', weekdays: [] }],
    ['a weekday twice', { ...base, freq: 'weekly', weekdays: ['monday', 'monday'] }],
    ['day 32', { ...base, freq: 'monthly', on: { day: 32 } }],
    ['more than 200', { ...base, freq: 'daily', ends: { count: 201 } }],
    ['two ends', { ...base, freq: 'daily', ends: { count: 2, until: '2021-02-01' } }],
  ])('%s is no rule', (_, rule) => {
    expect(Recurrence.safeParse(rule).success).toBe(false)
  })
})

const anySeries = fc.record({ recurrence: anyRecurrence, first: anyWall, zone: anyZone })

test('keys are unique and rising, in the window, and never more than 200', () => {
  fc.assert(
    fc.property(anySeries, ({ recurrence, first, zone }) => {
      const made = datesOf(recurrence, hour(first, zone), ever).map(({ key }) => key)

      expect(made).toEqual([...new Set(made)].toSorted())
      expect(made.length).toBeLessThanOrEqual(mostDates)
      expect(made.every((key) => key >= first && key.endsWith(first.slice(10)))).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('changing the end never moves the dates before it', () => {
  fc.assert(
    fc.property(
      anySeries,
      fc.integer({ min: 1, max: 40 }),
      ({ recurrence, first, zone }, count) => {
        const endless = datesOf({ ...recurrence, ends: null, except: [] }, hour(first, zone), ever)
        const some = datesOf(
          { ...recurrence, ends: { count }, except: [] },
          hour(first, zone),
          ever,
        )

        expect(some).toEqual(endless.slice(0, count))
        const until = some.at(-1)?.key.slice(0, 10)
        if (until === undefined) return
        const rule = { ...recurrence, ends: { until }, except: [] }
        expect(datesOf(rule, hour(first, zone), ever)).toEqual(some)
      },
    ),
    { numRuns: 25 },
  )
})

test('windows beside each other hold what one window holds', () => {
  fc.assert(
    fc.property(anySeries, ({ recurrence, first, zone }) => {
      const whole = { from: '2020-01-01', to: '2031-12-31' }
      const [before, after] = [
        { ...whole, to: '2025-06-30' },
        { ...whole, from: '2025-07-01' },
      ]
      const [all, one, other] = [whole, before, after].map((window) =>
        datesOf(recurrence, hour(first, zone), window),
      )

      expect([...(one ?? []), ...(other ?? [])].slice(0, all?.length)).toEqual(all)
    }),
    { numRuns: 25 },
  )
})

test('the engine, asked in the zone itself, agrees', () => {
  fc.assert(
    fc.property(anyWall, anyZone, (first, zone) => {
      fc.pre(!isSkipped(first, zone))
      const dtstart = Temporal.PlainDateTime.from(first).toZonedDateTime(zone)
      const until = dtstart.add({ days: 60 })
      const to = until.toPlainDate().toString()
      const engine = new RRuleTemporal({
        freq: 'DAILY',
        dtstart,
        until: until.withPlainTime('23:59'),
        tzid: zone,
        temporal: Temporal,
      })

      const ours = datesOf({ ...base, freq: 'daily' }, hour(first, zone), {
        from: '0001-01-01',
        to,
      })

      const starts = engine
        .all()
        .map((date) => date.toPlainDateTime().toString({ smallestUnit: 'minute' }))
      const held = starts.filter((start) => !isSkipped(hour(start).endsWall, zone))
      expect(ours.map(({ key }) => key)).toEqual(held)
    }),
    { numRuns: 40 },
  )
})
