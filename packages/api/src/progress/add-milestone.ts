import { inTransaction, recordChange } from '@cuppa/db'
import { CalendarDate, line, MilestoneId, refuseProgressOn, StatementId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { getPublicStatement } from './get-public-statement.ts'

export const AddMilestone = z.strictObject({
  statementId: StatementId,
  title: line(200, 1),
  dueOn: CalendarDate,
})
export type AddMilestone = z.infer<typeof AddMilestone>

export const AddedMilestone = z.strictObject({ milestoneId: MilestoneId })
export type AddedMilestone = z.infer<typeof AddedMilestone>

/** Says what is to be reached, and by when. */
export async function addMilestone(scope: Scope, input: AddMilestone): Promise<AddedMilestone> {
  demand(scope, 'write')
  const { statementId, title, dueOn } = input
  return inTransaction(scope.db, async (tx) => {
    const statement = await getPublicStatement(tx, statementId)
    obey(refuseProgressOn(statement.kind))
    const milestoneId = MilestoneId.parse(scope.newId())
    await tx
      .insertInto('milestone')
      .values({
        id: milestoneId,
        statement_id: statementId,
        title,
        due_on: dueOn,
        state: 'planned',
        settled_on: null,
        reason: '',
        created_at: scope.now(),
        created_by: actorId(scope.actor),
      })
      .execute()
    await recordChange(tx, ['progress'])
    await recordAudit(tx, scope, {
      command: 'milestone.add',
      subject: { kind: 'milestone', id: milestoneId },
      facts: { statement: statement.name, title, dueOn },
    })
    return { milestoneId }
  })
}
