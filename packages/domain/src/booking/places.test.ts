import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type BookingState, bookingStates, canBecome, isLive, takesPlace } from './booking-state.ts'
import {
  freePlaces,
  nextOffers,
  offerUntil,
  type PlacePool,
  roomOf,
  settleBooking,
} from './places.ts'

test('every offer and every place counts, and nothing else does', () => {
  expect(bookingStates.filter(takesPlace)).toEqual(['confirmed', 'offered'])
  expect(bookingStates.filter(isLive)).toEqual(['confirmed', 'waiting', 'offered'])
})

test('(e) whoever left the list comes back only by asking, and then at its end', () => {
  for (const over of ['declined', 'lapsed'] as const) {
    expect(bookingStates.filter((state) => canBecome(over, state))).toEqual(['waiting'])
  }
  expect(bookingStates.filter((state) => canBecome('cancelled', state))).toEqual([])
})

test('a free place is nobody’s who comes new while somebody waits', () => {
  expect(settleBooking({ capacity: 3, taken: 2 }, 0)).toBe('confirmed')
  expect(settleBooking({ capacity: 3, taken: 2 }, 1)).toBe('waiting')
  expect(settleBooking({ capacity: 3, taken: 3 }, 0)).toBe('waiting')
  expect(settleBooking({ capacity: null, taken: 900 }, 0)).toBe('confirmed')
})

test('a capacity below what is taken leaves no place, not fewer than none', () => {
  expect(freePlaces({ capacity: 3, taken: 5 })).toBe(0)
  expect(nextOffers({ capacity: 3, taken: 5 }, [{ id: 'a', turn: 1 }])).toEqual([])
})

test.each([
  [null, 5, 'no-limit'],
  [20, 0, 'free'],
  [20, 17, 'few'],
  [20, 16, 'free'],
  [100, 90, 'few'],
  [20, 20, 'full'],
  [3, 0, 'few'],
] as const)('with room for %s and %s taken there is %s', (capacity, taken, room) => {
  expect(roomOf([{ capacity, taken }])).toBe(room)
})

test('ways to take part are told together: where one has no end, there is room for everyone', () => {
  const full = { capacity: 5, taken: 5 }

  expect(roomOf([full, { capacity: null, taken: 9 }])).toBe('no-limit')
  expect(roomOf([full, { capacity: 20, taken: 0 }])).toBe('free')
  expect(roomOf([])).toBe('no-limit')
})

test.each([
  ['2027-01-01T09:00:00.000Z', '2027-01-30T10:00:00.000Z', '2027-01-03T09:00:00.000Z'],
  // A day before: a quarter of the 22 hours that are left before the last call.
  ['2027-01-01T10:00:00.000Z', '2027-01-02T10:00:00.000Z', '2027-01-01T15:30:00.000Z'],
  ['2027-01-01T10:00:00.000Z', '2027-01-01T12:30:00.000Z', '2027-01-01T10:30:00.000Z'],
  ['2027-01-01T10:00:00.000Z', '2027-01-01T12:29:00.000Z', null],
  ['2027-01-01T10:00:00.000Z', '2026-12-31T10:00:00.000Z', null],
])('an offer made at %s for a start at %s stands until %s', (now, startsAt, until) => {
  expect(offerUntil(now, startsAt)).toBe(until)
})

interface Person {
  readonly id: number
  state: BookingState
  turn: number
}

/** A pool that lives by the rules alone. */
class Model {
  readonly people: Person[] = []
  readonly wasOffered: number[] = []
  capacity: number
  #turn = 0

  constructor(capacity: number) {
    this.capacity = capacity
  }

  get pool(): PlacePool {
    return {
      capacity: this.capacity,
      taken: this.people.filter(({ state }) => takesPlace(state)).length,
    }
  }

  get waiting(): Person[] {
    return this.people.filter(({ state }) => state === 'waiting')
  }

  book(): void {
    const state = settleBooking(this.pool, this.waiting.length)
    this.people.push({ id: this.people.length, state, turn: (this.#turn += 1) })
  }

  step(index: number, to: BookingState): void {
    const person = this.people[index % Math.max(1, this.people.length)]
    if (!person || !canBecome(person.state, to) || to === 'offered') return
    if (person.state === 'waiting' && to === 'confirmed') return
    person.state = to
    if (to === 'waiting') person.turn = this.#turn += 1
  }

  offer(): void {
    for (const id of nextOffers(this.pool, this.waiting)) {
      const person = this.people.find((one) => one.id === id)
      if (person) person.state = 'offered'
      this.wasOffered.push(id)
    }
  }

  /** Lowering below what is taken is refused elsewhere; here it is asked for and not done. */
  resize(capacity: number): void {
    if (capacity >= this.pool.taken) this.capacity = capacity
  }
}

const act = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ act: 'book' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('step' as const),
      index: fc.nat(30),
      to: fc.constantFrom(...bookingStates),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ act: 'offer' as const }) },
  { arbitrary: fc.record({ act: fc.constant('resize' as const), capacity: fc.nat(6) }), weight: 1 },
)

test('E1 (a) (c) (d) (e) hold after any acts: never more than there is room for, always in turn', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.array(act, { maxLength: 60 }), (capacity, acts) => {
      const model = new Model(capacity)
      for (const one of acts) {
        const free = freePlaces(model.pool)
        const queue = model.waiting.toSorted((a, b) => a.turn - b.turn).map(({ id }) => id)
        const before = model.wasOffered.length
        if (one.act === 'book') model.book()
        if (one.act === 'step') model.step(one.index, one.to)
        if (one.act === 'offer') model.offer()
        if (one.act === 'resize') model.resize(one.capacity)
        const offered = model.wasOffered.slice(before)

        expect(model.pool.taken).toBeLessThanOrEqual(model.pool.capacity ?? 0)
        expect(offered).toEqual(one.act === 'offer' ? queue.slice(0, free) : [])
      }
    }),
  )
})
