import {
  type GroupMember,
  GroupSlug,
  type GroupSummary,
  type GroupView,
  leadsElsewhere,
  shownCount,
} from '@cuppa/domain'
import { z } from 'zod'

import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { countMembers, findGroup, listMembers, listOpenGroups } from './directory.queries.ts'

/** More than a page can show; a community has a handful of groups. */
const mostGroups = 500
const mostMembers = 500

/** The groups that there are now. */
export async function readGroups(scope: ReadScope): Promise<GroupSummary[]> {
  scope.tags.add('people')
  return listOpenGroups(scope.db, mostGroups)
}

export const ReadGroup = z.strictObject({ slug: GroupSlug })
export type ReadGroup = z.infer<typeof ReadGroup>

/** One group, with those of its members who are in the list of people. */
export async function readGroup(scope: ReadScope, { slug }: ReadGroup): Promise<GroupView> {
  scope.tags.add('people')
  const group = await findGroup(scope.db, slug)
  if (!group) throw new RefusalError({ kind: 'not-found', code: 'group/not-found', data: {} })
  const { id, ...shown } = group
  if (group.endedOn !== null) return { ...shown, members: [], others: 0 }
  const [listed, everybody] = await Promise.all([
    listMembers(scope.db, id, mostMembers),
    countMembers(scope.db, id),
  ])
  const members = listed.flatMap(({ as, name, position, since }): GroupMember[] => {
    const named = name?.trim() ?? ''
    if (as === 'not-named' || as === 'group' || named === '' || leadsElsewhere(named)) return []
    return [{ as, name: named, position: leadsElsewhere(position) ? '' : position, since }]
  })
  return { ...shown, members, others: shownCount(everybody - members.length) }
}
