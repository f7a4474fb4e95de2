import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { createCaller } from '../app-router.ts'
import { publishedWith } from '../testing/strategy.ts'
import { callerFor, contextFor, system, visitor } from '../testing/world.ts'
import { kept } from './kept.ts'
import type { Keep, Reading } from './scope.ts'

/** Keeps everything for ever. */
function keeper() {
  const readings = new Map<string, Promise<Reading<unknown>>>()
  const keep = ((key, read) => {
    const known = readings.get(key) ?? read()
    readings.set(key, known)
    return known
  }) as Keep
  return { keep, keys: () => [...readings.keys()] }
}

test('a reading that was kept notes its tags for every page that is made of it', async () => {
  await using scratch = await borrowDatabase()
  const { keep } = keeper()
  let read = 0
  const ask = async () => {
    const scope = { ...contextFor(scratch.db, visitor), keep }
    const value = await kept(scope, 'a key', async (inner) => {
      inner.tags.add('direction')
      return (read += 1)
    })
    return [value, [...scope.tags]]
  }

  expect(await ask()).toEqual([1, ['direction']])
  expect(await ask()).toEqual([1, ['direction']])
})

test('without a place to keep them, readings are made each time', async () => {
  await using scratch = await borrowDatabase()
  const scope = contextFor(scratch.db, visitor)
  let read = 0

  const ask = () => kept(scope, 'a key', async () => (read += 1))

  expect([await ask(), await ask()]).toEqual([1, 2])
})

test('a direction out of kept readings is the same, under the same tags, for each version', async () => {
  await using scratch = await borrowDatabase()
  const team = callerFor(scratch.db, system)
  const { edition } = await publishedWith(team)
  const { keep, keys } = keeper()
  const plain = contextFor(scratch.db, visitor)
  const keeping = () => ({ ...contextFor(scratch.db, visitor), keep })

  const expected = await createCaller(plain).direction.current()
  const [first, second] = [keeping(), keeping()]

  expect(await createCaller(first).direction.current()).toEqual(expected)
  expect(await createCaller(second).direction.current()).toEqual(expected)
  expect([...second.tags].toSorted()).toEqual([...plain.tags].toSorted())
  expect(keys()).toHaveLength(4)
  await createCaller(keeping()).direction.version({ edition, number: 1 })
  expect(keys()).toHaveLength(4)
})
