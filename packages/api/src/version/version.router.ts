import { EditionSlug, VersionSummary } from '@cuppa/domain'
import { z } from 'zod'

import { getEdition } from '../edition/read-editions.ts'
import { publisherMutation, router, viewerQuery } from '../kernel/trpc.ts'
import { PublishedVersion, PublishVersion, publishVersion } from './publish-version.ts'
import { readVersions, summaryOf } from './read-versions.ts'
import { WithdrawVersion, withdrawVersion } from './withdraw-version.ts'

export const versionRouter = router({
  list: viewerQuery
    .input(z.strictObject({ edition: EditionSlug }))
    .output(z.array(VersionSummary))
    .query(async ({ ctx, input }) => {
      const { id } = await getEdition(ctx.db, input.edition)
      return (await readVersions(ctx.db, id)).map(summaryOf)
    }),
  publish: publisherMutation
    .input(PublishVersion)
    .output(PublishedVersion)
    .mutation(({ ctx, input }) => publishVersion(ctx, input)),
  withdraw: publisherMutation
    .input(WithdrawVersion)
    .output(z.void())
    .mutation(({ ctx, input }) => withdrawVersion(ctx, input)),
})
