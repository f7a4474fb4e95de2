import { Edition } from '@cuppa/domain'
import { z } from 'zod'

import { noInput } from '../kernel/input.ts'
import { editorMutation, router, viewerQuery } from '../kernel/trpc.ts'
import { CreatedEdition, CreateEdition, createEdition } from './create-edition.ts'
import { readEditions } from './read-editions.ts'

export const editionRouter = router({
  list: viewerQuery
    .input(noInput)
    .output(z.array(Edition))
    .query(({ ctx }) => readEditions(ctx.db)),
  create: editorMutation
    .input(CreateEdition)
    .output(CreatedEdition)
    .mutation(({ ctx, input }) => createEdition(ctx, input)),
})
