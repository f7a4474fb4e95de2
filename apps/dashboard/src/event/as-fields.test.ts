import { mergeFields } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { fieldsOf, formOf } from './as-fields.ts'
import { emptyWords, inForm, WordsValues, wordsFrom, type WordsInput } from './event-values.ts'

const online = {
  offered: true,
  place: 'A video call',
  access: 'Captions',
  capacity: '12',
  join: 'https://meet.example/tea',
}
const item = { title: 'Hello: a start', words: 'Names,\nand "how we are"', minutes: '' }
const tea: WordsInput = { ...emptyWords, title: 'Tea', online, agenda: [item] }

test('a form is the same after it was single fields', () => {
  expect(formOf(fieldsOf(tea))).toEqual(tea)
})

test('what the server has comes back as it was, through the form', () => {
  const told = {
    title: 'Tea',
    kind: 'talk' as const,
    summary: 'A talk.',
    words: 'One.\n\nTwo.',
    places: [
      {
        mode: 'phone' as const,
        place: 'Your own phone',
        access: 'We say who speaks.',
        capacity: null,
        join: 'Ring us.',
      },
    ],
    agenda: [{ title: 'Hello', words: '', minutes: 20 }],
  }

  expect(wordsFrom(WordsValues.parse(inForm(told)))).toEqual(told)
})

test('a way to take part that is not offered is not sent, whatever was written for it', () => {
  const values = WordsValues.parse({ ...tea, online: { ...online, offered: false } })

  expect(wordsFrom(values).places).toEqual([])
})

test('two people who change two places of one event do not clash', () => {
  const mine = { ...tea, online: { ...online, access: 'Captions and a signer' } }
  const theirs = { ...tea, online: { ...online, capacity: '20' } }

  const both = mergeFields({ base: fieldsOf(tea), mine: fieldsOf(mine), theirs: fieldsOf(theirs) })

  expect(both.clashes).toEqual([])
  expect(formOf(both.merged).online).toEqual({
    ...online,
    access: 'Captions and a signer',
    capacity: '20',
  })
})
