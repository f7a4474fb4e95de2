import { GroupId } from '@cuppa/domain'
import { z } from 'zod'

import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope } from '../kernel/scope.ts'
import type { GroupDesk, GroupItem } from './group-view.ts'
import { findGroup, listGroups, listMembers } from './group.queries.ts'

const mostGroups = 500
const mostMembers = 500

/** Every group, those that have ended too. */
export async function listAllGroups(scope: ReadScope): Promise<GroupItem[]> {
  demand(scope, 'people')
  return listGroups(scope.db, mostGroups)
}

export const OpenGroup = z.strictObject({ groupId: GroupId })
export type OpenGroup = z.infer<typeof OpenGroup>

/** One group, and who is in it. */
export async function openGroup(scope: ReadScope, { groupId }: OpenGroup): Promise<GroupDesk> {
  demand(scope, 'people')
  const group = await findGroup(scope.db, groupId)
  if (!group) throw noSuchGroup()
  const members = await listMembers(scope.db, groupId, mostMembers + 1)
  return { ...group, members: members.slice(0, mostMembers), more: members.length > mostMembers }
}

export const noSuchGroup = () =>
  new RefusalError({ kind: 'not-found', code: 'group/not-found', data: {} })
