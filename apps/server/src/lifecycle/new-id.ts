import { randomBytes } from 'node:crypto'

let last = 0

/** A UUID version 7 (RFC 9562): sorts by when it was made, also within one millisecond. */
export function newId(): string {
  const bytes = randomBytes(16)
  // 4096 steps to a millisecond: the 12 bits after the version count them (RFC 9562, method 3).
  last = Math.max(last + 1, Date.now() * 4096)
  bytes.writeUIntBE(Math.floor(last / 4096), 0, 6)
  bytes.writeUInt16BE(0x7000 | (last % 4096), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
