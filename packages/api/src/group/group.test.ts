import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, givenMember, staffIn, visitor } from '../testing/world.ts'

const choir = { name: 'The Choir', purpose: 'To sing together.' } as const

async function given() {
  const scratch = await borrowDatabase()
  const { db } = scratch
  const steward = callerFor(db, await staffIn(db, 'steward', 'Stella'))
  const visit = callerFor(db, visitor)
  const group = await steward.group.create(choir)
  return { db, steward, visit, group, [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]() }
}

test('a group that is begun has a page, and two of one name have an address each', async () => {
  await using made = await given()
  const { steward, visit, group } = made
  const other = await steward.group.create(choir)

  expect([group.slug, other.slug]).toEqual(['the-choir', 'the-choir-2'])
  expect(await visit.directory.group({ slug: group.slug })).toMatchObject({ ...choir, members: [] })
  expect((await steward.group.list()).map(({ slug, people }) => [slug, people])).toEqual([
    ['the-choir', 0],
    ['the-choir-2', 0],
  ])
})

test('what is said of a group changes once for each reading, and its address never', async () => {
  await using made = await given()
  const { steward, group } = made
  const { groupId } = group
  const words = { name: 'Singers', purpose: 'To sing louder.' }
  const changed = await steward.group.update({ groupId, revision: 1, ...words })

  expect(changed).toEqual({ groupId, slug: 'the-choir', revision: 2 })
  await expectRefusal(steward.group.update({ groupId, revision: 1, ...choir }), 'group/stale')
  expect(await steward.group.open({ groupId })).toMatchObject({ ...words, more: false })
})

test('people have a position in a group, until it ends for all of them', async () => {
  await using made = await given()
  const { db, steward, visit, group } = made
  const { groupId, slug } = group
  const [amara, bo] = [await givenMember(db, 'Amara'), await givenMember(db, 'Bo')]
  await steward.people.addToGroup({ groupId, people: [amara] })
  const chair = { groupId, personId: amara, position: 'Chair', howChosen: 'By lot' }
  await steward.group.setPosition(chair)

  expect((await steward.group.open({ groupId })).members).toEqual([
    { personId: amara, name: 'Amara', position: 'Chair', howChosen: 'By lot', since: '2026-11-23' },
  ])
  await expectRefusal(steward.group.setPosition({ ...chair, personId: bo }), 'group/not-a-member')

  await steward.group.end({ groupId, revision: 1 })
  expect(await steward.group.open({ groupId })).toMatchObject({
    endedOn: '2026-11-23',
    members: [],
  })
  expect(await visit.directory.groups()).toEqual([])
  expect((await visit.directory.group({ slug })).endedOn).toBe('2026-11-23')
  await expectRefusal(steward.group.setPosition(chair), 'group/ended')
  await expectRefusal(steward.group.end({ groupId, revision: 2 }), 'group/ended')
  const said = (await steward.audit.list({})).entries.map(({ sentence }) => sentence)
  expect(said.slice(0, 2)).toEqual([
    'Stella ended the group “The Choir”.',
    'Stella said what Amara does in the group “The Choir”.',
  ])
})
