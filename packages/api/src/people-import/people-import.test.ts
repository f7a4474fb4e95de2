import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import type { ImportEffect, PeopleImportId } from '@cuppa/domain'
import { describe, expect, test } from 'vitest'

import { givenGroup } from '../testing/objects-of-lists.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { type Caller, callerFor, contextFor, noon, staffIn, system } from '../testing/world.ts'
import { continueImports, forgetOldImports } from './index.ts'

const headings = [
  'Name',
  'E-mail',
  'Phone',
  'Groups',
  'Joined',
  'Agreed to',
  'Agreed on',
  'Agreed how',
]

async function asSteward(db: Db, name = 'Stella') {
  const actor = await staffIn(db, 'steward', name)
  return { actor, team: callerFor(db, actor) }
}

/** A file whose rows are given after its headings. */
async function givenFile(team: Caller, ...rows: string[][]): Promise<PeopleImportId> {
  const { importId } = await team.peopleImport.begin({ fileName: 'people.csv', headings })
  const numbered = rows.map((fields, place) => ({ at: place + 2, fields }))
  for (let from = 0; from < numbered.length; from += 500) {
    await team.peopleImport.add({ importId, rows: numbered.slice(from, from + 500) })
  }
  await team.peopleImport.close({ importId })
  return importId
}

async function bringInAll(team: Caller, importId: PeopleImportId, addsFits = false) {
  for (;;) {
    const view = await team.peopleImport.bringIn({ importId, addsFits })
    if (view.state === 'done') return view
  }
}

const effectsOf = async (team: Caller, importId: PeopleImportId) =>
  (await team.peopleImport.rows({ importId, after: 0 })).rows.map(
    ({ effect, notes, person }) => [effect, notes, person?.name ?? null] as const,
  )

const peopleIn = async (db: Db) =>
  (await db.selectFrom('person').select('name').orderBy('id').execute()).map(({ name }) => name)

const asSaid = {
  creditKind: 'not-named' as const,
  creditName: '',
  joins: true,
  consents: new Array<never>(),
}

const given = (team: Caller, name: string, email: string) =>
  team.people.add({ ...asSaid, name, contacts: [{ kind: 'email', value: email }] })

