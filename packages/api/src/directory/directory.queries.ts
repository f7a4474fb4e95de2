import type { ReadDb } from '@cuppa/db'
import type { GroupId, GroupSlug, PersonId } from '@cuppa/domain'
import { sql, type SqlBool } from 'kysely'

/**
 * The same as `isListed`, but for what only the letters of a name tell; a test holds them together.
 * Facets follow the ledger by themselves. Written out, so that the index of the list is used.
 */
const listed = sql<SqlBool>`person.standing = 'member' and person.seen_by = 'everyone'
    and person.credit_kind <> 'not-named' and person.facets @> array['agrees:directory']`

/** Those in the list, by the names that they chose. */
export function listListed(db: ReadDb, { from, most }: { from: number; most: number }) {
  return db
    .selectFrom('person')
    .select(['id', 'credit_kind as as', 'credit_name as name'])
    .where(listed)
    .orderBy(sql`cuppa_folded(credit_name)`)
    .orderBy('id')
    .offset(from)
    .limit(most)
    .execute()
}

/** The groups that people are in now. */
export async function listGroupsOf(db: ReadDb, people: readonly PersonId[]) {
  if (people.length === 0) return []
  return db
    .selectFrom('membership')
    .innerJoin('people_group as group', 'group.id', 'membership.group_id')
    .select(['membership.person_id as personId', 'group.slug', 'group.name'])
    .where('membership.person_id', 'in', people)
    .where('membership.to_on', 'is', null)
    .where('group.ended_on', 'is', null)
    .orderBy('group.name')
    .orderBy('group.id')
    .execute()
}

/** Groups that have not ended. */
export const listOpenGroups = (db: ReadDb, most: number) =>
  db
    .selectFrom('people_group')
    .select(['slug', 'name', 'purpose'])
    .where('ended_on', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(most)
    .execute()

export const findGroup = (db: ReadDb, slug: GroupSlug) =>
  db
    .selectFrom('people_group')
    .select(['id', 'slug', 'name', 'purpose', 'started_on as startedOn', 'ended_on as endedOn'])
    .where('slug', '=', slug)
    .executeTakeFirst()

const membersOf = (db: ReadDb, groupId: GroupId) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.group_id', '=', groupId)
    .where('membership.to_on', 'is', null)

/** Those in a group who are in the list of people, by the names that they chose. */
export const listMembers = (db: ReadDb, groupId: GroupId, most: number) =>
  membersOf(db, groupId)
    .select(['person.credit_kind as as', 'person.credit_name as name'])
    .select(['membership.position', 'membership.from_on as since'])
    .where(listed)
    .orderBy(sql`cuppa_folded(person.credit_name)`)
    .orderBy('person.id')
    .limit(most)
    .execute()

/** Everybody who is in a group, named or not. */
export async function countMembers(db: ReadDb, groupId: GroupId): Promise<number> {
  const { count } = await membersOf(db, groupId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person.standing', 'in', ['known', 'member', 'paused'])
    .executeTakeFirstOrThrow()
  return count
}
