import { z } from 'zod'

import { noInput } from '../kernel/input.ts'
import { router, stewardMutation, stewardQuery } from '../kernel/trpc.ts'
import { BeginImport, beginImport, dropImport } from './begin-import.ts'
import { BringIn, bringIn } from './bring-in.ts'
import { ImportView } from './import-view.ts'
import { ImportRowsPage, ListImportRows, listImportRows, listOwnImports } from './list-import.ts'
import { ImportRef } from './on-import.ts'
import { addImportRows, closeImport, ImportRows } from './read-rows.ts'

export const peopleImportRouter = router({
  begin: stewardMutation
    .input(BeginImport)
    .output(ImportRef)
    .mutation(({ ctx, input }) => beginImport(ctx, input)),
  add: stewardMutation
    .input(ImportRows)
    .output(ImportRef)
    .mutation(({ ctx, input }) => addImportRows(ctx, input)),
  bringIn: stewardMutation
    .input(BringIn)
    .output(ImportView)
    .mutation(({ ctx, input }) => bringIn(ctx, input)),
  close: stewardMutation
    .input(ImportRef)
    .output(ImportView)
    .mutation(({ ctx, input }) => closeImport(ctx, input)),
  drop: stewardMutation
    .input(ImportRef)
    .output(ImportRef)
    .mutation(({ ctx, input }) => dropImport(ctx, input)),
  list: stewardQuery
    .input(noInput)
    .output(z.array(ImportView))
    .query(({ ctx }) => listOwnImports(ctx)),
  rows: stewardQuery
    .input(ListImportRows)
    .output(ImportRowsPage)
    .query(({ ctx, input }) => listImportRows(ctx, input)),
})
