import { EventKind, type Mode } from '@cuppa/domain'
import { z } from 'zod'

import type { WordsInput } from './event-values.ts'

type PlaceKey = keyof WordsInput[Mode]

/** Each thing that two people can change apart from each other. */
export type WordsField = 'title' | 'kind' | 'summary' | 'words' | 'agenda' | `${Mode}.${PlaceKey}`

/** A form as single fields, so that two people's changes can be put together. */
export type WordsFields = Readonly<Record<WordsField, string>>

/** An item of the agenda, as the form holds it. */
export type AgendaInput = WordsInput['agenda'][number]

export function fieldsOf(values: WordsInput): WordsFields {
  const { title, kind, summary, words, agenda } = values
  return {
    title,
    kind,
    summary,
    words,
    agenda: JSON.stringify(
      agenda.map(({ title: name, words: about, minutes }) => [name, about, minutes]),
    ),
    'in-person.offered': yesOrNo(values['in-person'].offered),
    'in-person.place': values['in-person'].place,
    'in-person.access': values['in-person'].access,
    'in-person.capacity': values['in-person'].capacity,
    'in-person.join': values['in-person'].join,
    'online.offered': yesOrNo(values.online.offered),
    'online.place': values.online.place,
    'online.access': values.online.access,
    'online.capacity': values.online.capacity,
    'online.join': values.online.join,
    'phone.offered': yesOrNo(values.phone.offered),
    'phone.place': values.phone.place,
    'phone.access': values.phone.access,
    'phone.capacity': values.phone.capacity,
    'phone.join': values.phone.join,
  }
}

const yesOrNo = (is: boolean) => (is ? 'yes' : '')

/** The form that has these fields. */
export function formOf(fields: WordsFields): WordsInput {
  const { title, kind, summary, words, agenda } = fields
  const placeIn = (mode: Mode) => ({
    offered: fields[`${mode}.offered`] === 'yes',
    place: fields[`${mode}.place`],
    access: fields[`${mode}.access`],
    capacity: fields[`${mode}.capacity`],
    join: fields[`${mode}.join`],
  })
  return {
    title,
    kind: EventKind.parse(kind),
    summary,
    words,
    'in-person': placeIn('in-person'),
    online: placeIn('online'),
    phone: placeIn('phone'),
    agenda: agendaOf(agenda),
  }
}

const Rows = z.array(z.array(z.string()))

export const agendaOf = (stored: string): AgendaInput[] =>
  Rows.parse(JSON.parse(stored)).map(([title = '', words = '', minutes = '']) => ({
    title,
    words,
    minutes,
  }))

export const isWordsField = (fields: WordsFields, name: string): name is WordsField =>
  Object.hasOwn(fields, name)
