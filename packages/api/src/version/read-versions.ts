import type { ReadDb } from '@cuppa/db'
import {
  type ChangeNote,
  type EditionId,
  type PlacedStatement,
  type VersionId,
  versionStateOf,
  type VersionSummary,
} from '@cuppa/domain'

import {
  findVersionRow,
  listAllVersionRows,
  listNotesOfVersion,
  listVersionRows,
  listVersionText,
  listVersionTexts,
} from './version.queries.ts'

type VersionRow = Awaited<ReturnType<typeof listVersionRows>>[number]

/** A version with what its readers need beyond the summary. */
export interface KnownVersion extends VersionSummary {
  readonly edition: string
  readonly editionId: EditionId
  readonly previousVersionId: VersionId | null
}

/** All versions of an edition, newest first; the newest that was not withdrawn is the current one. */
export async function readVersions(db: ReadDb, editionId: EditionId): Promise<KnownVersion[]> {
  return withStates(await listVersionRows(db, editionId))
}

/** Every version there ever was, oldest first. */
export async function readAllVersions(db: ReadDb): Promise<KnownVersion[]> {
  return withStates(await listAllVersionRows(db))
}

export async function readVersion(db: ReadDb, id: VersionId): Promise<KnownVersion | undefined> {
  const row = await findVersionRow(db, id)
  if (!row) return undefined
  const all = await readVersions(db, row.editionId)
  return all.find((version) => version.id === id)
}

export const readVersionText = (db: ReadDb, id: VersionId): Promise<PlacedStatement[]> =>
  listVersionText(db, id)

/** The texts of many versions in one query. */
export async function readVersionTexts(
  db: ReadDb,
  ids: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, PlacedStatement[]>> {
  const texts = new Map<VersionId, PlacedStatement[]>(ids.map((id) => [id, []]))
  for (const { versionId, ...statement } of await listVersionTexts(db, ids)) {
    texts.get(versionId)?.push(statement)
  }
  return texts
}

export const readNotes = (db: ReadDb, id: VersionId): Promise<ChangeNote[]> =>
  listNotesOfVersion(db, id)

/** Leaves what a summary shows. */
export function summaryOf({ edition, editionId, previousVersionId, ...summary }: KnownVersion) {
  return summary
}

function withStates(rows: readonly VersionRow[]): KnownVersion[] {
  const byEdition = Map.groupBy(rows, ({ editionId }) => editionId)
  return rows.map((row) => ({
    ...row,
    state: versionStateOf(row, byEdition.get(row.editionId) ?? []),
  }))
}
