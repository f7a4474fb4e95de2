import { expect, test } from 'vitest'

import { changedFields, mergeFields } from '../change/index.ts'
import { PersonId } from '../shared/index.ts'
import { type CreditedPerson, creditFields, creditsFrom } from './source-facts.ts'

const person = (number: number) =>
  PersonId.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)
const asElsewhere = (number: number): CreditedPerson => ({ personId: person(number), here: null })
const unnamed = (number: number): CreditedPerson => ({
  personId: person(number),
  here: { as: 'not-named', name: null },
})

test('people behind a source come back from their fields, each once', () => {
  const people = [asElsewhere(1), unnamed(2)]

  expect(creditsFrom(creditFields(people))).toEqual(people)
  expect(creditsFrom(creditFields([unnamed(1), asElsewhere(1)]))).toEqual([unnamed(1)])
})

test('how somebody wants to be named is part of their field', () => {
  const [before, after] = [creditFields([asElsewhere(1)]), creditFields([unnamed(1)])]
  expect(changedFields(before, after)).toEqual([person(1)])
})

test('one puts down a person while another takes one away: both are done', () => {
  const base = creditFields([asElsewhere(1), asElsewhere(2)])
  const mine = creditFields([asElsewhere(1), asElsewhere(2), asElsewhere(3)])
  const theirs = creditFields([asElsewhere(2)])

  const { merged, clashes } = mergeFields({ base, mine, theirs })

  expect(creditsFrom(merged)).toEqual([asElsewhere(2), asElsewhere(3)])
  expect(clashes).toEqual([])
})
