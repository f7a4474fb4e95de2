import { type Db, inTransaction, recordChange } from '@cuppa/db'
import { freeSlug, GroupId, GroupSlug, line, prose, slugFrom } from '@cuppa/domain'
import { z } from 'zod'

import { lastBy } from '../audit/last-by.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { endMemberships } from './end-memberships.ts'
import { type ChangedGroup, onGroup } from './group-view.ts'
import { listGroupSlugs, lockGroup } from './group.queries.ts'
import { noSuchGroup } from './read-groups.ts'

const words = { name: line(100, 1), purpose: prose(1_000, 1) }

export const CreateGroup = z.strictObject(words)
export type CreateGroup = z.infer<typeof CreateGroup>

/** Begins a group, with an address that it keeps. */
export async function createGroup(scope: Scope, input: CreateGroup): Promise<ChangedGroup> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const groupId = GroupId.parse(scope.newId())
    const wish = slugFrom(input.name, 'group')
    const slug = GroupSlug.parse(freeSlug(wish, new Set(await listGroupSlugs(tx, wish))))
    await tx
      .insertInto('people_group')
      .values({
        id: groupId,
        slug,
        ...input,
        started_on: today(scope),
        ended_on: null,
        revision: 1,
        changed_at: scope.now(),
        changed_by: actorId(scope.actor),
      })
      .execute()
    await recordChange(tx, ['people'])
    await recordAudit(
      tx,
      scope,
      groupEntry({ command: 'group.create', id: groupId, name: input.name }),
    )
    return { groupId, slug, revision: 1 }
  })
}

export const UpdateGroup = z.strictObject({ ...onGroup, ...words })
export type UpdateGroup = z.infer<typeof UpdateGroup>

/** Changes what a group is called and what it is for; its address stays. */
export async function updateGroup(
  scope: Scope,
  { name, purpose, ...on }: UpdateGroup,
): Promise<ChangedGroup> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await lockOpen(tx, scope, on)
    const changed = await raise(tx, scope, { id: on.groupId, set: { name, purpose } })
    await recordChange(tx, ['people'])
    await recordAudit(tx, scope, groupEntry({ command: 'group.update', id: on.groupId, name }))
    return changed
  })
}

export const EndGroup = z.strictObject(onGroup)
export type EndGroup = z.infer<typeof EndGroup>

/** Ends a group from today on, and that people are in it. Its page stays, and names nobody. */
export async function endGroup(scope: Scope, on: EndGroup): Promise<ChangedGroup> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const { name } = await lockOpen(tx, scope, on)
    await endMemberships(tx, on.groupId, today(scope)).execute()
    const changed = await raise(tx, scope, { id: on.groupId, set: { ended_on: today(scope) } })
    await recordChange(tx, ['people'])
    await recordAudit(tx, scope, groupEntry({ command: 'group.end', id: on.groupId, name }))
    return changed
  })
}

/** A group that has not ended, as it stands until the transaction ends; an older revision is refused. */
export async function lockOpen(
  tx: Db,
  scope: Scope,
  { groupId, revision }: { readonly groupId: GroupId; readonly revision?: number },
) {
  await demandStill(tx, scope, 'people')
  const group = await lockGroup(tx, groupId)
  if (!group) throw noSuchGroup()
  if (group.endedOn !== null) {
    throw new RefusalError({ kind: 'conflict', code: 'group/ended', data: {} })
  }
  if (revision !== undefined && group.revision !== revision) {
    const by = (await lastBy(tx, { kind: 'group', id: groupId })) ?? 'Somebody'
    throw new RefusalError({ kind: 'conflict', code: 'group/stale', data: { by } })
  }
  return group
}

interface Raised {
  readonly id: GroupId
  readonly set: { readonly name?: string; readonly purpose?: string; readonly ended_on?: string }
}

async function raise(tx: Db, scope: Scope, { id, set }: Raised): Promise<ChangedGroup> {
  return tx
    .updateTable('people_group')
    .set((eb) => ({
      ...set,
      revision: eb('revision', '+', 1),
      changed_at: scope.now(),
      changed_by: actorId(scope.actor),
    }))
    .where('id', '=', id)
    .returning(['id as groupId', 'slug', 'revision'])
    .executeTakeFirstOrThrow()
}

interface GroupDeed {
  readonly command: string
  readonly id: GroupId
  readonly name: string
  readonly facts?: Readonly<Record<string, string>>
}

/** What the record says of a group. */
export const groupEntry = ({ command, id, name, facts = {} }: GroupDeed) => ({
  command,
  subject: { kind: 'group', id },
  facts: { group: name, ...facts },
})
