import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type BookingState, bookingStates, canBecome, takesPlace } from './booking-state.ts'
import {
  type FairPool,
  keptPlaces,
  nextFairOffers,
  placesFor,
  refuseKept,
  settleFairly,
} from './fair-places.ts'
import { freePlaces, nextOffers, settleBooking } from './places.ts'

const until = '2027-01-04T18:00:00.000Z'
const before = '2027-01-04T17:59:59.999Z'
const [newcomer, regular] = [{ beenBefore: false }, { beenBefore: true }]
const pool = (change: Partial<FairPool> = {}): FairPool => ({
  capacity: 10,
  taken: 6,
  kept: { places: 5, until },
  takenByNew: 1,
  drawAt: null,
  ...change,
})

test('kept places are for who has not been before, until the moment and not after', () => {
  expect(keptPlaces(pool(), before)).toBe(4)
  expect([placesFor(newcomer, pool(), before), placesFor(regular, pool(), before)]).toEqual([4, 0])
  expect([placesFor(newcomer, pool(), until), placesFor(regular, pool(), until)]).toEqual([4, 4])
  expect(keptPlaces(pool({ takenByNew: 7 }), before)).toBe(0)
  expect(keptPlaces(pool({ taken: 9, takenByNew: 0 }), before)).toBe(1)
})

test('who has been before hears until when the places are kept', () => {
  expect(refuseKept(regular, pool(), before)).toMatchObject({
    code: 'booking/kept-for-new',
    data: { until },
  })
  expect(refuseKept(newcomer, pool(), before)).toBeUndefined()
  expect(refuseKept(regular, pool(), until)).toBeUndefined()
  expect(refuseKept(regular, pool({ taken: 10 }), before)).toBeUndefined()
})

test('who waits for what they may not have does not keep others from it', () => {
  expect(settleFairly(newcomer, pool(), { waiting: [regular], now: before })).toBe('confirmed')
  expect(settleFairly(newcomer, pool(), { waiting: [newcomer], now: before })).toBe('waiting')
  expect(settleFairly(newcomer, pool(), { waiting: [regular], now: until })).toBe('waiting')
  expect(settleFairly(regular, pool(), { waiting: [], now: before })).toBe('waiting')
})

test('before a draw nobody has a place, and whoever asks hears when it is', () => {
  const drawn = pool({ drawAt: until, kept: null })

  expect(settleFairly(newcomer, drawn, { waiting: [], now: before })).toBe('waiting')
  expect(nextFairOffers(drawn, [{ id: 'a', turn: 1, ...newcomer }], until)).toEqual([])
  expect(refuseKept(newcomer, drawn, before)?.code).toBe('booking/drawn-later')
})

interface Person {
  readonly id: number
  readonly beenBefore: boolean
  state: BookingState
  turn: number
}

/** A pool with kept places that lives by the rules alone, and by a clock that may strike. */
class Model {
  readonly people: Person[] = []
  now = before
  #turn = 0
  readonly capacity: number
  readonly kept: FairPool['kept']

  constructor(capacity: number, kept: FairPool['kept']) {
    this.capacity = capacity
    this.kept = kept
  }

  get pool(): FairPool {
    const taking = this.people.filter(({ state }) => takesPlace(state))
    const takenByNew = taking.filter(({ beenBefore }) => !beenBefore).length
    return {
      capacity: this.capacity,
      taken: taking.length,
      kept: this.kept,
      takenByNew,
      drawAt: null,
    }
  }

  get waiting(): Person[] {
    return this.people
      .filter(({ state }) => state === 'waiting')
      .toSorted((one, other) => one.turn - other.turn)
  }

  book(beenBefore: boolean): void {
    const { waiting, now } = this
    const state = settleFairly({ beenBefore }, this.pool, { waiting, now })
    this.people.push({ id: this.people.length, beenBefore, state, turn: (this.#turn += 1) })
    this.offer()
  }

  step(index: number, to: BookingState): void {
    const person = this.people[index % Math.max(1, this.people.length)]
    if (!person || !canBecome(person.state, to) || to === 'offered') return
    if (person.state === 'waiting' && to === 'confirmed') return
    person.state = to
    if (to === 'waiting') person.turn = this.#turn += 1
    this.offer()
  }

  offer(): number[] {
    const ids = nextFairOffers(this.pool, this.waiting, this.now)
    for (const person of this.people) if (ids.includes(person.id)) person.state = 'offered'
    return ids
  }
}

const act = fc.oneof(
  fc.record({ act: fc.constant('book' as const), beenBefore: fc.boolean() }),
  fc.record({
    act: fc.constant('step' as const),
    index: fc.nat(30),
    to: fc.constantFrom(...bookingStates),
  }),
)
const acts = fc.array(act, { maxLength: 60 })

function doAll(model: Model, all: typeof acts extends fc.Arbitrary<infer Acts> ? Acts : never) {
  for (const one of all) {
    if (one.act === 'book') model.book(one.beenBefore)
    else model.step(one.index, one.to)
  }
}

test('E1 (a) never more than there is room for, and until the moment the kept places stay theirs', () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), acts, acts, (capacity, places, early, late) => {
      const model = new Model(capacity, { places, until })
      for (const one of early) {
        doAll(model, [one])
        const { taken, takenByNew } = model.pool
        expect(taken).toBeLessThanOrEqual(capacity)
        expect(taken - takenByNew).toBeLessThanOrEqual(Math.max(0, capacity - places))
        // No place stays empty while somebody waits who may have it.
        const may = model.waiting.filter((one) => placesFor(one, model.pool, model.now) > 0)
        expect(may).toEqual([])
      }

      model.now = until
      const queue = model.waiting.map(({ id }) => id)
      const free = freePlaces(model.pool)
      expect(model.offer()).toEqual(queue.slice(0, free))
      doAll(model, late)
      expect(model.pool.taken).toBeLessThanOrEqual(capacity)
    }),
  )
})

test('(c) without a rule it is the plain waiting list', () => {
  const people = fc.array(fc.boolean(), { maxLength: 8 })
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), people, fc.boolean(), (capacity, taken, been, beenBefore) => {
      const plain = { capacity, taken, kept: null, takenByNew: 0, drawAt: null }
      const waiting = been.map((one, turn) => ({ id: turn, turn, beenBefore: one }))

      expect(nextFairOffers(plain, waiting, before)).toEqual(nextOffers(plain, waiting))
      expect(settleFairly({ beenBefore }, plain, { waiting, now: before })).toBe(
        settleBooking(plain, waiting.length),
      )
    }),
  )
})
