import { ContactKind, ImportEffect, ImportRow, PersonId, RowNote } from '@cuppa/domain'
import { z } from 'zod'

import { pageLimit } from '../kernel/input.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { viewImports, type ImportView } from './import-view.ts'
import { findImport, listRows } from './import.queries.ts'
import { ImportRef, noSuchImport } from './on-import.ts'

/** The files that whoever asks has brought, newest first. */
export async function listOwnImports(scope: ReadScope): Promise<ImportView[]> {
  demand(scope, 'people')
  return viewImports(scope.db, actorId(scope.actor))
}

export const ListImportRows = z.strictObject({
  ...ImportRef.shape,
  effect: ImportEffect.optional(),
  /** The last row of the page before. */
  after: z.int().nonnegative(),
})
export type ListImportRows = z.infer<typeof ListImportRows>

export const ImportRowsPage = z.strictObject({
  rows: z.array(
    z.strictObject({
      /** Its place in the file, where the headings are the first. */
      number: z.int(),
      effect: ImportEffect,
      /** As it was read; nothing for one that is left out, or brought in. */
      name: z.string().nullable(),
      contacts: z.array(z.strictObject({ kind: ContactKind, value: z.string() })),
      groups: z.array(z.string()),
      notes: z.array(RowNote),
      twin: z.int().nullable(),
      /** Whom it means, or may mean; once it is brought in, whom it wrote down. */
      person: z.strictObject({ id: PersonId, name: z.string() }).nullable(),
    }),
  ),
  /** Where the next page goes on. */
  next: z.int().nullable(),
})
export type ImportRowsPage = z.infer<typeof ImportRowsPage>

const Notes = z.array(RowNote)

/** What each row of a file would do, in pages. */
export async function listImportRows(
  scope: ReadScope,
  { importId, effect, after }: ListImportRows,
): Promise<ImportRowsPage> {
  demand(scope, 'people')
  if (!(await findImport(scope.db, importId, actorId(scope.actor)))) throw noSuchImport()
  const found = await listRows(scope.db, importId, { effect, after, most: pageLimit + 1 })
  const rows = found.slice(0, pageLimit).map((each) => {
    const row = ImportRow.nullable().parse(each.fields)
    const { number, personId: id, personName } = each
    return {
      number,
      effect: each.effect,
      name: row?.name ?? null,
      contacts: (row?.contacts ?? []).map(({ kind, value }) => ({ kind, value })),
      groups: row?.groups ?? [],
      notes: Notes.parse(each.notes),
      twin: each.twin,
      person: id && personName !== null ? { id, name: personName } : null,
    }
  })
  return { rows, next: found.length > pageLimit ? (rows.at(-1)?.number ?? null) : null }
}
