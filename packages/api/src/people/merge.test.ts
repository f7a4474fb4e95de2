import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import type { PersonId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { givenGroup } from '../testing/objects-of-lists.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { type Caller, callerFor, staffIn } from '../testing/world.ts'

const mail = { kind: 'email', value: 'us@example.org' } as const

async function givenTwo(db: Db) {
  const team = callerFor(db, await staffIn(db, 'steward', 'Stella'))
  const add = async (name: string) => {
    const said = { creditKind: 'not-named', creditName: '', joins: true } as const
    const { personId } = await team.people.add({ ...said, name, contacts: [mail], consents: [] })
    return personId
  }
  return { team, kept: await add('Amara Obi'), gone: await add('Amara Obi') }
}

const say = (
  team: Caller,
  person: PersonId,
  step: 'given' | 'withdrawn',
  channel: 'email' | 'post',
) =>
  team.people.recordConsent({
    people: [person],
    wish: { purpose: 'news', channel, step, evidence: 'Said so' },
  })

/** All rows that a merge may touch, but for the ledger, which only grows. */
async function rowsOf(db: Db) {
  const people = await db
    .selectFrom('person')
    .select(['id', 'standing', 'joined_at', 'seen_by', 'merged_into', 'facets'])
    .orderBy('id')
    .execute()
  const contacts = await db
    .selectFrom('contact_point')
    .select(['id', 'person_id', 'preferred', 'ended_at'])
    .orderBy('id')
    .execute()
  const groups = await db
    .selectFrom('membership')
    .select(['id', 'person_id', 'to_on'])
    .orderBy('id')
    .execute()
  return { people, contacts, groups }
}

test('two entries become one, with both histories, and two again with the same rows', async () => {
  await using scratch = await borrowDatabase()
  const { team, kept, gone } = await givenTwo(scratch.db)
  const [one, two] = [await givenGroup(scratch.db, 'One'), await givenGroup(scratch.db, 'Two')]
  await team.people.addToGroup({ groupId: one, people: [kept, gone] })
  await team.people.addToGroup({ groupId: two, people: [gone] })
  await team.people.addContact({
    personId: gone,
    contact: { kind: 'phone', value: '020 7946 0958' },
  })
  const before = await rowsOf(scratch.db)
  expect(await team.people.doubles({ personId: kept })).toEqual([
    { id: gone, name: 'Amara Obi', sharesContact: true, sharesName: true },
  ])
  expect(await team.people.previewMerge({ keptId: kept, goneId: gone })).toMatchObject({
    contacts: 1,
    groups: 1,
    bookings: 0,
  })
  expect(await rowsOf(scratch.db)).toEqual(before)

  const { mergeId } = await team.people.merge({ keptId: kept, goneId: gone, why: 'The same.' })

  const person = await team.people.get({ personId: kept })
  expect(person.contacts).toHaveLength(2)
  expect(person.groups.map(({ name }) => name).toSorted()).toEqual(['One', 'Two'])
  expect(person.merges).toMatchObject([{ id: mergeId, gone: { id: gone } }])
  expect((await team.people.list({ search: 'amara' })).people.map(({ id }) => id)).toEqual([kept])
  const { items } = await team.people.timeline({ personId: kept })
  expect(
    items.filter((item) => item.kind === 'change' && item.sentence.includes('wrote down Amara')),
  ).toHaveLength(2)
  expect(await team.people.get({ personId: gone })).toMatchObject({ mergedInto: { id: kept } })

  await team.people.undoMerge({ mergeId })
  expect(await rowsOf(scratch.db)).toEqual(before)
  await expectRefusal(team.people.undoMerge({ mergeId }), 'people/merge-not-found')
})

test('of both consents the stricter is kept, and none loosens when it is undone', async () => {
  await using scratch = await borrowDatabase()
  const { team, kept, gone } = await givenTwo(scratch.db)
  await say(team, kept, 'given', 'email')
  await say(team, gone, 'withdrawn', 'email')
  await say(team, gone, 'given', 'post')
  const now = async (personId: PersonId) =>
    (await team.people.get({ personId })).consents.map(({ channel, step }) => `${channel} ${step}`)

  const { mergeId } = await team.people.merge({ keptId: kept, goneId: gone, why: '' })
  expect(await now(kept)).toEqual(['email withdrawn', 'post given'])

  await team.people.undoMerge({ mergeId })
  expect(await now(kept)).toEqual(['email withdrawn', 'post withdrawn'])
  expect(await now(gone)).toEqual(['email withdrawn', 'post given'])
})

test('S22 of many who merge the same at once, one does', async () => {
  await using scratch = await borrowDatabase()
  const { team, kept, gone } = await givenTwo(scratch.db)
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => team.people.merge({ keptId: kept, goneId: gone, why: '' })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expectRefusal(
    team.people.merge({ keptId: kept, goneId: kept, why: '' }),
    'people/merge-self',
  )
})
