import { phoneKey } from '../shared/index.ts'

/**
 * The same for every way to write one phone number that can be called; `undefined` for what is too
 * short or too long, or has other signs in it.
 *
 * @example
 * callKey('(020) 7946-0958') // '+442079460958'
 */
export function callKey(text: string): string | undefined {
  const number = text.trim()
  if (!/^\+?[\d\s()./-]+$/.test(number)) return undefined
  const digits = number.replaceAll(/\D/g, '')
  return digits.length < 5 || digits.length > 15 ? undefined : phoneKey(number)
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
