import {
  CalendarDate,
  Channel,
  creditFields,
  line,
  prose,
  SourceId,
  SourceKind,
  type Credit,
  type CreditedPerson,
  type CreditFields,
  type PersonId,
  type SourceFacts,
} from '@cuppa/domain'
import { z } from 'zod'

import { describe } from './describe.ts'

/** Someone behind a source, as the server takes it. */
export type CreditDraft =
  | { readonly person: 'known'; readonly personId: PersonId; readonly here: Credit | null }
  | { readonly person: 'new'; readonly name: string; readonly credit: Credit }

/** What the form shows of each of them. */
export interface PersonBehind {
  readonly key: string
  readonly words: string
  readonly credit: CreditDraft
}

/** A source that is there already. */
export interface KnownSource extends Omit<SourceFacts, 'partOf'> {
  readonly id: SourceId
  readonly partOf: { readonly id: SourceId; readonly title: string } | null
  /** A published version stands on it: only who is thanked can change. */
  readonly published: boolean
  readonly people: readonly (CreditedPerson & { readonly name: string })[]
}

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('')
    .transform(() => null)
    .or(schema)

export const SourceValues = z.strictObject({
  kind: SourceKind,
  title: line(200, 1),
  happenedOn: CalendarDate,
  channel: orNull(Channel),
  words: prose(4_000),
  partOf: orNull(SourceId),
  peopleCount: orNull(
    z
      .string()
      .regex(/^\d{1,8}$/)
      .transform(Number),
  ),
})

export const emptyValues = {
  kind: 'contribution',
  title: '',
  happenedOn: '',
  channel: '',
  words: '',
  partOf: '',
  peopleCount: '',
} as const

/** Facts as the form's fields hold them. */
export function inForm(facts: SourceFacts): z.input<typeof SourceValues> {
  const { kind, title, happenedOn, channel, words, partOf, peopleCount } = facts
  return {
    kind,
    title,
    happenedOn,
    words,
    channel: channel ?? '',
    partOf: partOf ?? '',
    peopleCount: peopleCount?.toString() ?? '',
  }
}

export function factsOf({ partOf, ...source }: KnownSource): SourceFacts {
  const { kind, title, happenedOn, channel, words, peopleCount } = source
  return { kind, title, happenedOn, channel, words, peopleCount, partOf: partOf?.id ?? null }
}

/** Someone whom the server knows, as the form shows them. */
export const asBehind = (person: KnownSource['people'][number]): PersonBehind => {
  const { personId, name, here } = person
  return {
    key: personId,
    words: here ? describe(name, here) : name,
    credit: { person: 'known', personId, here },
  }
}

/** The known ones among them, as fields; new ones clash with nobody. */
export const fieldsOf = (people: readonly PersonBehind[]): CreditFields =>
  creditFields(people.flatMap(({ credit }) => (credit.person === 'known' ? [credit] : [])))
