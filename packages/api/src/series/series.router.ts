import { SeriesView } from '@cuppa/domain'

import { noInput } from '../kernel/input.ts'
import {
  editorMutation,
  editorQuery,
  publicQuery,
  publisherMutation,
  router,
  viewerQuery,
} from '../kernel/trpc.ts'
import { ChangeRule, changeRule } from './change-rule.ts'
import { CreatedSeries, CreateSeries, createSeries } from './create-series.ts'
import { EndSeries, endSeries } from './end-series.ts'
import { ChangedSeries } from './lock-series.ts'
import { PreviewRule, previewRule, RulePreview } from './preview-rule.ts'
import {
  EditSeries,
  GetSeries,
  listStaffSeries,
  readSeries,
  readSeriesDraft,
  SeriesDraftView,
  SeriesList,
} from './read-series.ts'
import { UpdateSeries, updateSeries } from './update-series.ts'

export const seriesRouter = router({
  get: publicQuery
    .input(GetSeries)
    .output(SeriesView)
    .query(({ ctx, input }) => readSeries(ctx, input)),
  list: viewerQuery
    .input(noInput)
    .output(SeriesList)
    .query(({ ctx }) => listStaffSeries(ctx)),
  edit: viewerQuery
    .input(EditSeries)
    .output(SeriesDraftView)
    .query(({ ctx, input }) => readSeriesDraft(ctx, input)),
  create: editorMutation
    .input(CreateSeries)
    .output(CreatedSeries)
    .mutation(({ ctx, input }) => createSeries(ctx, input)),
  update: editorMutation
    .input(UpdateSeries)
    .output(ChangedSeries)
    .mutation(({ ctx, input }) => updateSeries(ctx, input)),
  previewRule: editorQuery
    .input(PreviewRule)
    .output(RulePreview)
    .query(({ ctx, input }) => previewRule(ctx, input)),
  changeRule: editorMutation
    .input(ChangeRule)
    .output(ChangedSeries)
    .mutation(({ ctx, input }) => changeRule(ctx, input)),
  end: publisherMutation
    .input(EndSeries)
    .output(ChangedSeries)
    .mutation(({ ctx, input }) => endSeries(ctx, input)),
})
