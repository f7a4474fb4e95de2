import { type Db, type ReadDb } from '@cuppa/db'
import type { GroupId } from '@cuppa/domain'
import { sql } from 'kysely'

const groups = (db: ReadDb) =>
  db
    .selectFrom('people_group')
    .select([
      'people_group.id as groupId',
      'slug',
      'people_group.name',
      'purpose',
      'people_group.revision',
    ])
    .select(['started_on as startedOn', 'ended_on as endedOn'])

/** Those that there are now first, each with how many are in it. */
export const listGroups = (db: ReadDb, most: number) =>
  groups(db)
    .leftJoin('membership', (join) =>
      join.onRef('membership.group_id', '=', 'people_group.id').on('to_on', 'is', null),
    )
    .select((eb) => eb.cast<number>(eb.fn.count('membership.id'), 'integer').as('people'))
    .groupBy('people_group.id')
    .orderBy(sql`ended_on is not null`)
    .orderBy('people_group.name')
    .orderBy('people_group.id')
    .limit(most)
    .execute()

export const findGroup = (db: ReadDb, id: GroupId) =>
  groups(db).where('people_group.id', '=', id).executeTakeFirst()

export const lockGroup = (tx: Db, id: GroupId) =>
  groups(tx).where('people_group.id', '=', id).forUpdate().executeTakeFirst()

export const listMembers = (db: ReadDb, id: GroupId, most: number) =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id as personId', 'person.name', 'position'])
    .select(['how_chosen as howChosen', 'from_on as since'])
    .where('group_id', '=', id)
    .where('to_on', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('folded_name')
    .orderBy('person.id')
    .limit(most)
    .execute()

/** Waits its turn, so that of two groups with one name each gets an address of its own. */
export async function listGroupSlugs(tx: Db, wish: string): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('group slug', 0))`.execute(tx)
  const rows = await tx
    .selectFrom('people_group')
    .select('slug')
    .where('slug', 'like', `${wish}%`)
    .execute()
  return rows.map(({ slug }) => slug)
}
