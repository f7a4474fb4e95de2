import { DirectoryView } from '@cuppa/domain'

import { checkedAtOnce } from '../kernel/checked-at-once.ts'
import { publicQuery, router } from '../kernel/trpc.ts'
import { ReadDirectory, readDirectory } from './read-directory.ts'

export const directoryRouter = router({
  list: publicQuery
    .input(ReadDirectory)
    .output(checkedAtOnce(DirectoryView))
    .query(({ ctx, input }) => readDirectory(ctx, input)),
})
