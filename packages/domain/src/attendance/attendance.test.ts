import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { eventStates, phaseAt } from '../event/index.ts'
import { givenWhen } from '../testing/given-event.ts'
import { refuseAttendance, refusePresence } from './attendance-rules.ts'
import { numbersOf, sayNumbers, shownCount, ShownCount } from './numbers.ts'

const when = givenWhen('2021-01-07T14:00', '2021-01-07T16:00')
const aroundIt = fc
  .integer({ min: -300, max: 300 })
  .map((minutes) => new Date(Date.parse(when.startsAt) + minutes * 60_000).toISOString())

describe('E2 nobody was at what has not begun or is not held', () => {
  test('at any moment, in any state', () => {
    fc.assert(
      fc.property(aroundIt, fc.constantFrom(...eventStates), (now, state) => {
        const event = { state, when }
        const mayBe = state === 'published' && phaseAt(event, now) !== 'coming'
        expect(refuseAttendance(event, now) === undefined).toBe(mayBe)
      }),
    )
  })

  test('from the very start', () => {
    expect(refuseAttendance({ state: 'published', when }, when.startsAt)).toBeUndefined()
    expect(refuseAttendance({ state: 'published', when }, '2021-01-07T13:59:59.999Z')?.code).toBe(
      'attendance/not-begun',
    )
    expect(refuseAttendance({ state: 'cancelled', when }, when.endsAt)).toEqual({
      kind: 'rule',
      code: 'attendance/not-held',
      data: { state: 'cancelled' },
    })
  })
})

test('someone was there in a way and in parts that the event has', () => {
  const event = { modes: ['online'], parts: ['Hello'] } as const

  expect(refusePresence(event, { mode: 'online', parts: ['Hello'] })).toBeUndefined()
  expect(refusePresence(event, { mode: 'phone', parts: [] })?.code).toBe(
    'attendance/mode-not-offered',
  )
  expect(refusePresence(event, { mode: 'online', parts: ['Tea'] })?.data).toEqual({ part: 'Tea' })
})

describe('P5 small groups', () => {
  const small = fc.integer({ min: 1, max: 4 })
  const group = fc.nat({ max: 400 })

  test('what is told is never more than there were, nor five less', () => {
    fc.assert(
      fc.property(group, (people) => {
        const shown = ShownCount.parse(shownCount(people))
        expect(people - shown).toBeGreaterThanOrEqual(0)
        expect(people - shown).toBeLessThan(5)
      }),
    )
  })

  test('taking one told number from another never tells how many are in a group under five', () => {
    fc.assert(
      fc.property(group, small, small, (people, few, other) => {
        const told = [shownCount(people), shownCount(people + few)]
        // Another world with `other` people in the small group, which tells the very same.
        const start = shownCount(people)
        const alike = [start, start + 1, start + 2, start + 3, start + 4].some(
          (each) => shownCount(each) === told[0] && shownCount(each + other) === told[1],
        )
        expect(alike).toBe(true)
      }),
    )
  })

  test('a group under five is named as that, or not at all', () => {
    const say = (came: number, known: number, firstTime: number, events = 1) =>
      sayNumbers(numbersOf({ events, came, known, firstTime }))

    expect(say(0, 0, 0, 0)).toEqual([])
    expect(say(4, 4, 1)).toEqual(['Fewer than 5 people came.'])
    expect(say(23, 18, 3)).toEqual([
      'At least 20 people came.',
      'Of at least 15 people who booked, fewer than 5 came for the first time.',
    ])
    expect(say(61, 32, 11, 3)).toEqual([
      '3 events. At least 60 people came, counted at each event.',
      'Of at least 30 people who booked, at least 10 came for the first time.',
    ])
  })
})
