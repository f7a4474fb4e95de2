import type { ReadDb, Tables } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'
import { type ExpressionBuilder, sql, type SqlBool } from 'kysely'

/**
 * The same as `isListed`, but for what only the letters of a name tell; a test holds them together.
 * Facets follow the ledger by themselves. Written out, so that the index of the list is used.
 */
const listed = (_: ExpressionBuilder<Tables, 'person'>) =>
  sql<SqlBool>`person.standing = 'member' and person.seen_by = 'everyone'
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
