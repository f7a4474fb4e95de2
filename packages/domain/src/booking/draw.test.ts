import fc from 'fast-check'
import { expect, test } from 'vitest'

import { sha256 } from '../shared/index.ts'
import { type Draw, drawOrder, entryOf, verifyDraw } from './draw.ts'

const seed = sha256('a seed')
const closesAt = '2027-01-01T12:00:00.000Z'
const drawn = (count: number, change: Partial<NonNullable<Draw['result']>> = {}): Draw => {
  const ids = Array.from({ length: count }, (_, at) => entryOf(`booking-${at}`))
  const result = { drawnAt: closesAt, seed, places: 2, ...drawOrder(ids, seed), ...change }
  return { mode: 'online', closesAt, seedHash: sha256(seed), result }
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
