import { adminQuery, router } from '../kernel/index.ts'
import {
  ListMessages,
  listMessages,
  MessagesView,
  ReadMessage,
  readMessage,
  WholeMessageView,
} from './list-messages.ts'

export const outboxRouter = router({
  list: adminQuery
    .input(ListMessages)
    .output(MessagesView)
    .query(({ ctx, input }) => listMessages(ctx, input)),
  read: adminQuery
    .input(ReadMessage)
    .output(WholeMessageView)
    .query(({ ctx, input }) => readMessage(ctx, input)),
})
