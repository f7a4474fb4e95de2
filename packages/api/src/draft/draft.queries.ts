import type { Db, ReadDb } from '@cuppa/db'
import type { DraftEdge, EditionId, StatementId } from '@cuppa/domain'

const drafts = (db: ReadDb) =>
  db
    .selectFrom('draft')
    .innerJoin('edition', 'edition.id', 'edition_id')
    .select(['edition_id as editionId', 'edition.slug as edition', 'structure'])
    .select(['base_version_id as baseVersionId', 'preview_nonce as previewNonce'])

export type DraftRow = NonNullable<Awaited<ReturnType<typeof findDraftRow>>>

export function findDraftRow(db: ReadDb, editionId: EditionId) {
  return drafts(db).where('edition_id', '=', editionId).executeTakeFirst()
}

/** Locks the draft, so that edits of one draft come one after the other. */
export function findDraftForUpdate(db: Db, editionId: EditionId) {
  return drafts(db).where('edition_id', '=', editionId).forUpdate('draft').executeTakeFirst()
}

export function listDraftItems(db: ReadDb, editionId: EditionId) {
  return db
    .selectFrom('draft_item as item')
    .innerJoin('statement', 'statement.id', 'item.statement_id')
    .innerJoin('statement_revision as revision', 'revision.id', 'item.revision_id')
    .leftJoin('person', 'person.id', 'written_by')
    .select(['item.statement_id as id', 'statement.slug', 'statement.kind', 'title', 'words'])
    .select(['parent_id as parentId', 'position', 'revision_id as revisionId'])
    .select(['written_at as writtenAt', 'person.name as writtenBy'])
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .orderBy('item.statement_id')
    .execute()
}

export function listDraftNotes(db: ReadDb, editionId: EditionId) {
  return db
    .selectFrom('draft_note')
    .select(['statement_id as statementId', 'kind', 'words'])
    .where('edition_id', '=', editionId)
    .orderBy('statement_id')
    .execute()
}

export async function listDraftEdges(db: ReadDb, editionId: EditionId): Promise<DraftEdge[]> {
  return db
    .selectFrom('lineage_edge')
    .select(['kind', 'from_id as from', 'to_id as to', 'reason'])
    .where('edition_id', '=', editionId)
    .where('version_id', 'is', null)
    .orderBy('id')
    .execute()
}

/** How many links stand behind each statement now; one that has none is not in the list. */
export async function countLiveLinks(db: ReadDb, statementIds: readonly StatementId[]) {
  if (statementIds.length === 0) return []
  return db
    .selectFrom('provenance_link')
    .select(['statement_id as statementId'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('statement_id', 'in', statementIds)
    .where('dropped_at', 'is', null)
    .groupBy('statement_id')
    .execute()
}

/** Slugs that begin like a wish; a wish holds nothing that `like` would take for a pattern. */
export async function listSlugsLike(db: ReadDb, wish: string): Promise<string[]> {
  const rows = await db
    .selectFrom('statement')
    .select('slug')
    .where('slug', 'like', `${wish}%`)
    .execute()
  return rows.map(({ slug }) => slug)
}

/** The newest number a statement's revisions have; locks the statement against another save. */
export async function lastRevisionNumber(db: Db, statementId: StatementId): Promise<number> {
  await db.selectFrom('statement').select('id').where('id', '=', statementId).forUpdate().execute()
  const row = await db
    .selectFrom('statement_revision')
    .select('number')
    .where('statement_id', '=', statementId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? 0
}

/** Newest first; `before` is the number of the last one on the page before. */
export function listRevisions(
  db: ReadDb,
  statementId: StatementId,
  { before, limit }: { readonly before: number | null; readonly limit: number },
) {
  return db
    .selectFrom('statement_revision as revision')
    .leftJoin('person', 'person.id', 'written_by')
    .select(['revision.id as revisionId', 'number', 'title', 'words'])
    .select(['written_at as writtenAt', 'person.name as writtenBy'])
    .where('statement_id', '=', statementId)
    .$if(before !== null, (query) => query.where('number', '<', before))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
}

export async function removeDraft(db: Db, editionId: EditionId): Promise<void> {
  await db.deleteFrom('draft_note').where('edition_id', '=', editionId).execute()
  await db.deleteFrom('draft_item').where('edition_id', '=', editionId).execute()
  await db.deleteFrom('draft').where('edition_id', '=', editionId).execute()
}

/** Raises the number by which others notice that the structure moved on. */
export async function raiseStructure(db: Db, editionId: EditionId, from: number): Promise<void> {
  await db
    .updateTable('draft')
    .set({ structure: from + 1 })
    .where('edition_id', '=', editionId)
    .where('structure', '=', from)
    .executeTakeFirstOrThrow()
}
