import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { GroupId, PersonId } from '../shared/index.ts'
import { callKey, postKey } from './contact-key.ts'
import type { ContactKind } from './contact.ts'
import { columnNamed, type FileColumns, peopleFileLimits, readHeadings } from './import-columns.ts'
import { groupKey, type ImportMatch, judgeImportRow } from './import-plan.ts'
import { type ImportRow, readImportRow } from './import-row.ts'

const personId = PersonId.parse('01900000-0000-7000-8000-000000000001')
const groupId = GroupId.parse('01900000-0000-7000-8000-000000000002')

function contactOf(kind: ContactKind, value: string) {
  const key =
    kind === 'phone' ? callKey(value) : kind === 'post' ? postKey(value) : value.toLowerCase()
  return key && (kind !== 'email' || key.includes('@')) ? { kind, value, key } : undefined
}
const help = { contactOf, today: '2026-11-23' }

const all: FileColumns = [
  'name',
  'email',
  'phone',
  'post',
  'groups',
  'joined',
  'agreed',
  'agreedOn',
  'agreedHow',
]
const read = (...fields: string[]) => readImportRow(all, fields, help)

test.each([
  ['E-Mail_Address', 'email'],
  [' Full name ', 'name'],
  ['Surname', 'lastName'],
  ['CONSENT date', 'agreedOn'],
  ['shoe size', undefined],
  ['__proto__', undefined],
])('the heading %s means %s', (heading, column) => {
  expect(columnNamed(heading)).toBe(column)
})

describe('headings', () => {
  test('say what each column is, and what is not known', () => {
    expect(readHeadings(['Name', 'Shoe size', 'E-mail'])).toEqual({
      columns: ['name', null, 'email'],
    })
  })

  test.each([
    [['E-mail', 'Phone'], 'people/file-without-names'],
    [['Name', 'Mobile', 'Phone'], 'people/file-column-twice'],
    [['Name', ...Array<string>(peopleFileLimits.columns).fill('')], 'people/file-too-wide'],
  ])('are refused where nobody could tell: %j', (line, code) => {
    expect(readHeadings(line)).toMatchObject({ refusal: { code } })
  })
})

describe('the fields of a row', () => {
  test('are read into a person with ways to reach them', () => {
    expect(
      read(
        ' Amara ',
        'amara@example.org',
        '020 7946 0958',
        '1 High Street\nLeeds',
        'Tuesday; Board',
        '2024-05-31',
        'News; events by letter',
        '2024-05-31',
        'Signed a form',
      ),
    ).toEqual({
      row: {
        name: 'Amara',
        contacts: [
          { kind: 'email', value: 'amara@example.org', key: 'amara@example.org' },
          { kind: 'phone', value: '020 7946 0958', key: '+442079460958' },
          { kind: 'post', value: '1 High Street\nLeeds', key: '1 high street leeds' },
        ],
        groups: ['Tuesday', 'Board'],
        joinedOn: '2024-05-31',
        agreed: [
          { purpose: 'news', channel: 'email', on: '2024-05-31', how: 'Signed a form' },
          { purpose: 'events', channel: 'post', on: '2024-05-31', how: 'Signed a form' },
        ],
      },
      notes: [],
    })
  })

  test('may be fewer than the headings, and a name may be in two parts', () => {
    const columns: FileColumns = ['firstName', 'lastName', 'email']

    expect(readImportRow(columns, ['Ada', 'Vega'], help)).toMatchObject({
      row: { name: 'Ada Vega', contacts: [] },
    })
  })

  test.each([
    [['', '', ''], 'nobody'],
    [['', 'a@example.org'], 'no-name'],
    [['a'.repeat(201)], 'name-too-long'],
    [['Ada\r\nBcc: all@example.org'], 'lines-in-name'],
    [['Ada\u0000'], 'strange-signs'],
    [['Ada', 'nowhere'], 'email-unusable'],
    [['Ada', 'a@example.org\r\nBcc: b@example.org'], 'email-unusable'],
    [['Ada', 'a@xn--exmple-cua.org'], 'email-look-alike'],
    [['Ada', '', 'call me'], 'phone-unusable'],
    [['Ada', '', '', ','], 'post-unusable'],
    [Array<string>(10).fill('x'), 'columns-wrong'],
    [['Ada', '', '', 'x'.repeat(4_001)], 'field-too-long'],
  ])('S30 %j is refused: %s', (fields, refused) => {
    expect(read(...fields)).toEqual({ refused })
  })

  test('a formula is a name like any other', () => {
    expect(read('=1+1')).toMatchObject({ row: { name: '=1+1' } })
  })

  test.each([
    [['Ada', 'a@b.org', '', '', '', '', 'news', '', 'Said so'], 'no-evidence'],
    [['Ada', 'a@b.org', '', '', '', '', 'news', '2024-05-31', ''], 'no-evidence'],
    [['Ada', 'a@b.org', '', '', '', '', 'news', '2030-01-01', 'Said so'], 'no-evidence'],
    [['Ada', 'a@b.org', '', '', '', '', 'all', '2024-05-31', 'Said so'], 'agreed-unclear'],
    [['Ada', 'a@b.org', '', '', '', '', 'news by post', '2024-05-31', 'Said so'], 'agreed-unclear'],
    [['Ada', '', '', '', '', '31/05/2024'], 'joined-unclear'],
  ])('what is unclear is left out and said: %j', (fields, note) => {
    expect(read(...fields)).toMatchObject({
      row: { agreed: [], joinedOn: null },
      notes: [note],
    })
  })

  test('whatever they hold, there is an answer', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }), (fields) => {
        const answer = read(...fields)
        expect('refused' in answer || answer.row.name !== '').toBe(true)
      }),
    )
  })
})

