import { router, viewerQuery } from '../kernel/trpc.ts'
import { Reach, ReadReach, readReach } from './read-reach.ts'

export const bookingRouter = router({
  reach: viewerQuery
    .input(ReadReach)
    .output(Reach)
    .query(({ ctx, input }) => readReach(ctx, input)),
})
