import { describe, expect, test } from 'vitest'

import { givenWhen } from '../testing/given-event.ts'
import { cancelled, moved, postponed, restored } from './edits.ts'
import { eventStates } from './event.ts'
import {
  hasHappened,
  refuseCancel,
  refuseCapacity,
  refuseWayGone,
  refuseDelete,
  refuseEventMove,
  refusePostpone,
  refusePublish,
  refuseUncancel,
} from './rules.ts'

const when = givenWhen('2021-01-07T14:00', '2021-01-07T16:00')
const later = givenWhen('2021-01-14T14:00', '2021-01-14T16:00')
const [before, during, after] = [
  '2021-01-01T00:00:00.000Z',
  '2021-01-07T15:00:00.000Z',
  '2021-01-07T16:00:00.000Z',
]
const as = (state: (typeof eventStates)[number]) => ({ state, when, sequence: 3, reason: '' })
const because = (now: string) => ({ reason: 'The hall is flooded.', now })

describe('who may do what', () => {
  test.each([
    [
      'draft',
      undefined,
      'event/not-published',
      'event/not-published',
      'event/not-published',
      undefined,
    ],
    [
      'published',
      'event/already-published',
      undefined,
      'event/is-on-as-planned',
      undefined,
      'event/not-a-draft',
    ],
    [
      'postponed',
      'event/already-published',
      undefined,
      undefined,
      'event/is-postponed',
      'event/not-a-draft',
    ],
    [
      'cancelled',
      'event/already-published',
      'event/is-cancelled',
      undefined,
      'event/is-cancelled',
      'event/not-a-draft',
    ],
  ] as const)('%s, before it starts', (state, publish, cancel, uncancel, postpone, remove) => {
    const event = as(state)

    expect(refusePublish({ state, title: 'Cuppa', modes: ['online'] })?.code).toBe(publish)
    expect(refuseCancel(event, because(before))?.code).toBe(cancel)
    expect(refuseUncancel(event, before)?.code).toBe(uncancel)
    expect(refusePostpone(event, because(before))?.code).toBe(postpone)
    expect(refuseDelete(event)?.code).toBe(remove)
  })

  test.each([
    ['draft', undefined, 'event/not-published', 'event/not-published'],
    ['published', 'event/is-over', 'event/is-over', 'event/is-on-as-planned'],
    ['postponed', undefined, undefined, 'event/is-over'],
    ['cancelled', 'event/is-cancelled', 'event/is-cancelled', 'event/is-over'],
  ] as const)('E3 %s, when its time has gone by', (state, move, cancel, uncancel) => {
    const event = as(state)

    expect(refuseEventMove(event, later, after)?.code).toBe(move)
    expect(refuseCancel(event, because(after))?.code).toBe(cancel)
    expect(refuseUncancel(event, after)?.code).toBe(uncancel)
  })

  test('publishing needs a title and a way to take part', () => {
    expect(refusePublish({ state: 'draft', title: ' ', modes: ['online'] })?.code).toBe(
      'event/title-missing',
    )
    expect(refusePublish({ state: 'draft', title: 'Cuppa', modes: [] })?.code).toBe(
      'event/place-missing',
    )
  })

  test('stopping needs words for those who wanted to come', () => {
    const nothing = { reason: ' \n', now: before }

    expect(refuseCancel(as('published'), nothing)?.code).toBe('event/reason-missing')
    expect(refusePostpone(as('published'), nothing)?.code).toBe('event/reason-missing')
  })

  test('E3 what has begun keeps its start, and nothing moves into the past', () => {
    const longer = givenWhen('2021-01-07T14:00', '2021-01-07T17:00')
    const gone = givenWhen('2020-12-07T14:00', '2020-12-07T16:00')

    expect(refuseEventMove(as('published'), later, during)?.code).toBe('event/has-begun')
    expect(refuseEventMove(as('published'), longer, during)).toBeUndefined()
    expect(refuseEventMove(as('published'), gone, before)?.code).toBe('event/moved-into-past')
    expect(refuseEventMove(as('draft'), gone, before)).toBeUndefined()
  })

  test('E2 only what was published and is over has happened', () => {
    for (const state of eventStates) {
      expect(hasHappened(as(state), after)).toBe(state === 'published')
      expect(hasHappened(as(state), during)).toBe(false)
    }
  })
})

test.each([
  [null, 500, undefined],
  [12, 12, undefined],
  [11, 12, { mode: 'Online', capacity: 11, taken: 12 }],
])('(a) room for %s with %i taken', (capacity, taken, facts) => {
  expect(refuseCapacity({ mode: 'online', capacity, taken })?.data).toEqual(facts)
})

test.each([
  [0, 0, undefined],
  [1, 0, 'event/place-taken'],
  [0, 1, 'event/place-awaited'],
  [2, 3, 'event/place-taken'],
])('(a) (c) a way to take part with %i taken and %i who wait', (taken, waiting, code) => {
  expect(refuseWayGone({ mode: 'online', taken, waiting })?.code).toBe(code)
})

describe('what to write', () => {
  test('moving raises the sequence and remembers where from', () => {
    expect(moved(as('published'), later)).toEqual({
      state: 'published',
      when: later,
      sequence: 4,
      reason: '',
      movedFrom: when,
    })
  })

  test('to the time it has is nothing', () => {
    expect(moved(as('published'), when)).toBeUndefined()
  })

  test('a draft moves as if it had never been elsewhere', () => {
    expect(moved(as('draft'), later)).toMatchObject({
      state: 'draft',
      sequence: 3,
      movedFrom: null,
    })
  })

  test('a new date puts what was postponed on again, and takes its reason away', () => {
    const event = { ...as('postponed'), reason: 'The hall is flooded.' }

    expect(moved(event, later)).toMatchObject({ state: 'published', sequence: 4, reason: '' })
    expect(moved(event, when)).toMatchObject({ state: 'published', sequence: 3, movedFrom: null })
  })

  test('the sequence rises with cancelling and with its undoing, and with nothing else', () => {
    const off = cancelled(as('published'), 'The hall is flooded.')

    expect(off).toMatchObject({ state: 'cancelled', sequence: 4, reason: 'The hall is flooded.' })
    expect(restored(off)).toEqual({ state: 'published', when, sequence: 5, reason: '' })
    const later = postponed(as('published'), 'The hall is flooded.')
    expect(later).toMatchObject({ state: 'postponed', sequence: 3 })
    expect(restored(later)).toMatchObject({ state: 'published', sequence: 3, reason: '' })
  })
})
