import type { Db, ReadDb } from '@cuppa/db'
import {
  type GroupId,
  groupKey,
  type ImportMatch,
  type ImportRow,
  type PersonId,
  wayOf,
} from '@cuppa/domain'
import { sql } from 'kysely'

import { saidLast } from '../consent/read-ledger.ts'

/** Of those who share one way to be reached, or one name, so many are looked at, the same name first. */
const mostAlike = 5

interface Alike {
  readonly at: number
  readonly personId: PersonId
  readonly sameName: boolean
}

/** Who here shares a name or a way to be reached with each of these rows, by their places. */
export async function findMatches(
  db: Db,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<number, readonly ImportMatch[]>> {
  const alike = await listAlike(db, rows)
  const known = await readKnown(db, [...new Set(alike.map(({ personId }) => personId))])
  const matches = alike.map(({ at, personId, sameName }) => ({
    at,
    match: { personId, sameName, ...known(personId) },
  }))
  return new Map(
    [...Map.groupBy(matches, ({ at }) => at)].map(([at, found]) => [
      at,
      found.map(({ match }) => match),
    ]),
  )
}

/**
 * Planned anew each time: tables grow a hundredfold while a file comes in. `offset 0` has each row
 * looked up by its own key first; else, before the database knows how many there are, it walks all
 * people for each row.
 */
async function listAlike(db: Db, rows: readonly ImportRow[]): Promise<Alike[]> {
  if (rows.length === 0) return []
  const names = rows.map(({ name }, at) => ({ at, name }))
  const ways = rows.flatMap(({ contacts, name }, at) =>
    contacts.map(({ kind, key }) => ({ at, name, kind, key })),
  )
  const { rows: found } = await sql<Alike>`
    with named as (
      select at, cuppa_folded(name) as folded
      from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as row (at int, name text)
    ), reached as (
      select at, cuppa_folded(name) as folded, kind, key
      from jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) as row (at int, name text, kind text, key text)
    ), alike as (
      select named.at, found.id from named cross join lateral (
        select id from (
          select id from person
          where folded_name = named.folded and erased_at is null and merged_into is null
          offset 0
        ) namesake order by id limit ${mostAlike}
      ) found
      union
      select reached.at, found.id from reached cross join lateral (
        select person.id from (
          select person_id from contact_point point
          where point.kind = reached.kind and point.value_key = reached.key and point.ended_at is null
          offset 0
        ) point join person on person.id = point.person_id
        where erased_at is null and merged_into is null
        order by person.folded_name = reached.folded desc, person.id limit ${mostAlike}
      ) found
      union
      select reached.at, found.id from reached cross join lateral (
        select person.id from (
          select person_id from contact_point point
          where point.kind = reached.kind and point.value_key = reached.key and point.ended_at is not null
          offset 0
        ) point join person on person.id = point.person_id
        where erased_at is null and merged_into is null
        order by person.folded_name = reached.folded desc, person.id limit ${mostAlike}
      ) found
      union
      select reached.at, found.id from reached cross join lateral (
        select person.id from (
          select person_id from identity
          where reached.kind = 'email' and identity.email_key = reached.key
          offset 0
        ) identity join person on person.id = identity.person_id
        where erased_at is null and merged_into is null
        order by person.folded_name = reached.folded desc, person.id limit ${mostAlike}
      ) found
    )
    select alike.at, person.id as "personId", person.folded_name = named.folded as "sameName"
    from alike join person on person.id = alike.id join named on named.at = alike.at
    order by alike.at, person.id /* planned by value */`.execute(db)
  return found
}

/** What is known of each of them. */
async function readKnown(db: ReadDb, ids: readonly PersonId[]) {
  const none = { ways: [], groupIds: [], said: [] }
  if (ids.length === 0) return () => none
  const [ways, groups, said] = [
    await listWays(db, ids),
    await listGroupsOf(db, ids),
    await saidLast(db, ids).execute(),
  ]
  const waysOf = Map.groupBy(ways, ({ personId }) => personId)
  const groupsOf = Map.groupBy(groups, ({ personId }) => personId)
  const saidOf = Map.groupBy(said, ({ personId }) => personId)
  return (id: PersonId) => ({
    ways: (waysOf.get(id) ?? []).map(wayOf),
    groupIds: (groupsOf.get(id) ?? []).map(({ groupId }) => groupId),
    said: saidOf.get(id) ?? [],
  })
}

const listWays = (db: ReadDb, ids: readonly PersonId[]) =>
  db
    .selectFrom('contact_point')
    .select(['person_id as personId', 'kind', 'value_key as key'])
    .where('person_id', 'in', ids)
    .where('ended_at', 'is', null)
    .unionAll(
      db
        .selectFrom('identity')
        .select(['person_id as personId', sql<'email'>`'email'`.as('kind'), 'email_key as key'])
        .where('person_id', 'in', ids),
    )
    .execute()

const listGroupsOf = (db: ReadDb, ids: readonly PersonId[]) =>
  db
    .selectFrom('membership')
    .select(['person_id as personId', 'group_id as groupId'])
    .where('person_id', 'in', ids)
    .where('to_on', 'is', null)
    .execute()

/** The groups that have not ended, by their names. */
export async function readGroups(db: ReadDb): Promise<ReadonlyMap<string, GroupId>> {
  const groups = await db
    .selectFrom('people_group')
    .select(['id', 'name'])
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute()
  return new Map(groups.map(({ id, name }) => [groupKey(name), id]))
}
