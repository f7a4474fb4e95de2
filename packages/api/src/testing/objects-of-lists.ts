import type { Db } from '@cuppa/db'
import {
  ContactPointId,
  GroupId,
  GroupSlug,
  PeopleImportId,
  PeopleViewId,
  PersonId,
} from '@cuppa/domain'

import type { Actor } from '../kernel/scope.ts'
import { callerFor, givenMember, nextId, noon } from './world.ts'

/** A group, which may have ended. */
export async function givenGroup(db: Db, name = 'A group', endedOn: string | null = null) {
  const id = GroupId.parse(nextId())
  await db
    .insertInto('people_group')
    .values({
      id,
      slug: GroupSlug.parse(`group-${id}`),
      name,
      purpose: 'To meet.',
      started_on: '2020-01-01',
      ended_on: endedOn,
      revision: 1,
      changed_at: noon,
      changed_by: null,
    })
    .execute()
  return id
}

async function givenContact(
  db: Db,
  personId: string,
  value: string,
  endedAt: string | null = null,
) {
  const id = ContactPointId.parse(nextId())
  await db
    .insertInto('contact_point')
    .values({
      id,
      person_id: PersonId.parse(personId),
      kind: 'phone',
      value,
      value_key: value,
      preferred: false,
      added_at: noon,
      added_by: null,
      verified_at: null,
      ended_at: endedAt,
    })
    .execute()
  return id
}

async function givenView(db: Db, personId: PersonId) {
  const id = PeopleViewId.parse(nextId())
  await db
    .insertInto('people_view')
    .values({ id, person_id: personId, name: 'Letters', filter: '{}', made_at: noon })
    .execute()
  return id
}

async function givenImport(db: Db, personId: PersonId, state: 'reading' | 'read') {
  const id = PeopleImportId.parse(nextId())
  await db
    .insertInto('people_import')
    .values({
      id,
      file_name: 'people.csv',
      columns: JSON.stringify(['name']),
      unknown: '[]',
      state,
      rows_read: 1,
      started_at: noon,
      started_by: personId,
    })
    .execute()
  return id
}

/** Two who were merged, and two who were and are not any more. */
async function mergesIn(db: Db, absent: string) {
  const team = callerFor(db)
  const merge = async () =>
    team.people.merge({
      keptId: await givenMember(db, 'Kept'),
      goneId: await givenMember(db, 'Gone double'),
      why: '',
    })
  const { mergeId: live } = await merge()
  const { mergeId: undone } = await merge()
  await team.people.undoMerge({ mergeId: undone })
  return { live, undone, absent }
}

interface Known {
  readonly other: PersonId
  readonly left: PersonId
  readonly absent: string
}

/** What lists of people name: groups, ways to reach somebody, and views of another. */
export async function listsIn(db: Db, { other, left, absent }: Known) {
  const live = await givenGroup(db)
  const ended = await givenGroup(db, 'A group of before', '2021-01-01')
  return {
    group: { live, ended, absent },
    groupSlug: { live: `group-${live}`, ended: `group-${ended}`, absent: `group-${absent}` },
    contact: {
      live: await givenContact(db, other, '02079460001'),
      ended: await givenContact(db, other, '02079460002', noon),
      foreign: await givenContact(db, left, '02079460003'),
      absent,
    },
    merge: await mergesIn(db, absent),
    view: { own: absent, other: await givenView(db, other), absent },
    import: { own: absent, other: await givenImport(db, other, 'read'), absent },
    openImport: { own: absent, other: await givenImport(db, other, 'reading'), absent },
  }
}

/** A view of whoever calls. */
export const ownView = (db: Db, actor: Actor) =>
  actor.kind === 'visitor' || actor.kind === 'system' ? undefined : givenView(db, actor.personId)

/** Files of whoever calls: one that is read, and one that is being read. */
export const ownImports = async (db: Db, personId: PersonId) => ({
  import: await givenImport(db, personId, 'read'),
  openImport: await givenImport(db, personId, 'reading'),
})