describe('what a row would do', () => {
  const mail = { kind: 'email', value: 'amara@example.org', key: 'amara@example.org' } as const
  const phone = { kind: 'phone', value: '020 7946 0958', key: '+442079460958' } as const
  const row: ImportRow = { name: 'Amara', contacts: [mail], groups: [], joinedOn: null, agreed: [] }
  const here: ImportMatch = {
    personId,
    sameName: true,
    ways: ['email:amara@example.org'],
    groupIds: [],
    said: [],
  }
  const groups = new Map([[groupKey('Tuesday'), groupId]])
  const wish = { purpose: 'news', channel: 'email', on: '2024-05-31', how: 'Said so' } as const

  test('nobody shares a name or a way: somebody new, in the groups that are here', () => {
    expect(judgeImportRow({ ...row, groups: [' TUESDAY', 'Gone'] }, [], groups)).toEqual({
      effect: 'new',
      personId: null,
      notes: ['no-such-group'],
      groupIds: [groupId],
      agreed: [],
    })
  })

  test('the same name and way: here already, or the row knows more', () => {
    expect(judgeImportRow(row, [here], groups)).toMatchObject({ effect: 'same', personId })
    const more = [
      { ...row, contacts: [mail, phone] },
      { ...row, groups: ['Tuesday'] },
      { ...row, agreed: [wish] },
    ]
    for (const each of more) {
      expect(judgeImportRow(each, [here], groups)).toMatchObject({ effect: 'more', personId })
    }
  })

  test('a name without any way is known by the name', () => {
    expect(judgeImportRow({ ...row, contacts: [] }, [here], groups).effect).toBe('same')
  })

  test('a mailbox or number under another name may be shared: people decide', () => {
    const couple = { ...here, sameName: false }
    expect(judgeImportRow(row, [couple], groups)).toMatchObject({
      effect: 'fits',
      personId,
      notes: ['shared-contact'],
    })
  })

  test('a shared letterbox, or the name alone, is somebody new', () => {
    const house = { kind: 'post', value: '1 High Street', key: '1 high street' } as const
    const neighbour = { ...here, sameName: false, ways: ['post:1 high street'] }
    expect(judgeImportRow({ ...row, contacts: [house] }, [neighbour], groups).effect).toBe('new')
    const namesake = { ...here, ways: ['phone:+442079460958'] }
    expect(judgeImportRow(row, [namesake], groups)).toMatchObject({
      effect: 'new',
      notes: ['same-name'],
    })
  })

  test('never says yes for somebody who may have said no', () => {
    const step = fc.constantFrom('asked' as const, 'given' as const, 'withdrawn' as const)
    fc.assert(
      fc.property(step, fc.boolean(), (now, sameName) => {
        const said = [{ purpose: 'news', channel: 'email', step: now }]
        const plan = judgeImportRow(
          { ...row, agreed: [wish] },
          [{ ...here, sameName, said }],
          groups,
        )
        expect(plan.agreed.length === 0).toBe(now === 'withdrawn')
        expect(plan.notes.includes('said-no')).toBe(now === 'withdrawn')
      }),
    )
  })
})
