import { modes } from '@cuppa/domain'

import type { WordsField } from './as-fields.ts'
import { wordsFrom, type WordsValues } from './event-values.ts'

/** Only what somebody changed, for where other dates keep all the rest as it is. */
export function changeFrom(values: WordsValues, changed: readonly WordsField[]) {
  const { kind, title, summary, words, agenda, places } = wordsFrom(values)
  const is = (field: WordsField) => changed.includes(field)
  const isInPlaces = (field: WordsField) => modes.some((mode) => field.startsWith(`${mode}.`))
  return {
    ...(is('kind') && { kind }),
    ...(is('title') && { title }),
    ...(is('summary') && { summary }),
    ...(is('words') && { words }),
    ...(is('agenda') && { agenda }),
    ...(changed.some(isInPlaces) && { places }),
  }
}
