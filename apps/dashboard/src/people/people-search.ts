import { PeopleFilter } from '@cuppa/domain'

/** What is looked for, as it stands in the address. */
export interface PeopleSearch {
  readonly find?: string | undefined
  readonly standing?: string | undefined
  readonly group?: string | undefined
  readonly role?: string | undefined
  readonly reach?: string | undefined
  readonly agrees?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly hello?: true | undefined
}

const keys = {
  search: 'find',
  standing: 'standing',
  groupId: 'group',
  role: 'role',
  reach: 'reach',
  agrees: 'agrees',
  joinedFrom: 'from',
  joinedTo: 'to',
  toGreet: 'hello',
} as const satisfies Record<keyof PeopleFilter, keyof PeopleSearch>

/** The filter that an address asks for; what nothing can be filtered by is left out of it. */
export function filterIn(search: PeopleSearch): PeopleFilter {
  const parts = Object.entries(keys).map(([key, name]) => {
    const part = PeopleFilter.safeParse({ [key]: search[name] }).data
    return search[name] && part ? part : {}
  })
  return Object.assign({}, ...parts)
}

/** The same the other way round, for views that somebody keeps. */
export const searchOf = (filter: PeopleFilter): PeopleSearch => ({
  find: filter.search,
  standing: filter.standing,
  group: filter.groupId,
  role: filter.role,
  reach: filter.reach,
  agrees: filter.agrees,
  from: filter.joinedFrom,
  to: filter.joinedTo,
  hello: filter.toGreet,
})
