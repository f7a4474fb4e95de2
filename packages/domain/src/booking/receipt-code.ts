import { z } from 'zod'

/** Letters and digits that nobody takes for another, read aloud or written by hand: no 0 O, 1 I L, U V, 2 Z, 5 S, 8 B. */
const letters = '34679ACDEFGHJKMNPQRTWXY'
const codeLength = 10

/**
 * What someone keeps to come back to their booking: ten letters and digits that are hard to mistake,
 * 45 bits of chance. As stored and compared: no gaps, large letters.
 *
 * @example
 * ReceiptCode.parse('acde3-479fg') // 'ACDE3479FG'
 */
export const ReceiptCode = z
  .string()
  .max(60)
  .transform((text) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toUpperCase())
  .pipe(z.string().regex(new RegExp(`^[${letters}]{${codeLength}}$`)))
export type ReceiptCode = z.infer<typeof ReceiptCode>

/**
 * Makes a code out of chance: each byte is one letter, and bytes that would favour a letter are passed
 * over. `undefined` when there were too few; ask with more.
 *
 * @example
 * receiptCodeFrom(crypto.getRandomValues(new Uint8Array(32)))
 */
export function receiptCodeFrom(chance: Uint8Array): ReceiptCode | undefined {
  const fair = Math.floor(256 / letters.length) * letters.length
  const code = [...chance]
    .filter((byte) => byte < fair)
    .slice(0, codeLength)
    .map((byte) => letters[byte % letters.length])
    .join('')
  return code.length === codeLength ? code : undefined
}

/**
 * A code as people read it: two groups of five.
 *
 * @example
 * sayReceiptCode('ACDE3479FG') // 'ACDE3 479FG'
 */
export const sayReceiptCode = (code: ReceiptCode): string => `${code.slice(0, 5)} ${code.slice(5)}`
