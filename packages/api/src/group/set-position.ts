import { inTransaction, recordChange } from '@cuppa/db'
import { GroupId, line, PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { groupEntry, lockOpen } from './change-group.ts'

export const SetPosition = z.strictObject({
  groupId: GroupId,
  personId: PersonId,
  /** What they do in it; empty takes it back. */
  position: line(100),
  howChosen: line(200),
})
export type SetPosition = z.infer<typeof SetPosition>

/** Says what somebody does in a group, and how they came to do it. */
export async function setPosition(scope: Scope, input: SetPosition): Promise<SetPosition> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    const { name } = await lockOpen(tx, scope, { groupId: input.groupId })
    const set = await tx
      .updateTable('membership')
      .from('person')
      .set({ position: input.position, how_chosen: input.howChosen })
      .whereRef('person.id', '=', 'membership.person_id')
      .where('group_id', '=', input.groupId)
      .where('person_id', '=', input.personId)
      .where('to_on', 'is', null)
      .returning('person.name')
      .executeTakeFirst()
    if (!set) throw new RefusalError({ kind: 'not-found', code: 'group/not-a-member', data: {} })
    const facts = { name: set.name, position: input.position }
    await recordChange(tx, ['people'])
    const deed = { command: 'group.setPosition', id: input.groupId, name, facts }
    await recordAudit(tx, scope, groupEntry(deed))
    return input
  })
}
