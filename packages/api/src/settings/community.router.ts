import { CommunityView, HealthMonth } from '@cuppa/domain'

import { readHealth } from '../health/index.ts'
import { adminMutation, noInput, publicQuery, router, viewerQuery } from '../kernel/index.ts'
import { RemoveLogo, removeLogo, UploadLogo, uploadLogo } from './logo.ts'
import { readCommunity } from './read-community.ts'
import { StartCommunity, startCommunity } from './start-community.ts'
import { UpdateSettings, updateSettings } from './update-settings.ts'

export const communityRouter = router({
  get: publicQuery
    .input(noInput)
    .output(CommunityView)
    .query(({ ctx }) => readCommunity(ctx)),
  health: viewerQuery
    .input(noInput)
    .output(HealthMonth.array())
    .query(({ ctx }) => readHealth(ctx)),
  start: adminMutation
    .input(StartCommunity)
    .output(CommunityView)
    .mutation(async ({ ctx, input }) => {
      await startCommunity(ctx, input)
      return readCommunity(ctx)
    }),
})

export const settingsRouter = router({
  get: viewerQuery
    .input(noInput)
    .output(CommunityView)
    .query(({ ctx }) => readCommunity(ctx)),
  update: adminMutation
    .input(UpdateSettings)
    .output(CommunityView)
    .mutation(async ({ ctx, input }) => {
      await updateSettings(ctx, input)
      return readCommunity(ctx)
    }),
  uploadLogo: adminMutation
    .input(UploadLogo)
    .output(CommunityView)
    .mutation(({ ctx, input }) => uploadLogo(ctx, input)),
  removeLogo: adminMutation
    .input(RemoveLogo)
    .output(CommunityView)
    .mutation(({ ctx, input }) => removeLogo(ctx, input)),
})
