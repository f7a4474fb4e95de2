import { describe, expect, test } from 'vitest'

import { PersonId } from '../shared/index.ts'
import { maySignIn, standingOf, standings } from './standing.ts'

const at = '2026-11-23T12:00:00.000Z'
const other = PersonId.parse('01900000-0000-7000-8000-000000000001')
const known = {
  joinedAt: null,
  pausedAt: null,
  leftAt: null,
  blockedAt: null,
  erasedAt: null,
  mergedInto: null,
}

describe('where somebody stands', () => {
  test.each([
    ['known', known],
    ['member', { ...known, joinedAt: at }],
    ['paused', { ...known, joinedAt: at, pausedAt: at }],
    ['left', { ...known, joinedAt: at, pausedAt: at, leftAt: at }],
    ['blocked', { ...known, joinedAt: at, leftAt: at, blockedAt: at }],
    ['merged', { ...known, joinedAt: at, blockedAt: at, mergedInto: other }],
    ['erased', { ...known, joinedAt: at, mergedInto: other, erasedAt: at }],
  ] as const)('%s', (standing, facts) => {
    expect(standingOf(facts)).toBe(standing)
  })

  test('only members open their own pages, and those who pause', () => {
    expect(standings.filter(maySignIn)).toEqual(['member', 'paused'])
  })
})
