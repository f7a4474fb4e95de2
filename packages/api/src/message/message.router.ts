import { HandMessage, HandMessagePage, ReminderPlan } from '@cuppa/domain'

import { noInput } from '../kernel/input.ts'
import { editorMutation, editorQuery, router, viewerQuery } from '../kernel/trpc.ts'
import { ListMessages, listMessages } from './list-messages.ts'
import { readPlan } from './read-plan.ts'
import { SettleMessage, settleMessage } from './settle-message.ts'

export const messageRouter = router({
  list: editorQuery
    .input(ListMessages)
    .output(HandMessagePage)
    .query(({ ctx, input }) => listMessages(ctx, input)),
  settle: editorMutation
    .input(SettleMessage)
    .output(HandMessage)
    .mutation(({ ctx, input }) => settleMessage(ctx, input)),
  plan: viewerQuery
    .input(noInput)
    .output(ReminderPlan)
    .query(({ ctx }) => readPlan(ctx)),
})
