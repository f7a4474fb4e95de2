import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { PersonId } from '../shared/index.ts'
import { refuseStandingChange, standingActs, standingActsFor } from './change-standing.ts'
import { callKey, postKey } from './contact-key.ts'
import { columnNamed, type ImportMatch, type ImportRow, judgeImportRow } from './import-row.ts'
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

test.each([
  ['E-Mail_Address', 'email'],
  [' Full name ', 'name'],
  ['Surname', 'lastName'],
  ['NEWSLETTER', 'news'],
  ['shoe size', undefined],
])('the heading %s means %s', (heading, column) => {
  expect(columnNamed(heading)).toBe(column)
})

describe('a row of a file', () => {
  const personId = PersonId.parse('01900000-0000-7000-8000-000000000001')
  const mail = { kind: 'email', value: 'amara@example.org', key: 'amara@example.org' } as const
  const phone = { kind: 'phone', value: '020 7946 0958', key: '02079460958' } as const
  const row: ImportRow = {
    name: 'Amara',
    foldedName: 'amara',
    contacts: [mail],
    news: null,
    groupId: null,
  }
  const here: ImportMatch = {
    personId,
    foldedName: 'amara',
    contacts: [mail],
    groupIds: [],
    news: 'none',
  }

  test('is somebody new where nobody shares a name or a way to be reached', () => {
    expect(judgeImportRow(row, [], false)).toEqual({ effect: 'new', personId: null, notes: [] })
  })

  test('changes nothing for whom is here already, and adds what is missing', () => {
    expect(judgeImportRow(row, [here], false).effect).toBe('same')
    const more = { ...row, contacts: [mail, phone], groupId: 'g' }
    expect(judgeImportRow(more, [here], false)).toEqual({
      effect: 'changes',
      personId,
      notes: ['adds-phone', 'adds-group'],
    })
  })

  test('may be a double where only the name, or only the way, is the same', () => {
    const couple = { ...here, foldedName: 'ben' }
    expect(judgeImportRow(row, [couple], false).notes).toEqual(['shared-contact'])
    const namesake = { ...here, contacts: [phone] }
    expect(judgeImportRow(row, [namesake], false).notes).toEqual(['same-name'])
    expect(judgeImportRow(row, [here, { ...here }], false).notes).toEqual(['several-of-them'])
  })

  test('never turns a no into a yes, and always takes a no', () => {
    const any = fc.constantFrom('none', 'asked', 'given', 'withdrawn')
    fc.assert(
      fc.property(any, fc.boolean(), fc.boolean(), (news, wish, evidence) => {
        const { notes } = judgeImportRow({ ...row, news: wish }, [{ ...here, news }], evidence)
        expect(notes.includes('adds-yes')).toBe(
          wish && evidence && (news === 'none' || news === 'asked'),
        )
        expect(notes.includes('adds-no')).toBe(!wish && news !== 'withdrawn')
        expect(notes.includes('said-no')).toBe(wish && news === 'withdrawn')
      }),
    )
  })
})
