import { directionRouter } from './direction/direction.router.ts'
import { draftRouter } from './draft/draft.router.ts'
import { editionRouter } from './edition/edition.router.ts'
import { callerFactory, router } from './kernel/trpc.ts'
import { previewRouter } from './preview/preview.router.ts'
import { milestoneRouter, progressRouter } from './progress/progress.router.ts'
import { sourceRouter } from './source/source.router.ts'
import { versionRouter } from './version/version.router.ts'

export const appRouter = router({
  direction: directionRouter,
  draft: draftRouter,
  edition: editionRouter,
  milestone: milestoneRouter,
  preview: previewRouter,
  progress: progressRouter,
  source: sourceRouter,
  version: versionRouter,
})
export type AppRouter = typeof appRouter

/** Calls procedures without HTTP, as the public site and tests do. */
export const createCaller = callerFactory(appRouter)
