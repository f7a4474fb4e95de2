import {
  linksBeside,
  type PlacedStatement,
  type ProvenanceLinkId,
  type ProvenanceView,
  type SourceId,
  type StatementId,
  type VersionId,
} from '@cuppa/domain'

import type { ReadScope } from '../kernel/scope.ts'
import { listLinkIdsOfVersion, listLinks } from './provenance.queries.ts'
import { joined, type ProvenanceByStatement, readSources } from './read-provenance.ts'

/** What stands beside a statement in the text, and how much there is on its own page. */
export interface Beside {
  readonly provenance: ProvenanceView[]
  readonly provenanceCount: number
}

export type BesideOf = (id: StatementId) => Beside

interface LinkIds {
  readonly id: ProvenanceLinkId
  readonly sourceId: SourceId | null
}

/** A version may stand on thousands of links: only those that have room beside the text are read whole. */
export async function readBeside(
  scope: ReadScope,
  versionId: VersionId,
  text: readonly PlacedStatement[],
): Promise<BesideOf> {
  scope.tags.add('sources')
  const known = await readLinkIds(scope, versionId)
  const shown = [...linksBeside(text, (id) => known.get(id) ?? []).values()].flat()
  const sourceIds = new Set(shown.flatMap(({ sourceId }) => sourceId ?? []))
  const [links, sources] = await Promise.all([
    listLinks(
      scope.db,
      shown.map(({ id }) => id),
    ),
    readSources(scope.db, [...sourceIds]),
  ])
  const beside = joined(links, sources)
  return (id) => ({
    provenance: [...(beside.get(id) ?? [])],
    provenanceCount: known.get(id)?.length ?? 0,
  })
}

/** The same out of links that were read whole. */
export function besideOf(
  text: readonly PlacedStatement[],
  provenance: ProvenanceByStatement,
): BesideOf {
  const linksOf = (id: StatementId) =>
    (provenance.get(id) ?? []).map((view) => ({ view, sourceId: view.source?.id ?? null }))
  const shown = linksBeside(text, linksOf)
  return (id) => ({
    provenance: (shown.get(id) ?? []).map(({ view }) => view),
    provenanceCount: provenance.get(id)?.length ?? 0,
  })
}

async function readLinkIds(
  { db }: ReadScope,
  versionId: VersionId,
): Promise<ReadonlyMap<StatementId, readonly LinkIds[]>> {
  const rows = await listLinkIdsOfVersion(db, versionId)
  return new Map(
    rows.map(({ statementId, ids, sourceIds }) => [
      statementId,
      ids.map((id, index) => ({ id, sourceId: sourceIds[index] ?? null })),
    ]),
  )
}
