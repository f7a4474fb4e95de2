const bits = 2 ** 32

/** The first 32 bits of what stands behind the point. */
const behindPoint = (number: number) => Math.floor((number - Math.floor(number)) * bits) | 0

const primes = (() => {
  const found: number[] = []
  for (let number = 2; found.length < 64; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number)
  }
  return found
})()
const rounds = primes.map((prime) => behindPoint(Math.cbrt(prime)))
const begin = primes.slice(0, 8).map((prime) => behindPoint(Math.sqrt(prime)))

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/**
 * The SHA-256 of text in ASCII, in hexadecimal (FIPS 180-4): the same in a browser and in Node, so
 * that anyone can check what was published with nothing but this.
 *
 * @example
 * sha256('abc').slice(0, 8) // 'ba7816bf'
 */
export function sha256(ascii: string): string {
  let state = [...begin]
  const words = padded(ascii)
  for (let at = 0; at < words.length; at += 16) state = mixed(state, words.slice(at, at + 16))
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function padded(ascii: string): number[] {
  const size = ((ascii.length + 8) >> 6) * 16 + 16
  const words = Array.from({ length: size }, () => 0)
  const put = (at: number, byte: number) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8))
  }
  for (let at = 0; at < ascii.length; at += 1) {
    const byte = ascii.charCodeAt(at)
    if (byte > 127) throw new RangeError('Only ASCII has one byte for each character')
    put(at, byte)
  }
  put(ascii.length, 0x80)
  words[size - 1] = ascii.length * 8
  return words
}

function mixed(state: readonly number[], block: readonly number[]): number[] {
  const words = [...block]
  while (words.length < rounds.length) words.push(nextWord(words, words.length))
  let now = state
  for (const [round, constant] of rounds.entries()) {
    now = oneRound(now, constant + (words[round] ?? 0))
  }
  return now.map((word, at) => (word + (state[at] ?? 0)) | 0)
}

function oneRound(state: readonly number[], added: number): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
  const first = (h + high + ((e & f) ^ (~e & g)) + added) | 0
  const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
  const most = (a & b) ^ (a & c) ^ (b & c)
  return [(first + low + most) | 0, a, b, c, (d + first) | 0, e, f, g]
}

function nextWord(words: readonly number[], round: number): number {
  const [early = 0, late = 0] = [words[round - 15], words[round - 2]]
  const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
  const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
  return ((words[round - 16] ?? 0) + one + (words[round - 7] ?? 0) + two) | 0
}
