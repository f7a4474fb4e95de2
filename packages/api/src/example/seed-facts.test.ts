import { sayDate } from '@cuppa/domain'
import { describe, expect, test } from 'vitest'

import { homeZone } from '../kernel/today.ts'
import { exampleContent } from './content.ts'
import { facts } from './facts.ts'

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
    expect(homeZone).toBe(facts.zone)
    for (const event of facts.events) {
      const source = exampleContent.sources.find(
        ({ happenedOn, kind }) => happenedOn === event.happenedOn && kind !== 'contribution',
      )
      expect(source?.words).toContain('UK time')
      for (const time of event.times) expect(source?.words).toContain(time)
      const { from, to, kind } = event
      const date = exampleContent.events.find((each) => each.source === source?.key)
      expect(date).toMatchObject({ from, to, kind })
      expect(date?.notes?.words).toContain(sayDate(event.happenedOn))
      for (const time of event.times) expect(date?.notes?.words).toContain(time)
      expect(date?.notes?.words).toContain('UK time')
    }
  })
})
