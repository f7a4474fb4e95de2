import fc from 'fast-check'

import { cleanText } from '../shared/index.ts'
import { anyText } from './any-text.ts'

const vocabulary = [
  'we',
  'meet',
  'people',
  'often',
  'every',
  'month',
  'and',
  'decide',
  'together',
  'where',
  'the',
  'money',
  'goes',
  'fairly',
  'who',
  'live',
  'here',
  'é',
  'शब्द',
  '日本',
  '👩‍👧',
]

/** Sentences and paragraphs out of a small stock of words, so that two of them have much in common. */
export const sentences = fc
  .array(
    fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n\n')),
    { maxLength: 30 },
  )
  .map((parts) => cleanText(parts.flat().join('')))

/** Prose that is like real texts or unlike anything. */
export const anyWords = fc.oneof(
  { weight: 4, arbitrary: sentences },
  { weight: 1, arbitrary: anyText.map(cleanText) },
)

/** A colour as `#rrggbb`. */
export const anyColour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
