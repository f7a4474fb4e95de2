import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { creditKinds, isListed, type PersonId, seenBy as allSeenBy, standings } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { givenGroup } from '../testing/objects-of-lists.ts'
import { type Caller, callerFor, givenMember, noon, visitor } from '../testing/world.ts'
import { peopleOnPage } from './read-directory.ts'

async function say(db: Db, people: readonly PersonId[], step: 'given' | 'withdrawn') {
  const wish = { purpose: 'directory', channel: null, step, evidence: 'Said so.' } as const
  await callerFor(db).people.recordConsent({ people: [...people], wish })
}

async function givenListed(db: Db, name: string): Promise<PersonId> {
  const id = await givenMember(db, name)
  await db.updateTable('person').set({ seen_by: 'everyone' }).where('id', '=', id).execute()
  await say(db, [id], 'given')
  return id
}

const listOf = async (db: Db, page = 1) =>
  (await callerFor(db, visitor).directory.list({ page })).people
const namesOf = async (db: Db) => (await listOf(db)).map(({ name }) => name)

const written = {
  known: { joined_at: null },
  member: {},
  paused: { paused_at: noon },
  left: { left_at: noon },
  blocked: { blocked_at: noon },
} as const

const open = standings.filter((each) => each !== 'merged' && each !== 'erased')
const agreed = ['none', 'given', 'withdrawn'] as const
/** One of each kind there can be. */
const everybody = open.flatMap((standing) =>
  agreed.flatMap((agrees) =>
    allSeenBy.flatMap((seenBy) =>
      creditKinds.map((creditKind) => ({ standing, agrees, seenBy, creditKind })),
    ),
  ),
)
const nameOf = (facts: (typeof everybody)[number]) => Object.values(facts).join(' ')

test('P3 the list and the rule agree on each standing, consent, choice and way to be named', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const ids: Record<'none' | 'given' | 'withdrawn', PersonId[]> = {
    none: [],
    given: [],
    withdrawn: [],
  }
  for (const { standing, agrees, ...wish } of everybody) {
    const id = await givenMember(db, nameOf({ standing, agrees, ...wish }))
    const { seenBy, creditKind } = wish
    await db
      .updateTable('person')
      .set({ ...written[standing], seen_by: seenBy, credit_kind: creditKind })
      .set({
        credit_name: creditKind === 'not-named' ? null : nameOf({ standing, agrees, ...wish }),
      })
      .where('id', '=', id)
      .execute()
    ids[agrees].push(id)
  }
  const expected = everybody
    .filter((facts) => isListed({ ...facts, creditName: nameOf(facts) }))
    .map(nameOf)
  await say(db, [...ids.given, ...ids.withdrawn], 'given')
  await say(db, ids.withdrawn, 'withdrawn')

  expect(expected).toHaveLength(3)
  expect((await namesOf(db)).toSorted()).toEqual(expected.toSorted())
})

test('who was merged or forgotten is gone from it, and comes back where the merge is undone', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const [kept, gone] = [await givenListed(db, 'Amara'), await givenListed(db, 'Amara N.')]
  const team = callerFor(db)
  const { mergeId } = await team.people.merge({ keptId: kept, goneId: gone, why: '' })
  expect(await namesOf(db)).toEqual(['Amara'])
  await team.people.undoMerge({ mergeId })
  expect(await namesOf(db)).toEqual(['Amara', 'Amara N.'])

  await team.person.erase({ personId: gone })

  expect(await namesOf(db)).toEqual(['Amara'])
})

test('shows a chosen name and the groups of now, and nothing else of anybody', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const now = await givenGroup(db, 'Tuesday')
  const before = await givenGroup(db, 'Long ago', '2021-01-01')
  const left = await givenGroup(db, 'Left')
  const id = await givenListed(db, 'Ben Legal')
  const hidden = await givenListed(db, 'Cleo')
  const team = callerFor(db)
  await team.people.addToGroup({ groupId: now, people: [id, hidden] })
  await team.people.addToGroup({ groupId: left, people: [id] })
  await team.people.takeOutOfGroup({ groupId: left, people: [id] })
  await db.updateTable('people_group').set({ ended_on: null }).where('id', '=', before).execute()
  await team.people.addToGroup({ groupId: before, people: [id] })
  await db
    .updateTable('people_group')
    .set({ ended_on: '2021-01-01' })
    .where('id', '=', before)
    .execute()
  await named(db, id, { credit_kind: 'pseudonym', credit_name: 'Kestrel' })
  await named(db, hidden, { credit_kind: 'group', credit_name: 'The youth panel' })

  expect(await listOf(db)).toEqual([
    { as: 'pseudonym', name: 'Kestrel', groups: [{ slug: `group-${now}`, name: 'Tuesday' }] },
    { as: 'group', name: 'The youth panel', groups: [] },
  ])
})

const named = (
  db: Db,
  id: PersonId,
  set: { credit_kind: 'pseudonym' | 'group'; credit_name: string },
) => db.updateTable('person').set(set).where('id', '=', id).execute()

test('several who are named as one group are one line, and a name that is a link is none', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const ids = [await givenListed(db, 'One'), await givenListed(db, 'Two')]
  for (const id of ids) await named(db, id, { credit_kind: 'group', credit_name: 'Panel' })
  await named(db, await givenListed(db, 'Spam'), {
    credit_kind: 'pseudonym',
    credit_name: 'Cheap tea www.tea.example',
  })

  expect(await namesOf(db)).toEqual(['Panel'])
})

test('goes on by chosen name, each once', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  for (let count = 0; count <= peopleOnPage; count += 1) {
    await givenListed(db, `Person ${String(count).padStart(3, '0')}`)
  }
  const ask: Caller = callerFor(db, visitor)

  const [first, second] = [
    await ask.directory.list({ page: 1 }),
    await ask.directory.list({ page: 2 }),
  ]

  expect([first.people.length, first.more, second.people.length, second.more]).toEqual([
    peopleOnPage,
    true,
    1,
    false,
  ])
  expect(second.people[0]?.name).toBe(`Person ${peopleOnPage}`)
})

test('a no that the team wrote down beside a way is a no to the list', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const personId = await givenListed(db, 'Amara')
  const wish = { purpose: 'directory', channel: 'phone', evidence: 'Said so.' } as const

  await callerFor(db).people.recordConsent({ people: [personId], wish: { ...wish, step: 'given' } })
  await callerFor(db).people.recordConsent({
    people: [personId],
    wish: { ...wish, step: 'withdrawn' },
  })

  expect(await namesOf(db)).toEqual([])
})

test('what the team notes of who may see them stands in the ledger', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const personId = await givenMember(db, 'Amara')
  const team = callerFor(db)
  const said = { personId, name: 'Amara', creditKind: 'named', creditName: 'Amara' } as const

  await team.people.update({ ...said, revision: 1, seenBy: 'everyone' })
  expect(await namesOf(db)).toEqual(['Amara'])
  await team.people.update({ ...said, revision: 2, seenBy: 'nobody' })

  expect(await namesOf(db)).toEqual([])
  const ledger = await db
    .selectFrom('consent_entry')
    .select(['step', 'place'])
    .orderBy('id')
    .execute()
  expect(ledger).toEqual([
    { step: 'given', place: 'staff' },
    { step: 'withdrawn', place: 'staff' },
  ])
})
