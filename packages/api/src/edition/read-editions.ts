import type { ReadDb } from '@cuppa/db'
import { type Edition, type EditionId, type EditionSlug, editionStateOf } from '@cuppa/domain'

import { RefusalError } from '../kernel/refusal-error.ts'
import { findEditionRow, findNewestVersionOf, listEditionRows } from './edition.queries.ts'

/** All editions, newest period first, each with the state it is in now. */
export async function readEditions(db: ReadDb): Promise<Edition[]> {
  const rows = await listEditionRows(db)
  return rows.map(({ hasVersion, ...edition }) => ({
    ...edition,
    state: editionStateOf({ ...edition, hasVersion }, rows),
  }))
}

/** The last version of an edition, withdrawn or not: what comes next stands on it. */
export const findNewestVersion = (db: ReadDb, editionId: EditionId) =>
  findNewestVersionOf(db, editionId)

/** The row behind an edition's address, or the refusal that says that there is none. */
export async function getEdition(db: ReadDb, slug: EditionSlug) {
  const edition = await findEditionRow(db, slug)
  if (edition) return edition
  throw new RefusalError({ kind: 'not-found', code: 'edition/not-found', data: { edition: slug } })
}

/** An edition with its state, out of a list that was read already. */
export function editionIn(editions: readonly Edition[], slug: string): Edition {
  const edition = editions.find((one) => one.slug === slug)
  if (edition) return edition
  throw new RefusalError({ kind: 'not-found', code: 'edition/not-found', data: { edition: slug } })
}
