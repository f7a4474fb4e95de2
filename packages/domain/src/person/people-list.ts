import { z } from 'zod'

import { ConsentPurpose } from '../consent/index.ts'
import { CalendarDate, ContactPointId, GroupId, Instant, line, PersonId } from '../shared/index.ts'
import { ContactKind } from './contact.ts'
import { Role } from './role.ts'
import { type SeenBy, Standing } from './standing.ts'

/**
 * Which people are meant. What is left out does not matter. There is no key for what staff may not
 * see, such as what somebody needs, so that nobody finds out by asking.
 *
 * @example
 * PeopleFilter.parse({ standing: 'member', reach: 'post' })
 */
export const PeopleFilter = z.strictObject({
  /** A name, spelt as well as one can, or an e-mail address or phone number in full. */
  search: line(100).optional(),
  standing: Standing.exclude(['merged', 'erased']).optional(),
  groupId: GroupId.optional(),
  role: Role.optional(),
  /** Can be reached this way. */
  reach: ContactKind.optional(),
  /** Agrees to this now, one way or another. */
  agrees: ConsentPurpose.optional(),
  joinedFrom: CalendarDate.optional(),
  joinedTo: CalendarDate.optional(),
  /** A member to whom nobody has said hello yet. */
  toGreet: z.literal(true).optional(),
})
export type PeopleFilter = z.infer<typeof PeopleFilter>

/**
 * Somebody as one line of a list.
 *
 * @example
 * const [{ name, standing }]: PersonLine[] = page.people
 */
export const PersonLine = z.strictObject({
  id: PersonId,
  name: z.string(),
  standing: Standing,
  joinedAt: Instant.nullable(),
  /** Member, and not said hello to yet. */
  toGreet: z.boolean(),
  /** The best way to reach them. */
  reach: z.strictObject({ kind: ContactKind, value: z.string() }).nullable(),
  groups: z.array(z.string()),
  roles: z.array(Role),
})
export type PersonLine = z.infer<typeof PersonLine>

/**
 * A way to reach somebody, as the team sees it.
 *
 * @example
 * const { kind, value, preferred }: ContactView = person.contacts[0]
 */
export const ContactView = z.strictObject({
  id: ContactPointId,
  kind: ContactKind,
  value: z.string(),
  preferred: z.boolean(),
  verified: z.boolean(),
  /** Others who are reached the same way. */
  sharedWith: z.array(z.strictObject({ id: PersonId, name: z.string() })),
})
export type ContactView = z.infer<typeof ContactView>

/**
 * Who may see somebody in the list of people, in the words people see.
 *
 * @example
 * seenByWords.nobody // 'Nobody'
 */
export const seenByWords: Record<SeenBy, string> = {
  nobody: 'Nobody',
  members: 'Members',
  everyone: 'Everyone',
}

/**
 * The ways to reach somebody, in the words people see.
 *
 * @example
 * contactWords.post // 'Letter'
 */
export const contactWords: Record<ContactKind, string> = {
  email: 'E-mail',
  phone: 'Phone',
  post: 'Letter',
}

/**
 * What somebody can agree to, in the words people see.
 *
 * @example
 * purposeWords.news // 'News'
 */
export const purposeWords: Record<ConsentPurpose, string> = {
  news: 'News',
  events: 'New events',
  digest: 'A summary now and then',
  directory: 'Being in the list of people',
  needs: 'Keeping what they need',
}
