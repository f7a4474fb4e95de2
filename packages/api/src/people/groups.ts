import { inTransaction, recordChange } from '@cuppa/db'
import { GroupId, MembershipId, PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { endMemberships } from '../group/end-memberships.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { lockPresent, mostAtOnce, type ReachedPeople } from './consents.ts'

export const GroupChoices = z.array(z.strictObject({ id: GroupId, name: z.string() }))

/** Groups that have not ended, to choose from. */
export async function listGroups(scope: ReadScope): Promise<z.infer<typeof GroupChoices>> {
  demand(scope, 'people')
  return scope.db
    .selectFrom('people_group')
    .select(['id', 'name'])
    .where('ended_on', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}

export const GroupPeople = z.strictObject({
  groupId: GroupId,
  people: z.array(PersonId).min(1).max(mostAtOnce),
})
export type GroupPeople = z.infer<typeof GroupPeople>

/** Adds people to a group. Answers who was not in it before, so that it can be taken back. */
export async function addToGroup(scope: Scope, input: GroupPeople): Promise<ReachedPeople> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const group = await tx
      .selectFrom('people_group')
      .select(['id', 'name'])
      .where('id', '=', input.groupId)
      .where('ended_on', 'is', null)
      .forShare()
      .executeTakeFirst()
    if (!group) {
      throw new RefusalError({ kind: 'not-found', code: 'people/no-such-group', data: {} })
    }
    const people = await lockPresent(tx, input.people)
    const added =
      people.length === 0
        ? []
        : await tx
            .insertInto('membership')
            .values(
              people.map((id) => ({
                id: MembershipId.parse(scope.newId()),
                group_id: group.id,
                person_id: id,
                position: '',
                how_chosen: '',
                from_on: today(scope),
                to_on: null,
                added_at: scope.now(),
                added_by: actorId(scope.actor),
              })),
            )
            .onConflict((conflict) => conflict.doNothing())
            .returning('person_id as id')
            .execute()
    await recordChange(tx, ['people'])
    await recordAudit(tx, scope, {
      command: 'people.addToGroup',
      subject: { kind: 'group', id: group.id },
      facts: { group: group.name, count: added.length },
    })
    return { people: added.map(({ id }) => id) }
  })
}

/** Ends that people are in a group, from today on. */
export async function takeOutOfGroup(scope: Scope, input: GroupPeople): Promise<ReachedPeople> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const group = await tx
      .selectFrom('people_group')
      .select(['id', 'name'])
      .where('id', '=', input.groupId)
      .executeTakeFirst()
    if (!group) {
      throw new RefusalError({ kind: 'not-found', code: 'people/no-such-group', data: {} })
    }
    const people = await lockPresent(tx, input.people)
    const ended =
      people.length === 0
        ? []
        : await endMemberships(tx, group.id, today(scope))
            .where('person_id', 'in', people)
            .returning('person_id as id')
            .execute()
    await recordChange(tx, ['people'])
    await recordAudit(tx, scope, {
      command: 'people.takeOutOfGroup',
      subject: { kind: 'group', id: group.id },
      facts: { group: group.name, count: ended.length },
    })
    return { people: ended.map(({ id }) => id) }
  })
}
