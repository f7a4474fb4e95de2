import { isAscii } from 'node:buffer'

/** The ways to write letters that files of people come in. */
export type Letters = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What bytes cannot be read as: they are no text at all, or it is unclear which letters they are. */
export type Unreadable = 'no-text' | 'unclear-letters'

const marks: readonly (readonly [Letters, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Signs that have no meaning in Windows-1252: where they stand, the text is in something else. */
const isForeign = (byte: number) =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) ||
  [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)

/**
 * Looks at the bytes of a file as they come by, and says in the end which letters they are. A mark at
 * the beginning says so; without one it is UTF-8 where all of it is, else Windows-1252.
 */
export function watchLetters() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let begin: readonly number[] = []
  let isUtf8 = true
  let isWestern = true
  let hasNothing = false
  const tryUtf8 = (bytes?: Uint8Array) => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined })
      return true
    } catch {
      return false
    }
  }
  return {
    take(bytes: Uint8Array): void {
      if (begin.length < 3) begin = [...begin, ...bytes.subarray(0, 3)]
      isUtf8 &&= tryUtf8(bytes)
      if (isAscii(bytes) && !hasControl(bytes)) return
      hasNothing ||= bytes.includes(0)
      isWestern &&= !bytes.some(isForeign)
    },
    answer(): Letters | Unreadable {
      const marked = marks.find(([, mark]) => mark.every((byte, at) => begin[at] === byte))?.[0]
      if (marked !== undefined && marked !== 'utf-8') return marked
      if (hasNothing) return 'no-text'
      if (isUtf8 && tryUtf8()) return 'utf-8'
      return marked === undefined && isWestern ? 'windows-1252' : 'unclear-letters'
    },
  }
}

const hasControl = (bytes: Uint8Array) => bytes.some((byte) => byte < 0x09)
