import type { Db, ReadDb } from '@cuppa/db'
import type { EditionId, VersionId } from '@cuppa/domain'

const versions = (db: ReadDb) =>
  db
    .selectFrom('version')
    .innerJoin('edition', 'edition.id', 'version.edition_id')
    .select(['version.id', 'edition_id as editionId', 'edition.slug as edition', 'number'])
    .select(['published_on as publishedOn', 'recorded_at as recordedAt', 'letter'])
    .select(['previous_version_id as previousVersionId', 'withdrawn_reason as withdrawnReason'])

/** Newest first. */
export function listVersionRows(db: ReadDb, editionId: EditionId) {
  return versions(db).where('edition_id', '=', editionId).orderBy('number', 'desc').execute()
}

/** Every version of every edition, in the order in which people lived by them. */
export function listAllVersionRows(db: ReadDb) {
  return versions(db)
    .orderBy('published_on')
    .orderBy('edition.starts_on')
    .orderBy('edition_id')
    .orderBy('number')
    .execute()
}

export function findVersionRow(db: ReadDb, id: VersionId) {
  return versions(db).where('version.id', '=', id).executeTakeFirst()
}

const items = (db: ReadDb) =>
  db
    .selectFrom('version_item as item')
    .innerJoin('statement', 'statement.id', 'item.statement_id')
    .innerJoin('statement_revision as revision', 'revision.id', 'item.revision_id')
    .select(['item.statement_id as id', 'statement.slug', 'statement.kind', 'title', 'words'])
    .select(['parent_id as parentId', 'position', 'revision_id as revisionId'])

/** The whole text of a version in reading order. */
export function listVersionText(db: ReadDb, versionId: VersionId) {
  return items(db).where('version_id', '=', versionId).orderBy('ordinal').execute()
}

/** The texts of many versions at once, each in reading order. */
export async function listVersionTexts(db: ReadDb, versionIds: readonly VersionId[]) {
  if (versionIds.length === 0) return []
  return items(db)
    .select('version_id as versionId')
    .where('version_id', 'in', versionIds)
    .orderBy('version_id')
    .orderBy('ordinal')
    .execute()
}

export function listNotesOfVersion(db: ReadDb, versionId: VersionId) {
  return db
    .selectFrom('change_note')
    .select(['statement_id as statementId', 'kind', 'words'])
    .where('version_id', '=', versionId)
    .execute()
}

/** Locks all versions of an edition, as which one is current depends on all of them. */
export async function lockVersionsOf(tx: Db, editionId: EditionId): Promise<void> {
  await tx
    .selectFrom('version')
    .select('id')
    .where('edition_id', '=', editionId)
    .orderBy('number')
    .forUpdate()
    .execute()
}
