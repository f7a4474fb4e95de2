import { describe, expect, test } from 'vitest'

import { shapeOf } from './shape-of.ts'

const id = (number: number) => `0190a1b2-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
const ids = Array.from({ length: 5_000 }, (_, number) => id(number))

describe('a shape', () => {
  test('is the same for the same id, for ever', () => {
    expect(shapeOf(id(1))).toEqual(shapeOf(id(1)))
    expect(shapeOf(id(1)).map(({ tone }) => tone)).toMatchInlineSnapshot(`
      [
        "voice",
        "growth",
        "sun",
      ]
    `)
    expect(shapeOf(id(1))[0]?.path).toMatchInlineSnapshot(
      `"M61.1 74L36.3 75.9C20.8 75.9 9.6 64.7 9.6 49.2L11.5 24.4L36.3 22.5C51.8 22.5 63 33.7 63 49.2Z"`,
    )
  })

  test('is another one for every other id', () => {
    const drawn = ids.map((one) => JSON.stringify(shapeOf(one)))
    expect(new Set(drawn).size).toBe(ids.length)
  })

  test('has all three tones, and stays in its square', () => {
    for (const one of ids.slice(0, 500)) {
      const pieces = shapeOf(one)
      expect(pieces.map(({ tone }) => tone).toSorted()).toEqual(['growth', 'sun', 'voice'])
      for (const { path } of pieces) {
        expect(path).toMatch(/^M[-\d. MLC]+Z$/)
        const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
        expect(Math.min(...numbers)).toBeGreaterThan(-12)
        expect(Math.max(...numbers)).toBeLessThan(112)
      }
    }
  })
})
