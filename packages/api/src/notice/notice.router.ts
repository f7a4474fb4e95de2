import { NoticePage, NoticeView } from '@cuppa/domain'

import { router, stewardMutation, stewardQuery } from '../kernel/trpc.ts'
import { ListNotices, listNotices, ReadNotice, readNotice } from './read-notices.ts'
import { sendNotice } from './send-notice.ts'
import {
  CreateNotice,
  createNotice,
  NoticeChanged,
  removeNotice,
  UpdateNotice,
  updateNotice,
} from './write-notice.ts'

export const noticeRouter = router({
  list: stewardQuery
    .input(ListNotices)
    .output(NoticePage)
    .query(({ ctx, input }) => listNotices(ctx, input)),
  get: stewardQuery
    .input(ReadNotice)
    .output(NoticeView)
    .query(({ ctx, input }) => readNotice(ctx, input)),
  create: stewardMutation
    .input(CreateNotice)
    .output(NoticeChanged)
    .mutation(({ ctx, input }) => createNotice(ctx, input)),
  update: stewardMutation
    .input(UpdateNotice)
    .output(NoticeChanged)
    .mutation(({ ctx, input }) => updateNotice(ctx, input)),
  remove: stewardMutation
    .input(NoticeChanged)
    .output(NoticeChanged)
    .mutation(({ ctx, input }) => removeNotice(ctx, input)),
  send: stewardMutation
    .input(NoticeChanged)
    .output(NoticeView)
    .mutation(({ ctx, input }) => sendNotice(ctx, input)),
})
