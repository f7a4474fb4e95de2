import { expect, test } from 'vitest'

import { nameTab } from './tab.ts'

const storage = () => {
  const held = new Map<string, string>()
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  }
}

test('R6 over plain http, where tabs cannot be told apart, a tab still gets a name', async () => {
  const kept = storage()
  const one = await nameTab(() => ({ locks: undefined, storage: kept }))
  const other = await nameTab(() => ({ locks: undefined, storage: kept }))
  expect(one.id).not.toBe(other.id)
  expect(one.open).toEqual(new Set())
})

test('R6 a browser that refuses to store anything does not keep people from writing', async () => {
  const tab = await nameTab(() => {
    throw new DOMException('Not here', 'SecurityError')
  })
  expect(tab.id).not.toBe('')
})

test('R6 a duplicated tab takes a name of its own, and knows that its twin is open', async () => {
  const kept = storage()
  const signs = () => ({ locks: navigator.locks, storage: kept })
  const first = await nameTab(signs)
  const twin = await nameTab(signs)
  expect(twin.id).not.toBe(first.id)
  expect(twin.open).toEqual(new Set([first.id]))
})
