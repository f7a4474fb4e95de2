import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The SHA-256 of text in UTF-8, in hexadecimal (FIPS 180-4): the same in a browser and in Node, so
 * that anyone can check what was published.
 *
 * @example
 * sha256('abc').slice(0, 8) // 'ba7816bf'
 */
export const sha256 = (text: string): string => bytesToHex(hash(utf8ToBytes(text)))
