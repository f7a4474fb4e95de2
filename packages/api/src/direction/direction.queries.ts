import type { ReadDb } from '@cuppa/db'
import type { StatementId, StatementSlug, VersionId } from '@cuppa/domain'

const sourcesBehind = (db: ReadDb, versionId: VersionId) =>
  db
    .selectFrom('version_provenance as frozen')
    .innerJoin('provenance_link as link', 'link.id', 'frozen.link_id')
    .where('frozen.version_id', '=', versionId)

/** Everyone behind the sources of a version, once for each way in which they want to be named. */
export function listCreditsBehind(db: ReadDb, versionId: VersionId) {
  return db
    .selectFrom('source_credit as credit')
    .innerJoin('person', 'person.id', 'credit.person_id')
    .distinct()
    .select(['person.id as personId'])
    .select(['credit.credit_kind as ownKind', 'credit.credit_name as ownName'])
    .select(['person.credit_kind as usualKind', 'person.credit_name as usualName'])
    .select(['person.standing'])
    .where(
      'credit.source_id',
      'in',
      sourcesBehind(db, versionId).select('link.source_id').where('link.source_id', 'is not', null),
    )
    .orderBy('person.id')
    .execute()
}

/** The greatest number of people that one of the sources, or what it was part of, counts. */
export async function mostPeopleBehind(db: ReadDb, versionId: VersionId): Promise<number | null> {
  const row = await sourcesBehind(db, versionId)
    .innerJoin('source', 'source.id', 'link.source_id')
    .leftJoin('source as whole', 'whole.id', 'source.part_of')
    .select((eb) => [
      eb.fn.max('source.people_count').as('most'),
      eb.fn.max('whole.people_count').as('mostAround'),
    ])
    .executeTakeFirst()
  const counts = [row?.most, row?.mostAround].flatMap((count) => count ?? [])
  return counts.length === 0 ? null : Math.max(...counts)
}

/** A statement that was published at least once. */
export function findPublicStatement(db: ReadDb, slug: StatementSlug) {
  return db
    .selectFrom('statement')
    .select(['id', 'slug', 'kind'])
    .where('slug', '=', slug)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('version_item')
          .select('version_id')
          .whereRef('statement_id', '=', 'statement.id'),
      ),
    )
    .executeTakeFirst()
}

/** Each version a statement stands in, with its words there. */
export function listAppearances(db: ReadDb, statementId: StatementId) {
  return db
    .selectFrom('version_item as item')
    .innerJoin('statement_revision as revision', 'revision.id', 'item.revision_id')
    .leftJoin('change_note as note', (join) =>
      join
        .onRef('note.version_id', '=', 'item.version_id')
        .onRef('note.statement_id', '=', 'item.statement_id'),
    )
    .select(['item.version_id as versionId', 'revision.title', 'revision.words'])
    .select(['note.kind as noteKind', 'note.words as note'])
    .where('item.statement_id', '=', statementId)
    .execute()
}

export function findGoneNote(db: ReadDb, statementId: StatementId) {
  return db
    .selectFrom('change_note')
    .innerJoin('version', 'version.id', 'version_id')
    .select('words')
    .where('statement_id', '=', statementId)
    .where('kind', '=', 'gone')
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Every lineage edge that took effect. */
export function listPublishedEdges(db: ReadDb) {
  return db
    .selectFrom('lineage_edge')
    .select(['kind', 'from_id as from', 'to_id as to', 'reason'])
    .where('version_id', 'is not', null)
    .orderBy('id')
    .execute()
}

/** The edges that took effect in one version. */
export function listEdgesOfVersion(db: ReadDb, versionId: VersionId) {
  return db
    .selectFrom('lineage_edge')
    .select(['kind', 'from_id as from', 'to_id as to', 'reason'])
    .where('version_id', '=', versionId)
    .orderBy('id')
    .execute()
}

/** The published edges that touch one statement. */
export function listEdgesAround(db: ReadDb, id: StatementId) {
  return db
    .selectFrom('lineage_edge')
    .select(['kind', 'from_id as from', 'to_id as to', 'reason'])
    .where('version_id', 'is not', null)
    .where((eb) => eb.or([eb('from_id', '=', id), eb('to_id', '=', id)]))
    .orderBy('id')
    .execute()
}

/** Statements with the last words they were published with. */
export async function listLastPublished(db: ReadDb, ids: readonly StatementId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('version_item as item')
    .innerJoin('version', 'version.id', 'item.version_id')
    .innerJoin('statement', 'statement.id', 'item.statement_id')
    .innerJoin('statement_revision as revision', 'revision.id', 'item.revision_id')
    .distinctOn('item.statement_id')
    .select(['statement.id', 'statement.slug', 'statement.kind', 'title', 'words'])
    .where('item.statement_id', 'in', ids)
    .orderBy('item.statement_id')
    .orderBy('recorded_at', 'desc')
    .orderBy('version.id', 'desc')
    .execute()
}

/** Each statement that was ever published, with the day it last had news. */
export function listPublicSlugs(db: ReadDb) {
  return db
    .selectFrom('version_item as item')
    .innerJoin('version', 'version.id', 'item.version_id')
    .innerJoin('statement', 'statement.id', 'item.statement_id')
    .select((eb) => ['statement.slug', eb.fn.max('version.published_on').as('lastModified')])
    .groupBy('statement.slug')
    .orderBy('statement.slug')
    .execute()
}
