import { describe, expect, test } from 'vitest'

import { refuseStandingChange, standingActs, standingActsFor } from './change-standing.ts'
import { callKey, postKey } from './contact-key.ts'
import { standings } from './standing.ts'

describe('where somebody stands', () => {
  test('changes only by what is on offer, and nothing is on offer for who is merged or erased', () => {
    for (const standing of standings) {
      const facts = { standing, hasRole: false, reason: 'Because.' }
      const open = standingActs.filter((act) => !refuseStandingChange(facts, act))
      expect(open).toEqual(standingActsFor(standing))
    }
    expect(standingActsFor('merged')).toEqual([])
    expect(standingActsFor('erased')).toEqual([])
    expect(standingActsFor('member')).toEqual(['pause', 'leave', 'block'])
  })

  test('a block says why, and a role is given back first', () => {
    const member = { standing: 'member', hasRole: false, reason: ' ' } as const
    expect(refuseStandingChange(member, 'block')?.code).toBe('people/reason-missing')
    const staff = { ...member, hasRole: true, reason: 'Because.' }
    expect(refuseStandingChange(staff, 'block')?.code).toBe('people/has-role')
    expect(refuseStandingChange(staff, 'leave')?.code).toBe('people/has-role')
    expect(refuseStandingChange(staff, 'pause')).toBeUndefined()
  })
})

describe('keys', () => {
  test.each([
    ['020 7946 0958', '+442079460958'],
    ['(020) 7946-0958', '+442079460958'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['0044 20 7946 0958', '+442079460958'],
    ['1234', undefined],
    ['call me', undefined],
    ['=1+1111111', undefined],
    ['1234567890123456', undefined],
  ])('of the phone number %s', (text, key) => {
    expect(callKey(text)).toBe(key)
  })

  test('of an address', () => {
    expect(postKey(' 1 High Street,\nLEEDS ')).toBe('1 high street leeds')
  })
})
