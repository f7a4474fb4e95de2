/**
 * The code of the United Kingdom, where numbers without a country are taken to be.
 *
 * @example
 * phoneKey('07700 900123', ukCode) // '+447700900123'
 */
export const ukCode = '44'

/**
 * One form for the same telephone number, however it is written: with or without its country, with
 * gaps, brackets or a `(0)`. It is for comparing and for nothing else, and never refuses: a number
 * that it cannot make out is compared by its digits.
 *
 * @example
 * phoneKey('+44 (0)7700 900 123') === phoneKey('07700 900123') // true
 */
export function phoneKey(text: string, country: string = ukCode): string {
  const written = text.normalize('NFKC').trim()
  const digits = written.replaceAll(/\(0\)/g, '').replaceAll(/\D/g, '')
  const isAbroad = /^\(?\+/.test(written)
  if (isAbroad) return international(digits, country)
  if (digits.startsWith('00')) return international(digits.slice(2), country)
  return digits.startsWith('0') ? `+${country}${digits.slice(1)}` : digits
}

/** People often write the zero of their own country as well: `+44 07700 900123`. */
function international(digits: string, country: string): string {
  const own = `${country}0`
  return digits.startsWith(own) ? `+${country}${digits.slice(own.length)}` : `+${digits}`
}
