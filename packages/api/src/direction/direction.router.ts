import {
  ChangesView,
  DirectionView,
  EditionSlug,
  LineageView,
  StatementPageView,
  StatementSlug,
} from '@cuppa/domain'
import { z } from 'zod'

import { checkedAtOnce } from '../kernel/checked-at-once.ts'
import { noInput } from '../kernel/input.ts'
import { publicQuery, router } from '../kernel/trpc.ts'
import { Addresses, readAddresses } from './read-addresses.ts'
import { readChanges } from './read-changes.ts'
import { readCurrentDirection, readEdition, readFrozenVersion } from './read-direction.ts'
import { readLineage } from './read-lineage.ts'
import { readStatement } from './read-statement.ts'

const OneVersion = z.strictObject({ edition: EditionSlug, number: z.int().positive().max(100_000) })

export const directionRouter = router({
  current: publicQuery
    .input(noInput)
    .output(checkedAtOnce(DirectionView.nullable()))
    .query(({ ctx }) => readCurrentDirection(ctx)),
  edition: publicQuery
    .input(z.strictObject({ edition: EditionSlug }))
    .output(checkedAtOnce(DirectionView))
    .query(({ ctx, input }) => readEdition(ctx, input)),
  version: publicQuery
    .input(OneVersion)
    .output(checkedAtOnce(DirectionView))
    .query(({ ctx, input }) => readFrozenVersion(ctx, input)),
  changes: publicQuery
    .input(OneVersion)
    .output(checkedAtOnce(ChangesView))
    .query(({ ctx, input }) => readChanges(ctx, input)),
  lineage: publicQuery
    .input(noInput)
    .output(checkedAtOnce(LineageView))
    .query(({ ctx }) => readLineage(ctx)),
  statement: publicQuery
    .input(z.strictObject({ slug: StatementSlug }))
    .output(checkedAtOnce(StatementPageView))
    .query(({ ctx, input }) => readStatement(ctx, input)),
  addresses: publicQuery
    .input(noInput)
    .output(checkedAtOnce(Addresses))
    .query(({ ctx }) => readAddresses(ctx)),
})
