/**
 * The same for every way to write one phone number: digits alone, and a plus where it names its
 * country. `undefined` for what is too short or too long to call, or has other signs in it.
 *
 * @example
 * phoneKey('(020) 7946-0958') // '02079460958'
 */
export function phoneKey(text: string): string | undefined {
  const number = text.trim().replace(/^00(?=[1-9])/, '+')
  if (!/^\+?[\d\s()./-]+$/.test(number)) return undefined
  // A nought in brackets is only dialled at home.
  const plain = number.startsWith('+') ? number.replace('(0)', '') : number
  const digits = plain.replaceAll(/\D/g, '')
  if (digits.length < 5 || digits.length > 15) return undefined
  return number.startsWith('+') ? `+${digits}` : digits
}

/**
 * The same for every way to write one postal address: small letters, one space between words.
 *
 * @example
 * postKey('1 High Street,\nLeeds') // '1 high street leeds'
 */
export const postKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
