import type { SourceFacts } from '@cuppa/domain'

/** What is known of a source, as nouns: for what is wrong with it, and for what two people changed. */
export const factNouns: Record<keyof SourceFacts, string> = {
  kind: 'Kind',
  title: 'Name',
  happenedOn: 'Date',
  words: 'Words',
  channel: 'How it reached you',
  partOf: 'What it was part of',
  peopleCount: 'Number of people',
}

export const isFact = (field: string): field is keyof SourceFacts => Object.hasOwn(factNouns, field)
