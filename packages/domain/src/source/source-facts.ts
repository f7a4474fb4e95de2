import { z } from 'zod'

import { Credit } from '../person/index.ts'
import { type CalendarDate, PersonId, type SourceId } from '../shared/index.ts'
import type { Channel, SourceKind } from './source.ts'

/**
 * What is known of a source itself, field by field, as two people may change it.
 *
 * @example
 * const { title, happenedOn }: SourceFacts = source
 */
export type SourceFacts = Readonly<{
  kind: SourceKind
  title: string
  happenedOn: CalendarDate
  channel: Channel | null
  words: string
  partOf: SourceId | null
  peopleCount: number | null
}>

/**
 * Someone behind a source, and how they want to be named there; `null` is as elsewhere.
 *
 * @example
 * const hidden: CreditedPerson = { personId, here: { as: 'not-named', name: null } }
 */
export const CreditedPerson = z.strictObject({
  personId: PersonId,
  here: Credit.nullable(),
})
export type CreditedPerson = z.infer<typeof CreditedPerson>

/**
 * Those behind a source as fields, one for each person, to see who put down whom. Someone who stands
 * in the list twice counts once.
 *
 * @example
 * changedFields(creditFields(before), creditFields(after)) // the ids of those who came or went
 */
export type CreditFields = Readonly<Record<string, string | undefined>>

/**
 * The fields of those behind a source.
 *
 * @example
 * creditsFrom(creditFields(people)) // the same people again
 */
export function creditFields(people: readonly CreditedPerson[]): CreditFields {
  const fields = new Map<string, string>()
  for (const { personId, here } of people) {
    const { as, name } = here ?? {}
    if (!fields.has(personId)) fields.set(personId, JSON.stringify(here && { as, name }))
  }
  return Object.fromEntries(fields)
}

/**
 * Those behind a source, from their fields.
 *
 * @example
 * creditsFrom({}) // []
 */
export function creditsFrom(fields: CreditFields): CreditedPerson[] {
  return Object.entries(fields).flatMap(([personId, value]) => {
    if (value === undefined) return []
    return CreditedPerson.parse({ personId, here: JSON.parse(value) })
  })
}

/**
 * A clash over a source: you changed something of it that somebody else changed since you read it.
 *
 * @example
 * const { facts, people, by }: StaleSource['theirs'] = refusal.data.theirs
 */
export interface StaleSource {
  /** What stands there now; `name` is private, for staff only. */
  theirs: {
    facts: SourceFacts
    people: readonly (CreditedPerson & { readonly name: string })[]
    by: string
  }
}
