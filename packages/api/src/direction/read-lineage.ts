import { lineageOf, type LineageView } from '@cuppa/domain'

import { editionIn, readEditions } from '../edition/read-editions.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { readAllVersions, readVersionTexts } from '../version/read-versions.ts'
import { listPublishedEdges } from './direction.queries.ts'

/** What happened to each statement, from the first version of the first edition to today. */
export async function readLineage(scope: ReadScope): Promise<LineageView> {
  scope.tags.add('direction')
  const { db } = scope
  const editions = await readEditions(db)
  const versions = await readAllVersions(db)
  const texts = await readVersionTexts(
    db,
    versions.map(({ id }) => id),
  )
  const columns = versions.map(({ id, edition, number, publishedOn }) => ({
    edition: editionIn(editions, edition),
    number,
    publishedOn,
    statements: (texts.get(id) ?? []).map(({ id, slug, kind, title, words }) => ({
      id,
      slug,
      kind,
      title,
      words,
    })),
  }))
  return lineageOf(columns, await listPublishedEdges(db))
}
