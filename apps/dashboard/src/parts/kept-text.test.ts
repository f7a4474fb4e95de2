import { afterEach, beforeEach, expect, test } from 'vitest'

import { keptText } from './kept-text.ts'

/** What one browser keeps, for all its tabs. */
class Device extends Map<string, string> {
  getItem = (key: string) => this.get(key) ?? null
  setItem = (key: string, text: string) => void this.set(key, text)
  removeItem = (key: string) => void this.delete(key)
}

beforeEach(() => {
  Object.defineProperty(globalThis, 'localStorage', { value: new Device(), configurable: true })
})
afterEach(() => void Reflect.deleteProperty(globalThis, 'localStorage'))

test('a text is there again for whoever wrote it, until it is safe elsewhere', () => {
  const letter = keptText('letter/ada/2020-2022')
  letter.keep('Dear all,')
  expect(keptText('letter/ada/2020-2022').read()).toBe('Dear all,')
  expect(keptText('letter/bo/2020-2022').read()).toBeNull()

  letter.forget('Dear all,')
  expect(letter.read()).toBeNull()
})

test('what another tab wrote since is not forgotten with it', () => {
  const [one, other] = [keptText('letter/ada/2020-2022'), keptText('letter/ada/2020-2022')]
  one.keep('Dear all,')
  other.keep('Dear neighbours,')
  one.forget('Dear all,')

  expect(other.read()).toBe('Dear neighbours,')
})

test('a browser that keeps nothing stands in nobody’s way', () => {
  Reflect.deleteProperty(globalThis, 'localStorage')
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('not in a private window')
    },
  })
  const letter = keptText('letter/ada/2020-2022')

  expect(letter.keep('Dear all,')).toBe(false)
  expect(letter.read()).toBeNull()
  expect(() => letter.forget('Dear all,')).not.toThrow()
})
