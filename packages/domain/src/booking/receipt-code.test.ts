import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ReceiptCode, receiptCodeFrom, sayReceiptCode } from './receipt-code.ts'

test('a code is read however it was written down', () => {
  for (const written of ['ACDE3479FG', 'acde3 479fg', ' ACDE3-479FG ', 'a c d e 3 . 4 7 9 f g']) {
    expect(ReceiptCode.parse(written)).toBe('ACDE3479FG')
  }
})

test.each(['', 'ACDE3', 'ACDE3479FGH', 'OCDE3479FG', 'ACDE3479FÄ', 'A'.repeat(61)])(
  '%j is none',
  (text) => {
    expect(ReceiptCode.safeParse(text).success).toBe(false)
  },
)

test('what was made can be said and read back, by the same chance the same', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), (chance) => {
      const code = receiptCodeFrom(chance)
      if (code === undefined) return
      expect(ReceiptCode.parse(sayReceiptCode(code))).toBe(code)
      expect(receiptCodeFrom(chance)).toBe(code)
    }),
  )
})

test('each letter is as likely as any other', () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const counts = new Map<string, number>()
  for (const byte of every) {
    const letter = receiptCodeFrom(new Uint8Array(10).fill(byte))?.[0]
    if (letter) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  expect(counts.size).toBe(23)
  expect(new Set(counts.values())).toEqual(new Set([11]))
})

test('too little chance makes no code', () => {
  expect(receiptCodeFrom(new Uint8Array(9))).toBeUndefined()
  expect(receiptCodeFrom(new Uint8Array(30).fill(255))).toBeUndefined()
})
