import { z } from 'zod'

import { saySomePeople, ShownCount } from '../attendance/index.ts'
import { GroupSlug } from '../group/index.ts'
import { CreditKind } from '../person/index.ts'
import { CalendarDate } from '../shared/index.ts'
import { GroupRef } from './directory.ts'

/**
 * A group in the list of groups.
 *
 * @example
 * const { slug, name, purpose }: GroupSummary = groups[0]
 */
export const GroupSummary = z.strictObject({ ...GroupRef.shape, purpose: z.string() })
export type GroupSummary = z.infer<typeof GroupSummary>

/**
 * Somebody in a group who is in the list of people too, as they want to be named.
 *
 * @example
 * const { name, position, since }: GroupMember = view.members[0]
 */
export const GroupMember = z.strictObject({
  as: CreditKind.exclude(['not-named', 'group']),
  name: z.string().min(1),
  /** What they do in it; empty for most. */
  position: z.string(),
  since: CalendarDate,
})
export type GroupMember = z.infer<typeof GroupMember>

/**
 * A group as everyone may see it.
 *
 * @example
 * const { name, purpose, members, others }: GroupView = await client.directory.group.query({ slug })
 */
export const GroupView = z.strictObject({
  slug: GroupSlug,
  name: z.string(),
  /** What it is for. */
  purpose: z.string(),
  startedOn: CalendarDate,
  endedOn: CalendarDate.nullable(),
  /** None where it has ended. */
  members: z.array(GroupMember),
  /** Those who are in it and not named here. */
  others: ShownCount,
})
export type GroupView = z.infer<typeof GroupView>

/**
 * Who else is in a group. Whether somebody is, is not told under five: `0` of them is said alike.
 *
 * @example
 * sayOthers({ members: 2, others: 5 }) // 'And at least 5 people who are not named here.'
 * sayOthers({ members: 2, others: 0 }) // 'Not everybody in a group wants to be named here.'
 */
export function sayOthers({ members, others }: { members: number; others: ShownCount }): string {
  if (others === 0) return 'Not everybody in a group wants to be named here.'
  const words = saySomePeople(others)
  return members === 0
    ? `There are ${words} in it who are not named here.`
    : `And ${words} who are not named here.`
}
