import { inTransaction, recordChange } from '@cuppa/db'
import { CalendarDate, MilestoneId, prose, refuseMilestoneMove } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findMilestoneForUpdate } from './progress.queries.ts'

export const SettleMilestone = z.strictObject({
  milestoneId: MilestoneId,
  state: z.enum(['reached', 'missed', 'dropped']),
  settledOn: CalendarDate,
  reason: prose(600),
})
export type SettleMilestone = z.infer<typeof SettleMilestone>

/** Says what became of a milestone. It is said once. */
export async function settleMilestone(scope: Scope, input: SettleMilestone): Promise<void> {
  demand(scope, 'write')
  const { milestoneId, state, settledOn, reason } = input
  await inTransaction(scope.db, async (tx) => {
    const milestone = await findMilestoneForUpdate(tx, milestoneId)
    if (!milestone) throw noSuchMilestone(milestoneId)
    obey(refuseMilestoneMove(milestone.state, { to: state, reason }))
    await tx
      .updateTable('milestone')
      .set({ state, settled_on: settledOn, reason })
      .where('id', '=', milestoneId)
      .where('state', '=', 'planned')
      .executeTakeFirstOrThrow()
    await recordChange(tx, ['progress'])
    await recordAudit(tx, scope, {
      command: 'milestone.settle',
      subject: { kind: 'milestone', id: milestoneId },
      why: reason,
      facts: { title: milestone.title, state },
    })
  })
}

const noSuchMilestone = (milestone: string) =>
  new RefusalError({ kind: 'not-found', code: 'milestone/not-found', data: { milestone } })
