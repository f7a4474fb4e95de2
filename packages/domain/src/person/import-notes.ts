import { z } from 'zod'

/**
 * Why a row does nothing, or less than it says, in the words people see.
 *
 * @example
 * rowNoteWords['no-name'] // 'There is no name in this row.'
 */
export const rowNoteWords = {
  nobody: 'There is no name in this row, and no way to reach anybody.',
  'no-name': 'There is no name in this row.',
  'name-too-long': 'The name is longer than 200 characters.',
  'lines-in-name': 'The name goes over more than one line.',
  'strange-signs': 'There are signs in this row that nobody can read.',
  'columns-wrong': 'This row has more fields than the headings.',
  'field-too-long': 'A field of this row is longer than fields may be.',
  'email-unusable': 'We cannot send mail to this address.',
  'email-look-alike': 'This e-mail address has letters in it that look like others.',
  'phone-unusable': 'This is not a phone number that we can call.',
  'post-unusable': 'The postal address is too long, or has no letters in it.',
  'row-twice': 'An earlier row says the same.',
  'row-conflict':
    'An earlier row is about the same person and says something else. Keep one of them.',
  'joined-unclear': 'The day they joined is left out. Write it like this: 2024-05-31.',
  'agreed-unclear': 'What they agreed to is left out where we do not know it, or how to send it.',
  'no-evidence':
    'What they agreed to is left out, as the row does not say when and how. Write the day like this: 2024-05-31.',
  'said-no': 'Somebody here who may be them said no to this. It stays a no.',
  'no-such-group': 'There is no group of this name, so it is left out.',
  'shared-contact': 'Somebody with another name is reached the same way.',
  'same-name': 'Somebody of this name is here, reached in another way.',
  'has-more': 'They are here already. The row knows more of them than we do: add it by hand.',
} as const
const isNote = (note: string): note is RowNote => note in rowNoteWords

/**
 * The name of one such note, as data.
 *
 * @example
 * RowNote.parse('said-no')
 */
export const RowNote = z.enum(Object.keys(rowNoteWords).filter(isNote))
export type RowNote = keyof typeof rowNoteWords
