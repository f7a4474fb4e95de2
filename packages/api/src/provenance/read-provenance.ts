import type { Db, ReadDb } from '@cuppa/db'
import {
  type Credit,
  creditOf,
  type ProvenanceLinkId,
  type ProvenanceView,
  type SourceId,
  type SourceView,
  type StatementId,
  type VersionId,
} from '@cuppa/domain'

import type { ReadScope } from '../kernel/scope.ts'
import { wishOf } from '../source/wish-of.ts'
import {
  listCreditRows,
  listLinksOfVersion,
  listLiveLinks,
  listNewLinks,
  listSourceRows,
  newSourceIds,
  type SourceIds,
  sourceIdsOfVersion,
  type VersionStep,
} from './provenance.queries.ts'

export type ProvenanceByStatement = ReadonlyMap<StatementId, readonly ProvenanceView[]>

/** Where the words of a published version came from, as it was when it was published. */
export async function readProvenanceOfVersion(
  scope: ReadScope,
  versionId: VersionId,
): Promise<ProvenanceByStatement> {
  scope.tags.add('sources')
  const [links, sources] = await Promise.all([
    listLinksOfVersion(scope.db, versionId),
    readSources(scope.db, sourceIdsOfVersion(scope.db, versionId)),
  ])
  return joined(links, sources)
}

/** Who and what the changes of a version came from: the links that are new in it. */
export async function readNewProvenance(
  scope: ReadScope,
  step: VersionStep,
): Promise<ProvenanceByStatement> {
  scope.tags.add('sources')
  const links = await listNewLinks(scope.db, step)
  return joined(links, await readSources(scope.db, newSourceIds(scope.db, step)))
}

/** Where the words of these statements come from now, drafts included: never for the public. */
export async function readLiveProvenance(
  scope: ReadScope,
  statementIds: readonly StatementId[],
): Promise<ProvenanceByStatement> {
  const links = await listLiveLinks(scope.db, statementIds)
  const ids = new Set(links.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])))
  return joined(links, await readSources(scope.db, [...ids]))
}

/** Sources as anyone may see them, by id, in two queries however many they are. */
export async function readSources(
  db: ReadDb,
  ids: SourceIds,
): Promise<ReadonlyMap<SourceId, SourceView>> {
  const [rows, creditRows] = await Promise.all([listSourceRows(db, ids), listCreditRows(db, ids)])
  const credits = new Map<SourceId, Credit[]>()
  for (const row of creditRows) {
    const known = credits.get(row.sourceId)
    if (known) known.push(creditOf(wishOf(row)))
    else credits.set(row.sourceId, [creditOf(wishOf(row))])
  }
  return new Map(
    rows.map(({ wholeId, wholeKind, wholeTitle, wholeHappenedOn, ...source }) => {
      const partOf =
        wholeId === null || wholeKind === null || wholeTitle === null || wholeHappenedOn === null
          ? null
          : { id: wholeId, kind: wholeKind, title: wholeTitle, happenedOn: wholeHappenedOn }
      return [source.id, { ...source, partOf, credits: credits.get(source.id) ?? [] }]
    }),
  )
}

type LinkRow = Awaited<ReturnType<typeof listLiveLinks>>[number]

/** Links with their sources, under the statements that they stand behind. */
export function joined(
  links: readonly LinkRow[],
  sources: ReadonlyMap<SourceId, SourceView>,
): ProvenanceByStatement {
  const byStatement = new Map<StatementId, ProvenanceView[]>()
  for (const { statementId, sourceId, ...link } of links) {
    const source = sourceId === null ? null : (sources.get(sourceId) ?? null)
    const known = byStatement.get(statementId)
    if (known) known.push({ ...link, source })
    else byStatement.set(statementId, [{ ...link, source }])
  }
  return byStatement
}

/** A link that still stands, locked. */
export function findLiveLinkForUpdate(db: Db, id: ProvenanceLinkId) {
  return db
    .selectFrom('provenance_link')
    .select(['id', 'statement_id as statementId', 'kind'])
    .where('id', '=', id)
    .where('dropped_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}
