import { MilestoneView, StatementId } from '@cuppa/domain'
import { z } from 'zod'

import { editorMutation, router, viewerQuery } from '../kernel/trpc.ts'
import { AddedMilestone, AddMilestone, addMilestone } from './add-milestone.ts'
import { ListProgress, listProgress, ProgressPage } from './list-progress.ts'
import { PostedProgress, PostProgress, postProgress } from './post-progress.ts'
import { readMilestones } from './read-progress.ts'
import { SettleMilestone, settleMilestone } from './settle-milestone.ts'

export const progressRouter = router({
  list: viewerQuery
    .input(ListProgress)
    .output(ProgressPage)
    .query(({ ctx, input }) => listProgress(ctx, input)),
  post: editorMutation
    .input(PostProgress)
    .output(PostedProgress)
    .mutation(({ ctx, input }) => postProgress(ctx, input)),
})

export const milestoneRouter = router({
  list: viewerQuery
    .input(z.strictObject({ statementId: StatementId }))
    .output(z.array(MilestoneView))
    .query(({ ctx, input }) => readMilestones(ctx, input.statementId)),
  add: editorMutation
    .input(AddMilestone)
    .output(AddedMilestone)
    .mutation(({ ctx, input }) => addMilestone(ctx, input)),
  settle: editorMutation
    .input(SettleMilestone)
    .output(z.void())
    .mutation(({ ctx, input }) => settleMilestone(ctx, input)),
})
