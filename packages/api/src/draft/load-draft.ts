import type { Db, ReadDb } from '@cuppa/db'
import {
  type Draft,
  type EditionSlug,
  inReadingOrder,
  type PlacedStatement,
  type StatementId,
} from '@cuppa/domain'

import { getEdition } from '../edition/read-editions.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import { readVersionText } from '../version/read-versions.ts'
import {
  countLiveLinks,
  type DraftRow,
  findDraftForUpdate,
  findDraftRow,
  listDraftEdges,
  listDraftItems,
  listDraftNotes,
} from './draft.queries.ts'

/** When the words of a statement were written, and by whom. */
export type Written = ReadonlyMap<StatementId, { readonly at: string; readonly by: string }>

export interface LoadedDraft {
  readonly row: DraftRow
  readonly draft: Draft
  readonly written: Written
}

/** The draft of an edition as the rules see it, or `undefined` where there is none. */
export async function findDraft(
  db: ReadDb,
  edition: EditionSlug,
): Promise<LoadedDraft | undefined> {
  const { id } = await getEdition(db, edition)
  const row = await findDraftRow(db, id)
  return row && load(db, row)
}

/** Like {@link findDraft}, but locked for an edit, and refused where there is none. */
export async function getDraftForUpdate(db: Db, edition: EditionSlug): Promise<LoadedDraft> {
  const { id } = await getEdition(db, edition)
  const row = await findDraftForUpdate(db, id)
  if (row) return load(db, row)
  throw new RefusalError({ kind: 'not-found', code: 'draft/not-found', data: { edition } })
}

export const writerName = (name: string | null) => name ?? 'The system'

async function load(db: ReadDb, row: DraftRow): Promise<LoadedDraft> {
  const items = await listDraftItems(db, row.editionId)
  const base = row.baseVersionId === null ? null : await readVersionText(db, row.baseVersionId)
  const ids = new Set([...items, ...(base ?? [])].map(({ id }) => id))
  const links = await countLiveLinks(db, [...ids])
  return {
    row,
    draft: {
      base,
      text: inReadingOrder(items.map(placed)),
      notes: await listDraftNotes(db, row.editionId),
      links: new Map(links.map(({ statementId, count }) => [statementId, count])),
      edges: await listDraftEdges(db, row.editionId),
    },
    written: new Map(
      items.map((item) => [item.id, { at: item.writtenAt, by: writerName(item.writtenBy) }]),
    ),
  }
}

type Item = Awaited<ReturnType<typeof listDraftItems>>[number]

function placed({ writtenAt, writtenBy, ...statement }: Item): PlacedStatement {
  return statement
}
