import fc from 'fast-check'
import { expect, test } from 'vitest'

import { sha256 } from '../shared/index.ts'
import {
  type Draw,
  drawOrder,
  entryOf,
  fatesIn,
  refuseDropDraw,
  refuseNumbers,
  seedFromNumbers,
  verifyDraw,
} from './draw.ts'

const seed = sha256('a seed')
const closesAt = '2027-01-01T12:00:00.000Z'
const drawn = (count: number, change: Partial<NonNullable<Draw['result']>> = {}): Draw => {
  const ids = Array.from({ length: count }, (_, at) => entryOf(`booking-${at}`))
  const order = drawOrder(ids, seed)
  const result = { drawnAt: closesAt, seed, places: 2, ...order, gone: [], ...change }
  return { mode: 'online', closesAt, seedHash: sha256(seed), outside: null, list: null, result }
}

test('a fair draw runs again to the same end, and one that is still to come has nothing wrong', () => {
  expect(verifyDraw(drawn(30))).toEqual([])
  expect(verifyDraw(drawn(0))).toEqual([])
  expect(verifyDraw({ ...drawn(0), result: null })).toEqual([])
})

test('whoever changes the seed, the list or the order afterwards is found out', () => {
  const { result } = drawn(9)
  const [first = '', second = '', ...rest] = result?.order ?? []

  expect(verifyDraw({ ...drawn(9), seedHash: sha256('another') })).toEqual(['seed'])
  expect(verifyDraw(drawn(9, { seed: sha256('another') }))).toEqual(['seed', 'order'])
  expect(verifyDraw(drawn(9, { order: [second, first, ...rest] }))).toEqual(['order'])
  expect(verifyDraw(drawn(9, { order: [first, second] }))).toEqual(['order'])
  expect(verifyDraw(drawn(9, { entries: drawn(10).result?.entries ?? [] }))).toContain('list')
  expect(verifyDraw(drawn(9, { listHash: seed }))).toEqual(['list'])
})

test('the order is of the same entries, whatever order they came in', () => {
  const entries = fc.uniqueArray(
    fc.nat().map((one) => entryOf(`${one}`)),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(entries, fc.nat(), (list, chance) => {
      const { order } = drawOrder(list, sha256(`${chance}`))
      expect(order.toSorted()).toEqual(list.toSorted())
      expect(drawOrder(list.toReversed(), sha256(`${chance}`)).order).toEqual(order)
    }),
  )
})

test('everybody comes first about as often', () => {
  const list = ['a', 'b', 'c', 'd'].map(entryOf)
  const firsts = Array.from({ length: 4_000 }, (_, at) => drawOrder(list, sha256(`${at}`)).order[0])
  for (const entry of list) {
    const share = firsts.filter((first) => first === entry).length / firsts.length
    expect(share).toBeGreaterThan(0.22)
    expect(share).toBeLessThan(0.28)
  }
})

const knownAt = '2027-01-02T22:00:00.000Z'
const outside = { words: 'the six Lotto numbers of 2 January', knownAt }

/** One by numbers of somebody else, on a list that was closed before. */
function drawnOutside(numbers: string): Draw {
  const { entries, listHash } = drawn(9).result ?? expect.unreachable()
  const by = drawn(9, { seed: numbers, ...drawOrder(entries, numbers) })
  return { ...by, seedHash: null, outside, list: { listedAt: closesAt, entries, listHash } }
}

test('by numbers of somebody else, the list that was closed before has to be the one drawn from', () => {
  const fair = drawnOutside('3 7 12 20 31 44')
  const others = drawn(10).result ?? expect.unreachable()

  expect(verifyDraw(fair)).toEqual([])
  expect(verifyDraw(drawnOutside('3, 7, 12, 20, 31, 44'))).toEqual(['seed'])
  expect(
    verifyDraw({ ...fair, list: { listedAt: closesAt, entries: [], listHash: others.listHash } }),
  ).toEqual(['list'])
  expect(verifyDraw({ ...fair, list: null })).toEqual(['list'])
})

test('however the same numbers are written, they are one seed', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(numbers, fc.constantFrom(', ', ' ', ' and '), (list, between) => {
      const seedOf = (some: readonly number[], pad: number) =>
        seedFromNumbers(some.map((one) => `${one}`.padStart(pad, '0')).join(between))
      expect(seedOf(list, 2)).toBe(seedOf(list.toReversed(), 1))
    }),
  )
  expect(seedFromNumbers('12, 7 and 03')).toBe('3 7 12')
  expect(seedFromNumbers('none')).toBe('')
})

test('numbers count once the list is public, the moment is there, and there are enough of them', () => {
  const listed = { knownAt, isListed: true }

  expect(refuseNumbers({ ...listed, isListed: false }, '3 7 12 20', knownAt)?.code).toBe(
    'booking/draw-list-open',
  )
  expect(refuseNumbers(listed, '3 7 12 20', closesAt)?.code).toBe('booking/draw-not-yet')
  expect(refuseNumbers(listed, '3 7 12', knownAt)?.code).toBe('booking/draw-few-numbers')
  expect(refuseNumbers(listed, '3 7 12 20', knownAt)).toBeUndefined()
})

test('nobody takes a draw back who may know how it comes out', () => {
  const settled = { outside, isListed: true }

  expect(refuseDropDraw(settled, knownAt)?.code).toBe('booking/draw-settled')
  expect(refuseDropDraw(settled, closesAt)).toBeUndefined()
  expect(refuseDropDraw({ ...settled, isListed: false }, knownAt)).toBeUndefined()
  expect(refuseDropDraw({ outside: null, isListed: false }, knownAt)).toBeUndefined()
})

test('whoever gave up before the draw is passed over, and the next has the place', () => {
  const fates = fatesIn({ order: ['a', 'b', 'c', 'd'], gone: ['b'], places: 2 })

  expect(fates.map(({ fate }) => fate)).toEqual(['place', 'gone', 'place', 'waits'])
})
