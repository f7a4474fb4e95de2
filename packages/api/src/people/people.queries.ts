import type { ReadDb, Tables } from '@cuppa/db'
import type {
  ConsentPurpose,
  ContactKind,
  GroupId,
  Instant,
  PersonId,
  Role,
  Standing,
} from '@cuppa/domain'
import { type ExpressionBuilder, sql, type SqlBool } from 'kysely'

import { saidLast } from '../consent/read-ledger.ts'

/** Which people are meant, in the words of the table. */
export interface PeopleWhere {
  readonly standing?: Standing | undefined
  readonly groupId?: GroupId | undefined
  readonly role?: Role | undefined
  readonly reach?: ContactKind | undefined
  readonly agrees?: ConsentPurpose | undefined
  readonly joinedFrom?: Instant | undefined
  readonly joinedBefore?: Instant | undefined
  readonly toGreet?: true | undefined
  /** For each word that is looked for, the words of names that it may mean. */
  readonly words?: readonly (readonly string[])[] | undefined
  readonly reachedAt?: { readonly kind: 'email' | 'phone'; readonly key: string } | undefined
}

/** Where a page ended: the name and the id of its last person. */
export interface NamePlace {
  readonly name: string
  readonly id: PersonId
}

type Eb = ExpressionBuilder<Tables, 'person'>

/** Whether many or few fit is known by the values alone. */
const byValue = sql`/* planned by value */`

/** Those who are themselves: not merged into another, and not erased. */
const present = (eb: Eb) => [eb('erased_at', 'is', null), eb('merged_into', 'is', null)]

function facetsOf({ groupId, role, reach, agrees }: PeopleWhere): string[] {
  return [
    ...(groupId === undefined ? [] : [`group:${groupId.slice(-12)}`]),
    ...(role === undefined ? [] : [`role:${role}`]),
    ...(reach === undefined ? [] : [`reach:${reach}`]),
    ...(agrees === undefined ? [] : [`agrees:${agrees}`]),
  ]
}

const meant = (where: PeopleWhere) => (eb: Eb) => {
  const { standing, joinedFrom, joinedBefore, toGreet, words = [], reachedAt } = where
  const facets = facetsOf(where)
  return eb.and([
    ...present(eb),
    ...(standing === undefined ? [] : [eb('standing', '=', standing)]),
    ...(facets.length === 0 ? [] : [sql<SqlBool>`facets @> ${facets}::text[]`]),
    ...(joinedFrom === undefined ? [] : [eb('joined_at', '>=', joinedFrom)]),
    ...(joinedBefore === undefined ? [] : [eb('joined_at', '<', joinedBefore)]),
    ...(toGreet ? [sql<SqlBool>`standing = 'member'`, eb('greeted_at', 'is', null)] : []),
    ...words.map((each) => sql<SqlBool>`name_words && ${each}::text[]`),
    ...(reachedAt === undefined ? [] : [isReachedAt(eb, reachedAt)]),
  ])
}

function isReachedAt(eb: Eb, { kind, key }: NonNullable<PeopleWhere['reachedAt']>) {
  const point = eb
    .selectFrom('contact_point')
    .select('person_id')
    .where('kind', '=', kind)
    .where('value_key', '=', key)
    .where('ended_at', 'is', null)
  const mailbox = eb.selectFrom('identity').select('person_id').where('email_key', '=', key)
  return eb('id', 'in', kind === 'email' ? point.union(mailbox) : point)
}

const columns = [
  'id',
  'name',
  'standing',
  'joined_at as joinedAt',
  'greeted_at as greetedAt',
] as const

/** In the order of their names, from a place on. The walk reads the index alone, and rows at its end. */
export function listByName(
  db: ReadDb,
  where: PeopleWhere,
  page: { readonly after: NamePlace | undefined; readonly most: number },
) {
  const { after, most } = page
  return db
    .selectFrom(
      db
        .selectFrom('person')
        .select(['id', 'folded_name'])
        .where(meant(where))
        .$if(after !== undefined, (query) =>
          query.where(sql<SqlBool>`(folded_name, id) > (${after?.name}::text, ${after?.id}::text)`),
        )
        .orderBy('folded_name')
        .orderBy('id')
        .limit(most)
        .as('found'),
    )
    .innerJoin('person', 'person.id', 'found.id')
    .select(['person.id', 'person.name', 'person.standing'])
    .select(['person.joined_at as joinedAt', 'person.greeted_at as greetedAt'])
    .orderBy('found.folded_name')
    .orderBy('found.id')
    .modifyEnd(byValue)
    .execute()
}

/** As many as are looked at for one search: more say that the words say too little. */
const mostFound = 1_000

/** Those who fit what is looked for, the most alike first. */
export function listByWords(
  db: ReadDb,
  where: PeopleWhere,
  look: { readonly words: string; readonly most: number },
) {
  return db
    .selectFrom(
      db
        .selectFrom('person')
        .select(columns)
        .select('folded_name')
        .where(meant(where))
        .limit(mostFound)
        .as('found'),
    )
    .select(['id', 'name', 'standing', 'joinedAt', 'greetedAt'])
    .orderBy(sql`word_similarity(${look.words}, folded_name)`, 'desc')
    .orderBy('folded_name')
    .orderBy('id')
    .limit(look.most)
    .modifyEnd(byValue)
    .execute()
}

/** How many there are, up to `most`: nobody waits for an exact count of a million. */
export async function countUpTo(db: ReadDb, where: PeopleWhere, most: number): Promise<number> {
  const { count } = await db
    .selectFrom(db.selectFrom('person').select('id').where(meant(where)).limit(most).as('some'))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .modifyEnd(byValue)
    .executeTakeFirstOrThrow()
  return count
}

export async function findPlace(db: ReadDb, id: PersonId): Promise<NamePlace | undefined> {
  return db
    .selectFrom('person')
    .select(['folded_name as name', 'id'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listReachOf(db: ReadDb, ids: readonly PersonId[]) {
  return db
    .selectFrom('contact_point')
    .select(['person_id as personId', 'kind', 'value'])
    .where('person_id', 'in', ids)
    .where('ended_at', 'is', null)
    .orderBy('preferred', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .execute()
}

export function listAddressesOf(db: ReadDb, ids: readonly PersonId[]) {
  return db
    .selectFrom('identity')
    .select(['person_id as personId', 'email'])
    .where('person_id', 'in', ids)
    .execute()
}

export function listGroupsOf(db: ReadDb, ids: readonly PersonId[]) {
  return db
    .selectFrom('membership')
    .innerJoin('people_group', 'people_group.id', 'group_id')
    .select(['person_id as personId', 'people_group.name'])
    .where('person_id', 'in', ids)
    .where('to_on', 'is', null)
    .orderBy('people_group.name')
    .execute()
}

export function listRolesOf(db: ReadDb, ids: readonly PersonId[]) {
  return db
    .selectFrom('role_grant')
    .select(['person_id as personId', 'role'])
    .where('person_id', 'in', ids)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** What each of them agrees to now. */
export function listAgreedOf(db: ReadDb, ids: readonly PersonId[]) {
  return db
    .selectFrom(saidLast(db, ids).as('said'))
    .select(['personId', 'purpose', 'channel'])
    .where('step', '=', 'given')
    .execute()
}
