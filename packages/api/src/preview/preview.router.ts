import { DirectionView } from '@cuppa/domain'
import { z } from 'zod'

import { editorMutation, publicQuery, router } from '../kernel/trpc.ts'
import { EndPreviewLinks, endPreviewLinks } from './end-preview-links.ts'
import { MakePreviewLink, makePreviewLink, PreviewLink } from './make-preview-link.ts'
import { ReadPreview, readPreview } from './read-preview.ts'

export const previewRouter = router({
  read: publicQuery
    .input(ReadPreview)
    .output(DirectionView)
    .query(({ ctx, input }) => readPreview(ctx, input)),
  link: editorMutation
    .input(MakePreviewLink)
    .output(PreviewLink)
    .mutation(({ ctx, input }) => makePreviewLink(ctx, input)),
  end: editorMutation
    .input(EndPreviewLinks)
    .output(z.void())
    .mutation(({ ctx, input }) => endPreviewLinks(ctx, input)),
})
