import { DirectoryView, GroupSummary, GroupView } from '@cuppa/domain'
import { z } from 'zod'

import { checkedAtOnce } from '../kernel/checked-at-once.ts'
import { noInput } from '../kernel/input.ts'
import { publicQuery, router } from '../kernel/trpc.ts'
import { ReadDirectory, readDirectory } from './read-directory.ts'
import { ReadGroup, readGroup, readGroups } from './read-groups.ts'

export const directoryRouter = router({
  group: publicQuery
    .input(ReadGroup)
    .output(checkedAtOnce(GroupView))
    .query(({ ctx, input }) => readGroup(ctx, input)),
  groups: publicQuery
    .input(noInput)
    .output(checkedAtOnce(z.array(GroupSummary)))
    .query(({ ctx }) => readGroups(ctx)),
  list: publicQuery
    .input(ReadDirectory)
    .output(checkedAtOnce(DirectoryView))
    .query(({ ctx, input }) => readDirectory(ctx, input)),
})
