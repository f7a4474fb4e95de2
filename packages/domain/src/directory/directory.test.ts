import { describe, expect, test } from 'vitest'

import { creditKinds, seenBy, standings } from '../person/index.ts'
import { isListed, leadsElsewhere, type ListingFacts } from './directory.ts'

const said: ListingFacts = {
  standing: 'member',
  agrees: 'given',
  seenBy: 'everyone',
  creditKind: 'named',
  creditName: 'Amara',
}

describe('who is in the list of people', () => {
  test('members alone, whatever else they said', () => {
    expect(standings.filter((standing) => isListed({ ...said, standing }))).toEqual(['member'])
  })

  test('only with a yes that was confirmed and not taken back', () => {
    const steps = ['none', 'asked', 'given', 'withdrawn'] as const
    expect(steps.filter((agrees) => isListed({ ...said, agrees }))).toEqual(['given'])
  })

  test('only who lets everyone see them', () => {
    expect(seenBy.filter((each) => isListed({ ...said, seenBy: each }))).toEqual(['everyone'])
  })

  test('each who is named by something, and nobody without a name', () => {
    const named = creditKinds.filter((creditKind) => isListed({ ...said, creditKind }))
    expect(named).toEqual(['named', 'pseudonym', 'group'])
    expect([null, '', ' '].some((creditName) => isListed({ ...said, creditName }))).toBe(false)
  })

  test.each([
    'sam@example.org',
    'https://tea.example',
    'www.tea',
    'Best tea tea.example/now',
    'tea.example',
    'Call 020 7946 0958',
    '(020)-7946.0958',
  ])('%s is no name there', (name) => {
    expect(leadsElsewhere(name)).toBe(true)
    expect(isListed({ ...said, creditName: name })).toBe(false)
  })

  test.each([
    'Amara O. Nwosu',
    'Dr.Smith',
    'Group 2021',
    'Ng\u0169g\u0129 wa Thiong\u2019o',
    'J. R. R.',
    '李小龍',
  ])('%s is a name', (name) => {
    expect(leadsElsewhere(name)).toBe(false)
  })
})