describe('the dry run', () => {
  test('says of each row what it would do, and writes nobody down', async () => {
    await using scratch = await borrowDatabase()
    const { db } = scratch
    const { team } = await asSteward(db)
    await given(team, 'Amara', 'amara@example.org')
    await given(team, 'Ben', 'ben@example.org')
    await givenGroup(db, 'Tuesday')
    const before = await peopleIn(db)

    const importId = await givenFile(
      team,
      ['Cleo', 'cleo@example.org', '', 'tuesday; Gone'],
      ['AMARA', 'amara+news@example.org'],
      ['Ben', 'ben@example.org', '020 7946 0958'],
      ['Bo', 'ben@example.org'],
      ['Cleo', 'cleo@example.org', '', 'tuesday; Gone'],
      ['cleo', 'cleo@example.org', '020 7946 0000'],
      ['', '', '020 7946 0958'],
      ['Dee', 'nowhere'],
      ['Ed', 'ed@exаmple.org'],
      ['Flo\r\nBcc: all@example.org'],
    )

    expect(await effectsOf(team, importId)).toEqual([
      ['new', ['no-such-group'], null],
      ['same', [], 'Amara'],
      ['more', ['has-more'], 'Ben'],
      ['fits', ['shared-contact'], 'Ben'],
      ['refused', ['row-twice'], null],
      ['refused', ['row-conflict'], null],
      ['refused', ['no-name'], null],
      ['refused', ['email-unusable'], null],
      ['refused', ['email-look-alike'], null],
      ['refused', ['lines-in-name'], null],
    ])
    const [view] = await team.peopleImport.list()
    expect(view).toMatchObject({
      state: 'read',
      rows: 10,
      counts: { new: 1, same: 1, more: 1, fits: 1, refused: 6 },
      percent: 0,
    })
    const twins = await team.peopleImport.rows({ importId, effect: 'refused', after: 0 })
    expect(twins.rows.slice(0, 2).map(({ twin }) => twin)).toEqual([2, 2])
    expect(await peopleIn(db)).toEqual(before)
    expect((await team.audit.list({ command: 'people.import' })).entries).toEqual([])
  })

  test('keeps nothing of a row that is left out but its number and the reason', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)

    const importId = await givenFile(team, ['Dee', 'nowhere at all'])

    const [row] = (await team.peopleImport.rows({ importId, after: 0 })).rows
    expect(row).toMatchObject({ number: 2, name: null, contacts: [] })
    const kept = await scratch.db.selectFrom('people_import_row').select('fields').execute()
    expect(kept).toEqual([{ fields: null }])
  })

  test('goes on in pages, and by what rows would do', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const importId = await givenFile(
      team,
      ...Array.from({ length: 60 }, (_, at) => [at % 2 ? `Person ${at}` : '']),
    )

    const first = await team.peopleImport.rows({ importId, after: 0 })
    const rest = await team.peopleImport.rows({ importId, after: first.next ?? 0 })
    const left = await team.peopleImport.rows({ importId, effect: 'refused', after: 0 })

    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([50, 10, null])
    expect(left.rows).toHaveLength(30)
  })

  test('S13 is seen, brought in and taken away by nobody else', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const { team: other } = await asSteward(scratch.db, 'Sam')
    const importId = await givenFile(team, ['Cleo'])

    expect(await other.peopleImport.list()).toEqual([])
    const code = 'people/import-not-found'
    await expectRefusal(other.peopleImport.rows({ importId, after: 0 }), code)
    await expectRefusal(other.peopleImport.bringIn({ importId, addsFits: false }), code)
    await expectRefusal(other.peopleImport.drop({ importId }), code)
  })

  test('S31 a key of prototypes is a heading like any other', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)

    await team.peopleImport.begin({
      fileName: 'a.csv',
      headings: ['Name', '__proto__', 'constructor'],
    })

    expect((await team.peopleImport.list())[0]?.unknown).toEqual(['__proto__', 'constructor'])
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false)
  })

  test('a row twice, an import too many and one without an end are refused', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const begin = () => team.peopleImport.begin({ fileName: 'a.csv', headings: ['Name'] })
    const { importId } = await begin()
    const row = { importId, rows: [{ at: 2, fields: ['Ada'] }] }

    await expectRefusal(team.peopleImport.close({ importId }), 'people/file-empty')
    await team.peopleImport.add(row)
    await expectRefusal(team.peopleImport.add(row), 'people/import-read-already')
    const unread = team.peopleImport.bringIn({ importId, addsFits: false })
    await expectRefusal(unread, 'people/import-not-read')
    for (let more = 0; more < 4; more += 1) await begin()
    await expectRefusal(begin(), 'people/too-many-imports')
  })
})

