import { z } from 'zod'

import type { ConsentStep } from '../consent/index.ts'
import { GroupSlug } from '../group/index.ts'
import { CreditKind, type SeenBy, type Standing } from '../person/index.ts'

/**
 * What decides whether somebody is in the list of people.
 *
 * @example
 * const facts: ListingFacts = { standing: 'member', agrees: 'given', seenBy: 'everyone', creditKind: 'named', creditName: 'Amara' }
 */
export interface ListingFacts {
  readonly standing: Standing
  /** What the ledger says of the list now. */
  readonly agrees: ConsentStep | 'none'
  readonly seenBy: SeenBy
  readonly creditKind: CreditKind
  readonly creditName: string | null
}

/**
 * Is somebody in the list that everyone may read? Only a member whose last word on it is a yes, who
 * lets everyone see them, and who is named by something.
 *
 * @example
 * isListed({ standing: 'paused', agrees: 'given', seenBy: 'everyone', creditKind: 'named', creditName: 'Amara' }) // false
 */
export const isListed = (facts: ListingFacts): boolean =>
  facts.standing === 'member' &&
  facts.agrees === 'given' &&
  facts.seenBy === 'everyone' &&
  facts.creditKind !== 'not-named' &&
  facts.creditName !== null &&
  facts.creditName.trim() !== '' &&
  !leadsElsewhere(facts.creditName)

/**
 * Does a name hold a link, a mail address or a phone number? The list shows no way to reach anybody,
 * and is no place for advertising.
 *
 * @example
 * leadsElsewhere('Cheap tea www.tea.example') // true
 * leadsElsewhere('Amara') // false
 */
export const leadsElsewhere = (name: string): boolean =>
  /@|:\/\/|www\.|[a-z0-9-]{2}\.[a-z]{2,}(?:\/|\s|$)|\d(?:[\s().-]*\d){6}/.test(name)

/**
 * A group as it is named beside a person.
 *
 * @example
 * GroupRef.parse({ slug: 'tuesday-group', name: 'Tuesday group' })
 */
export const GroupRef = z.strictObject({ slug: GroupSlug, name: z.string() })
export type GroupRef = z.infer<typeof GroupRef>

/**
 * Somebody in the list: the name that they chose, and the groups they are in. Nothing else of them.
 *
 * @example
 * const { as, name, groups }: ListedPerson = page.people[0]
 */
export const ListedPerson = z.strictObject({
  as: CreditKind.exclude(['not-named']),
  name: z.string().min(1),
  /** None beside the name of a group: whoever hides in it is not told from the others. */
  groups: z.array(GroupRef),
})
export type ListedPerson = z.infer<typeof ListedPerson>

/**
 * One page of the list, by the alphabet.
 *
 * @example
 * const { people, more }: DirectoryView = await client.directory.list.query({ page: 1 })
 */
export const DirectoryView = z.strictObject({
  page: z.int().positive(),
  people: z.array(ListedPerson),
  /** There is a page after this one. */
  more: z.boolean(),
})
export type DirectoryView = z.infer<typeof DirectoryView>
