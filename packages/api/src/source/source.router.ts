import { z } from 'zod'

import { editorMutation, router, viewerQuery } from '../kernel/trpc.ts'
import { CreatedSource, CreateSource, createSource } from './create-source.ts'
import { ListSources, listSources, SourcePage } from './list-sources.ts'
import { FoundPeople, SearchPeople, searchPeople } from './search-people.ts'
import { UpdateSource, updateSource } from './update-source.ts'

export const sourceRouter = router({
  list: viewerQuery
    .input(ListSources)
    .output(SourcePage)
    .query(({ ctx, input }) => listSources(ctx, input)),
  people: viewerQuery
    .input(SearchPeople)
    .output(FoundPeople)
    .query(({ ctx, input }) => searchPeople(ctx, input)),
  create: editorMutation
    .input(CreateSource)
    .output(CreatedSource)
    .mutation(({ ctx, input }) => createSource(ctx, input)),
  update: editorMutation
    .input(UpdateSource)
    .output(z.void())
    .mutation(({ ctx, input }) => updateSource(ctx, input)),
})