describe('going ahead', () => {
  test('writes down who is new, with groups, the day they joined and what they agreed to', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const group = await givenGroup(scratch.db, 'Tuesday')
    const importId = await givenFile(
      team,
      ['=1+1', 'cleo@example.org', '', 'tuesday', '2024-05-31', 'news', '2024-05-31', 'On paper'],
      ['Dee', '', '020 7946 0958'],
    )

    expect(await bringInAll(team, importId)).toMatchObject({ written: 2, agreed: 1, percent: 100 })

    const { people } = await team.people.list({ groupId: group, agrees: 'news', reach: 'email' })
    expect(people).toMatchObject([
      { name: '=1+1', standing: 'member', toGreet: false, joinedAt: '2024-05-31T00:00:00.000Z' },
    ])
    const dee = await team.people.list({ search: 'dee', standing: 'known', reach: 'phone' })
    expect(dee.people).toHaveLength(1)
    const ledger = await scratch.db
      .selectFrom('consent_entry')
      .select(['purpose', 'channel', 'step', 'basis', 'place', 'wording', 'evidence', 'at'])
      .execute()
    expect(ledger).toEqual([
      {
        purpose: 'news',
        channel: 'email',
        step: 'given',
        basis: 'consent',
        place: 'import',
        wording: 'import 1',
        evidence: 'On paper (people.csv)',
        at: '2024-05-31T00:00:00.000Z',
      },
    ])
    const { entries } = await team.audit.list({ command: 'people.import' })
    expect(entries.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('brought in 2 people from the file “people.csv”'),
    ])
  })

  test('adds nobody twice, however often the same file is sent', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    await given(team, 'Amara', 'amara@example.org')
    const rows = [['Ben', 'amara@example.org'], ['Zoë'], ['Cleo', '', '020 7946 0958']]
    const first = await givenFile(team, ...rows)
    const second = await givenFile(team, ...rows)

    expect((await bringInAll(team, first, true)).written).toBe(3)
    expect((await bringInAll(team, second, true)).written).toBe(0)
    const third = await givenFile(team, ...rows)
    expect((await effectsOf(team, third)).map(([effect]): ImportEffect => effect)).toEqual([
      'same',
      'same',
      'same',
    ])
    expect(await peopleIn(scratch.db)).toHaveLength(5)
  })

  test('leaves out who may be here already, unless somebody decides otherwise', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    await given(team, 'Amara', 'both@example.org')

    const importId = await givenFile(team, ['Ben', 'both@example.org'], ['Cleo'])

    expect((await bringInAll(team, importId)).written).toBe(1)
    expect(await peopleIn(scratch.db)).toEqual(['Stella', 'Amara', 'Cleo'])
  })

  test('never says yes for who said no, whatever the file says, even since the dry run', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const { personId } = await given(team, 'Amara', 'both@example.org')
    const yes = ['', '', '', 'news by e-mail', '2026-11-01', 'In the list of old']
    const importId = await givenFile(
      team,
      ['Amara', 'both@example.org', ...yes],
      ['Ben', 'both@example.org', ...yes],
    )
    await team.people.recordConsent({
      people: [personId],
      wish: { purpose: 'news', channel: 'email', step: 'withdrawn', evidence: 'By letter' },
    })

    expect(await bringInAll(team, importId, true)).toMatchObject({ written: 1, agreed: 0 })

    expect((await team.people.list({ agrees: 'news' })).people).toEqual([])
    expect((await effectsOf(team, importId)).at(-1)?.[1]).toContain('said-no')
    const later = await givenFile(team, ['Amara', 'both@example.org', ...yes])
    expect(await effectsOf(team, later)).toEqual([['same', ['said-no'], 'Amara']])
  })

  test('is a batch at a time, and goes on by itself when it is left', async () => {
    await using scratch = await borrowDatabase()
    const { actor, team } = await asSteward(scratch.db)
    const importId = await givenFile(
      team,
      ...Array.from({ length: 1_200 }, (_, at) => [`Person ${at}`, `person${at}@example.org`]),
    )

    const begun = await team.peopleImport.bringIn({ importId, addsFits: false })
    expect(begun).toMatchObject({ state: 'working', written: 500, percent: 41 })
    await continueImports(contextFor(scratch.db, system))

    const [view] = await team.peopleImport.list()
    expect(view).toMatchObject({ state: 'done', written: 1_200, percent: 100 })
    const entry = await scratch.db
      .selectFrom('audit_entry')
      .select(['actor_id', 'facts'])
      .where('command', '=', 'people.import')
      .execute()
    expect(entry).toEqual([
      {
        actor_id: actor.kind === 'staff' ? actor.personId : null,
        facts: { name: 'people.csv', count: 1_200 },
      },
    ])
  })

  test('stops where whoever began it may do so no more', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const importId = await givenFile(
      team,
      ...Array.from({ length: 600 }, (_, at) => [`Person ${at}`]),
    )
    await team.peopleImport.bringIn({ importId, addsFits: false })
    await scratch.db.updateTable('role_grant').set({ ended_at: noon }).execute()

    await expectRefusal(team.peopleImport.bringIn({ importId, addsFits: false }), 'actor/cannot')
    await continueImports(contextFor(scratch.db, system))

    const [done] = await scratch.db
      .selectFrom('people_import')
      .select(['state', 'written'])
      .execute()
    expect(done).toEqual({ state: 'done', written: 500 })
  })
})

test('files that wait forget whoever is erased, and go after a week', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { team } = await asSteward(db)
  const { personId } = await given(team, 'Amara', 'amara@example.org')
  await givenFile(team, ['Ámara', 'other@example.org'], ['Ben', 'amara@example.org'], ['Cleo'])

  await callerFor(db).person.erase({ personId })

  const rows = await db.selectFrom('people_import_row').select('number').execute()
  expect(rows).toEqual([{ number: 4 }])
  await forgetOldImports(contextFor(db, system, '2026-11-29T12:00:00.000Z'))
  expect(await team.peopleImport.list()).toHaveLength(1)
  await forgetOldImports(contextFor(db, system, '2026-12-01T12:00:00.000Z'))
  expect(await team.peopleImport.list()).toEqual([])
})
