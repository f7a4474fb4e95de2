import type { ReadDb } from '@cuppa/db'
import type { ProvenanceLinkId, SourceId, StatementId, VersionId } from '@cuppa/domain'

const links = (db: ReadDb) =>
  db
    .selectFrom('provenance_link as link')
    .select(['link.id', 'link.statement_id as statementId', 'link.kind', 'note'])
    .select('link.source_id as sourceId')
    .orderBy('link.id')

/** The links that stood behind a version on the day it was published. */
export function listLinksOfVersion(db: ReadDb, versionId: VersionId) {
  return links(db)
    .innerJoin('version_provenance as frozen', 'frozen.link_id', 'link.id')
    .where('frozen.version_id', '=', versionId)
    .execute()
}

/** The same links as no more than ids, a row for each statement: they may be thousands. */
export function listLinkIdsOfVersion(db: ReadDb, versionId: VersionId) {
  return db
    .selectFrom('version_provenance as frozen')
    .innerJoin('provenance_link as link', 'link.id', 'frozen.link_id')
    .select('link.statement_id as statementId')
    .select(({ fn }) => [
      fn.agg<ProvenanceLinkId[]>('array_agg', ['link.id']).orderBy('link.id').as('ids'),
      fn
        .agg<(SourceId | null)[]>('array_agg', ['link.source_id'])
        .orderBy('link.id')
        .as('sourceIds'),
    ])
    .where('frozen.version_id', '=', versionId)
    .groupBy('link.statement_id')
    .execute()
}

export async function listLinks(db: ReadDb, ids: readonly ProvenanceLinkId[]) {
  if (ids.length === 0) return []
  return links(db).where('link.id', 'in', ids).execute()
}

/** The links that came with a version: they stood behind none before it. */
export const listNewLinks = (db: ReadDb, step: VersionStep) =>
  links(db)
    .innerJoin('version_provenance as frozen', 'frozen.link_id', 'link.id')
    .where('frozen.version_id', '=', step.to)
    .where('link.id', 'not in', linkIdsOfVersion(db, step.from))
    .execute()

/** From one version to the next; the first has none before it. */
export interface VersionStep {
  readonly from: VersionId | null
  readonly to: VersionId
}

/** Of no version: none, as nothing equals null. */
const linkIdsOfVersion = (db: ReadDb, versionId: VersionId | null) =>
  db.selectFrom('version_provenance').where('version_id', '=', versionId).select('link_id')

/** The links that stand behind these statements now. */
export async function listLiveLinks(db: ReadDb, statementIds: readonly StatementId[]) {
  if (statementIds.length === 0) return []
  return links(db)
    .where('link.statement_id', 'in', statementIds)
    .where('dropped_at', 'is', null)
    .execute()
}

/** The sources that stood behind a version; asked for inside other queries, as they may be many. */
export const sourceIdsOfVersion = (db: ReadDb, versionId: VersionId) =>
  db
    .selectFrom('version_provenance as frozen')
    .innerJoin('provenance_link as link', 'link.id', 'frozen.link_id')
    .where('frozen.version_id', '=', versionId)
    .where('link.source_id', 'is not', null)
    .select('link.source_id')

/** The sources of the links that came with a version. */
export const newSourceIds = (db: ReadDb, step: VersionStep) =>
  sourceIdsOfVersion(db, step.to).where('link.id', 'not in', linkIdsOfVersion(db, step.from))

/** Known one by one, or as a question to ask the database. */
export type SourceIds = readonly SourceId[] | ReturnType<typeof sourceIdsOfVersion>

/** No ids at all make no list that SQL would read. */
const isNone = (ids: SourceIds): boolean => 'length' in ids && ids.length === 0

export async function listSourceRows(db: ReadDb, ids: SourceIds) {
  if (isNone(ids)) return []
  return db
    .selectFrom('source')
    .leftJoin('source as whole', 'whole.id', 'source.part_of')
    .select(['source.id', 'source.kind', 'source.title', 'source.happened_on as happenedOn'])
    .select(['source.channel', 'source.words', 'source.people_count as peopleCount'])
    .select(['whole.id as wholeId', 'whole.kind as wholeKind', 'whole.title as wholeTitle'])
    .select('whole.happened_on as wholeHappenedOn')
    .where('source.id', 'in', ids)
    .execute()
}

export async function listCreditRows(db: ReadDb, sourceIds: SourceIds) {
  if (isNone(sourceIds)) return []
  return db
    .selectFrom('source_credit')
    .innerJoin('person', 'person.id', 'source_credit.person_id')
    .select(['source_id as sourceId', 'person.id as personId'])
    .select(['source_credit.credit_kind as ownKind', 'source_credit.credit_name as ownName'])
    .select(['person.credit_kind as usualKind', 'person.credit_name as usualName'])
    .where('source_id', 'in', sourceIds)
    .orderBy('source_id')
    .orderBy('position')
    .execute()
}
