import { PeopleFilter, type PersonId, PersonId as Id, PersonLine, callKey } from '@cuppa/domain'
import { z } from 'zod'

import { readEmailAddress } from '../identity/email-address.ts'
import { pageLimit } from '../kernel/input.ts'
import { days, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { foldedWords, wordsMeantBy } from './find-words.queries.ts'
import {
  countUpTo,
  findPlace,
  listAddressesOf,
  listByName,
  listByWords,
  listGroupsOf,
  listReachOf,
  listRolesOf,
  type PeopleWhere,
} from './people.queries.ts'

export const ListPeople = z.strictObject({
  ...PeopleFilter.shape,
  /** The last person of the page before. */
  after: Id.nullable().optional(),
})
export type ListPeople = z.infer<typeof ListPeople>

export const PeoplePage = z.strictObject({
  people: z.array(PersonLine),
  /** Where the next page goes on; none for a search, which shows the best alone. */
  next: Id.nullable(),
  /** More fit than are shown. */
  more: z.boolean(),
})
export type PeoplePage = z.infer<typeof PeoplePage>

/** People by name, or those who fit a search best. */
export async function listPeople(
  scope: ReadScope,
  { after, ...filter }: ListPeople,
): Promise<PeoplePage> {
  demand(scope, 'people')
  const { db } = scope
  const where = await whereOf(scope, filter)
  if (where === null) return { people: [], next: null, more: false }
  const most = pageLimit + 1
  const search = filter.search
  const rows =
    search === undefined || search === ''
      ? await listByName(db, where, {
          after: after ? await findPlace(db, after) : undefined,
          most,
        })
      : await listByWords(db, where, { words: search.toLowerCase(), most })
  const shown = rows.slice(0, pageLimit)
  const more = rows.length > pageLimit
  const isSearch = search !== undefined && search !== ''
  return {
    people: await linesOf(scope, shown),
    next: more && !isSearch ? (shown.at(-1)?.id ?? null) : null,
    more,
  }
}

export const CountPeople = z.strictObject(PeopleFilter.shape)
export type CountPeople = z.infer<typeof CountPeople>

/** Counted no further than this. */
const countLimit = 1_000

export const PeopleCount = z.strictObject({
  count: z.int().nonnegative(),
  /** There are more than were counted. */
  more: z.boolean(),
})

/** How many people fit, counted up to a thousand. */
export async function countPeople(scope: ReadScope, filter: CountPeople) {
  demand(scope, 'people')
  const where = await whereOf(scope, filter)
  const count = where === null ? 0 : await countUpTo(scope.db, where, countLimit + 1)
  return { count: Math.min(count, countLimit), more: count > countLimit }
}

/** What a filter means in the table; `null` where nobody can fit. */
export async function whereOf(
  { db }: Pick<ReadScope, 'db'>,
  filter: PeopleFilter,
): Promise<PeopleWhere | null> {
  const { search = '', joinedFrom, joinedTo, ...rest } = filter
  const where = {
    ...rest,
    joinedFrom: joinedFrom && midnight(joinedFrom),
    joinedBefore: joinedTo && later(midnight(joinedTo), days(1)),
  }
  if (search === '') return where
  const reachedAt = reachIn(search)
  if (reachedAt) return { ...where, reachedAt }
  const asked = await foldedWords(db, search)
  if (asked.length === 0) return null
  const words = await Promise.all(asked.map((word) => wordsMeantBy(db, word)))
  return { ...where, words }
}

/** An address or a number in full, which is nobody's name. */
function reachIn(search: string): PeopleWhere['reachedAt'] {
  const address = search.includes('@') ? readEmailAddress(search) : undefined
  if (address) return { kind: 'email', key: address.key }
  const phone = callKey(search)
  return phone === undefined ? undefined : { kind: 'phone', key: phone }
}

const midnight = (date: string) => `${date}T00:00:00.000Z`

type Row = Awaited<ReturnType<typeof listByName>>[number]

/** Rows with what is shown beside the name. */
async function linesOf({ db }: Pick<ReadScope, 'db'>, rows: readonly Row[]): Promise<PersonLine[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [reach, addresses, groups, roles] = await Promise.all([
    listReachOf(db, ids),
    listAddressesOf(db, ids),
    listGroupsOf(db, ids),
    listRolesOf(db, ids),
  ])
  const of = <Each extends { readonly personId: PersonId }>(all: readonly Each[], id: PersonId) =>
    all.filter(({ personId }) => personId === id)
  return rows.map(({ id, name, standing, joinedAt, greetedAt }) => {
    const [point] = of(reach, id)
    const [address] = of(addresses, id)
    const mail = address && { kind: 'email' as const, value: address.email }
    return {
      id,
      name,
      standing,
      joinedAt,
      toGreet: standing === 'member' && greetedAt === null,
      reach: point ? { kind: point.kind, value: point.value } : (mail ?? null),
      groups: of(groups, id).map((group) => group.name),
      roles: of(roles, id).map(({ role }) => role),
    }
  })
}
