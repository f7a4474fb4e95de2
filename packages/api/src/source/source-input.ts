import {
  CalendarDate,
  Channel,
  CreditedPerson,
  line,
  prose,
  SourceId,
  SourceKind,
} from '@cuppa/domain'
import { z } from 'zod'

import { CreditInput } from './credits.ts'

const facts = {
  kind: SourceKind,
  title: line(200, 1),
  /** When it was said, held or decided. */
  happenedOn: CalendarDate,
  channel: Channel.nullable(),
  words: prose(4_000),
  partOf: SourceId.nullable(),
  peopleCount: z.int().min(0).max(10_000_000).nullable(),
}

/** What people write down of a source, as its row keeps it. */
export function sourceColumns(input: z.infer<z.ZodObject<typeof facts>>) {
  const { kind, title, happenedOn, channel, words, partOf, peopleCount } = input
  return {
    kind,
    title,
    happened_on: happenedOn,
    channel,
    words,
    part_of: partOf,
    people_count: peopleCount,
  }
}

const mostPeople = 200

export const sourceInput = { ...facts, credits: z.array(CreditInput).max(mostPeople) }

/** A source as somebody read it before they changed it. */
export const SourceBase = z.strictObject({
  ...facts,
  credits: z.array(CreditedPerson).max(mostPeople),
})
