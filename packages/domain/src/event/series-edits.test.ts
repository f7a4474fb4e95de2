import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventId, givenDate, givenWhen } from '../testing/given-event.ts'
import { eventStates } from './event.ts'
import { editSeries, seriesScopes, type SeriesDate, type SeriesTimes } from './series-edits.ts'

const now = '2021-01-15T00:00:00.000Z'
const dates = [
  givenDate(1, '2021-01-11'),
  givenDate(2, '2021-01-18'),
  givenDate(3, '2021-01-25'),
  givenDate(4, '2021-02-01'),
]
const afternoon: SeriesTimes = { starts: '14:00', ends: '15:00', days: 0, zone: 'Europe/London' }
const numbers = (writes: readonly { id: string }[]) => writes.map(({ id }) => Number(id.slice(-2)))

describe('editing the dates of a series', () => {
  test.each([
    ['this', [3]],
    ['this-and-later', [3, 4]],
    ['all', [2, 3, 4]],
  ] as const)('E3 %s reaches %j, and never a date that is over', (scope, reached) => {
    const writes = editSeries(dates, { words: 'New' }, { key: '2021-01-25T11:00', scope, now })

    expect(numbers(writes)).toEqual(reached)
    expect(writes.every(({ move, words }) => move === null && words === 'New')).toBe(true)
  })

  test('other times keep the day, raise the sequence and rename the date in the rule', () => {
    const picked = { key: '2021-01-25T11:00', scope: 'this-and-later', now } as const

    expect(editSeries(dates, { times: afternoon }, picked)[0]).toEqual({
      id: eventId(3),
      key: '2021-01-25T14:00',
      move: {
        state: 'published',
        when: givenWhen('2021-01-25T14:00', '2021-01-25T15:00'),
        sequence: 1,
        reason: '',
        movedFrom: dates[2]?.when,
      },
      words: null,
    })
  })

  test('a date by itself keeps its name in the rule', () => {
    const picked = { key: '2021-01-25T11:00', scope: 'this', now } as const

    expect(editSeries(dates, { times: afternoon }, picked)).toMatchObject([
      { key: '2021-01-25T11:00', move: { when: { startsWall: '2021-01-25T14:00' } } },
    ])
  })

  test('what was moved or cancelled by itself keeps its time', () => {
    const own = {
      ...givenDate(5, '2021-02-08'),
      when: givenWhen('2021-02-09T10:00', '2021-02-09T11:00'),
    }
    const off = givenDate(6, '2021-02-15', { state: 'cancelled' })
    const picked = { key: '2021-02-08T11:00', scope: 'all', now } as const

    expect(editSeries([own, off], { times: afternoon }, picked)).toEqual([
      { id: own.id, key: '2021-02-08T14:00', move: null, words: null },
      { id: off.id, key: '2021-02-15T14:00', move: null, words: null },
    ])
  })

  test('a time that the clocks skip that day leaves the date as it was', () => {
    const early: SeriesTimes = { ...afternoon, starts: '01:30', ends: '03:00' }
    const picked = { key: '2021-03-28T11:00', scope: 'all', now } as const

    expect(editSeries([givenDate(7, '2021-03-28')], { times: early }, picked)).toMatchObject([
      { move: null },
    ])
  })
})

const anyDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2021-01-${String(day).padStart(2, '0')}`)
const anyDates = fc
  .uniqueArray(fc.record({ day: anyDay, state: fc.constantFrom(...eventStates) }), {
    selector: ({ day }) => day,
    maxLength: 20,
  })
  .map((rows) => rows.map(({ day, state }, index) => givenDate(index, day, { state })))
const anyNow = anyDay.map((day) => `${day}T11:30:00.000Z`)
const anyTimes = fc.record({
  starts: fc.constantFrom('00:00', '09:30', '23:00'),
  ends: fc.constantFrom('10:00', '23:59'),
  days: fc.integer({ min: 0, max: 2 }),
  zone: fc.constantFrom('Europe/London', 'Pacific/Kiritimati'),
})
const began = (date: SeriesDate, moment: string) => date.when.startsAt <= moment

test('E3 (f) no edit of a series touches a date that has begun, or puts one on another day', () => {
  fc.assert(
    fc.property(
      fc.record({
        dates: anyDates,
        times: anyTimes,
        scope: fc.constantFrom(...seriesScopes),
        day: anyDay,
        at: anyNow,
      }),
      ({ dates: rows, times, scope, day, at }) => {
        const writes = editSeries(
          rows,
          { times, words: 1 },
          { key: `${day}T11:00`, scope, now: at },
        )

        const byId = new Map(rows.map((row) => [row.id, row]))
        expect(new Set(writes.map(({ id }) => id)).size).toBe(writes.length)
        expect(new Set(writes.map(({ key }) => key)).size).toBe(writes.length)
        for (const { id, key, move } of writes) {
          const row = byId.get(id)
          expect(row && !began(row, at)).toBe(true)
          expect(key.slice(0, 10)).toBe(row?.key.slice(0, 10))
          if (!move) continue
          expect(move.when.startsWall.slice(0, 10)).toBe(row?.key.slice(0, 10))
          expect(move.sequence).toBe((row?.sequence ?? 0) + (row?.state === 'draft' ? 0 : 1))
          expect(move.when.startsAt > at).toBe(true)
        }
      },
    ),
  )
})
