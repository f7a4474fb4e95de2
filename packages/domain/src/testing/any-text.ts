import fc from 'fast-check'

import { naughtyStrings } from './naughty-strings.ts'

/** Anything a person, a script or a mishap may send as text. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...naughtyStrings),
  fc
    .array(fc.constantFrom('\ud83d', '\r', '\n', '\u0000', '\u0085', ' ', 'a'), { maxLength: 8 })
    .map((parts) => parts.join('')),
)
