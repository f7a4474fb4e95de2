import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { exampleContent } from './content.ts'

/** The facts of the document that the project was born from. */
const facts = {
  values: ['Human', 'Inclusive', 'Transparent', 'Challenging'],
  categories: {
    'Leading culture change': ['example', 'health research', 'centre'],
    'Planning for the future': ['support', 'projects', 'difference'],
    'Learning and developing': ['research', 'share', 'co-production'],
    'Growing our community': ['community', 'often ignored or left out'],
  },
  period: '2020-2022',
  publishedOn: '2020-11-27',
  putOnLineOn: '2021-04-19',
  events: [
    { happenedOn: '2020-12-14', times: ['11am', '12.30pm'] },
    { happenedOn: '2021-01-07', times: ['2pm', '4pm'] },
  ],
  moreThanContributors: 50,
  sessions: 3,
  since: 2017,
} as const

const [first, second] = exampleContent.versions

describe('the example community agrees with the facts', () => {
  test('it has the four values, in their order, in both versions', () => {
    for (const version of [first, second]) {
      const values = version?.statements.filter(({ kind }) => kind === 'value')
      expect(values?.map(({ title }) => title)).toEqual(facts.values)
    }
  })

  test('it has the four categories, each with one ambition that is about the right things', () => {
    const categories = first?.statements.filter(({ kind }) => kind === 'category') ?? []
    expect(categories.map(({ title }) => title)).toEqual(Object.keys(facts.categories))
    for (const [title, subjects] of Object.entries(facts.categories)) {
      const category = categories.find((statement) => statement.title === title)
      const ambitions = first?.statements.filter(
        ({ kind, parent }) => kind === 'ambition' && parent === category?.key,
      )
      expect(ambitions).toHaveLength(1)
      const words = [category, ...(ambitions ?? [])].map((statement) => statement?.words).join(' ')
      for (const subject of subjects) expect(words).toContain(subject)
    }
  })

  test('S3 it keeps the period, the day it was published and the day it was put on line apart', () => {
    expect(exampleContent.edition.slug).toBe(facts.period)
    expect(first?.publishedOn).toBe(facts.publishedOn)
    expect(second?.publishedOn).toBe(facts.putOnLineOn)
  })

  test('it remembers three sessions before the first version, over three months of writing', () => {
    const sessions = exampleContent.sources.filter(
      ({ kind, happenedOn }) => kind === 'session' && happenedOn < facts.publishedOn,
    )
    expect(sessions).toHaveLength(facts.sessions)
    const months = new Set(sessions.map(({ happenedOn }) => happenedOn.slice(0, 7)))
    expect(months.size).toBe(3)
  })

  test('it says that more than fifty people took part, and that it began in 2017', () => {
    const counts = exampleContent.sources.map(({ peopleCount }) => peopleCount ?? 0)
    expect(Math.max(...counts)).toBe(facts.moreThanContributors)
    expect(first?.letter).toContain(`More than ${facts.moreThanContributors}`)
    expect(first?.letter).toContain(String(facts.since))
  })

  test('it holds the two events, with their days and times in UK time', () => {
    for (const event of facts.events) {
      const source = exampleContent.sources.find(
        ({ happenedOn, kind }) => happenedOn === event.happenedOn && kind !== 'contribution',
      )
      expect(source?.words).toContain('UK time')
      for (const time of event.times) expect(source?.words).toContain(time)
    }
  })
})

const seed = join(import.meta.dirname, '../../../../../shared/seed/our-direction-2020-2022.txt')

// The document is not part of the project: these tests exist where it lies beside the checkout.
if (existsSync(seed)) {
  const text = readFileSync(seed, 'utf8')

  test('the document names the values, the categories, the numbers and the dates', () => {
    for (const name of [...facts.values, ...Object.keys(facts.categories)])
      expect(text).toContain(name)
    expect(text).toContain('More than 50 of you')
    expect(text).toContain('three virtual co-creation sessions')
    expect(text).toContain('over three months')
    expect(text).toContain('Date of publication: 27 November 2020')
    expect(text).toContain('April 19, 2021')
    expect(text).toContain('14 December 11:00-12:30')
    expect(text).toContain('Thursday 7 January 2021 14:00-16:00')
    expect(text).toContain('since 2017')
  })

  test('none of the document’s sentences is copied into the example', () => {
    const own = JSON.stringify(exampleContent).replaceAll(/\s+/g, ' ')
    const sentences = text
      .split(/(?<=[.!?])\s+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.split(/\s+/).length > 5)
    expect(sentences.length).toBeGreaterThan(10)
    expect(sentences.filter((sentence) => own.includes(sentence))).toEqual([])
  })
}
