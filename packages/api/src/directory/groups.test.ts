import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { GroupSlug, type PersonId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { givenGroup } from '../testing/objects-of-lists.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, givenMember, noon, visitor } from '../testing/world.ts'

async function givenIn(db: Db, groupId: Awaited<ReturnType<typeof givenGroup>>, name: string) {
  const id = await givenMember(db, name)
  await callerFor(db).people.addToGroup({ groupId, people: [id] })
  return id
}

async function list(db: Db, id: PersonId, revision = 1) {
  const { name } = await callerFor(db).people.get({ personId: id })
  await callerFor(db).people.update({
    personId: id,
    revision,
    name,
    creditKind: 'pseudonym',
    creditName: `${name} the kind`,
    seenBy: 'everyone',
  })
}

const slugOf = (id: string) => GroupSlug.parse(`group-${id}`)
const read = (db: Db, id: string) => callerFor(db, visitor).directory.group({ slug: slugOf(id) })

test('P5 names those who are in the list, and counts the others by fives', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const id = await givenGroup(db, 'Tuesday')
  const amara = await givenIn(db, id, 'Amara')
  await list(db, amara)
  await db.updateTable('membership').set({ position: 'Chair' }).execute()
  for (let count = 0; count < 4; count += 1) await givenIn(db, id, `Quiet ${count}`)
  const amaraIn = {
    as: 'pseudonym',
    name: 'Amara the kind',
    position: 'Chair',
    since: noon.slice(0, 10),
  }

  expect(await read(db, id)).toEqual({
    slug: slugOf(id),
    name: 'Tuesday',
    purpose: 'To meet.',
    startedOn: '2020-01-01',
    endedOn: null,
    members: [amaraIn],
    others: 0,
  })
  const fifth = await givenIn(db, id, 'Quiet too')
  expect(await read(db, id)).toMatchObject({ members: [amaraIn], others: 5 })
  await db.updateTable('person').set({ left_at: noon }).where('id', '=', fifth).execute()
  expect(await read(db, id)).toMatchObject({ others: 0 })
})

test('who leaves a group, or is named as a group, is not named on its page', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const id = await givenGroup(db, 'Tuesday')
  const [gone, hidden] = [await givenIn(db, id, 'Bo'), await givenIn(db, id, 'Cleo')]
  for (const each of [gone, hidden]) await list(db, each)
  expect((await read(db, id)).members).toHaveLength(2)

  await callerFor(db).people.takeOutOfGroup({ groupId: id, people: [gone] })
  await db.updateTable('person').set({ credit_kind: 'group' }).where('id', '=', hidden).execute()

  expect(await read(db, id)).toMatchObject({ members: [], others: 0 })
})

test('a group that ended keeps its address, names nobody, and is in no list', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const open = await givenGroup(db, 'Tuesday')
  const id = await givenGroup(db, 'Long ago')
  await list(db, await givenIn(db, id, 'Amara'))
  await db
    .updateTable('people_group')
    .set({ ended_on: '2021-01-01' })
    .where('id', '=', id)
    .execute()

  expect(await read(db, id)).toMatchObject({ endedOn: '2021-01-01', members: [], others: 0 })
  expect(await callerFor(db, visitor).directory.groups()).toEqual([
    { slug: slugOf(open), name: 'Tuesday', purpose: 'To meet.' },
  ])
  await expectRefusal(read(db, 'none'), 'group/not-found')
})
