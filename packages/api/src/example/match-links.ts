import type { EditionSlug, ProvenanceView, SourceId, StatementId } from '@cuppa/domain'

import { addLink } from '../draft/add-link.ts'
import { dropLink } from '../draft/drop-link.ts'
import type { Scope } from '../kernel/scope.ts'
import { readLiveProvenance } from '../provenance/read-provenance.ts'
import type { ExampleStatement } from './example-content.ts'
import { type Keys, known } from './keys.ts'

interface Matching {
  readonly edition: EditionSlug
  readonly statementId: StatementId
  readonly statement: ExampleStatement
  readonly keys: Keys
}

/** Drops the links that the version does not have, and adds those that it has. */
export async function matchLinks(
  scope: Scope,
  { edition, statementId, statement, keys }: Matching,
): Promise<void> {
  const provenance = await readLiveProvenance(scope, [statementId])
  const there = provenance.get(statementId) ?? []
  const wanted = statement.links.map(({ kind, source, note }) => ({
    kind,
    note,
    sourceId: source === undefined ? null : known(keys.sources, source),
  }))
  for (const link of there) {
    if (!wanted.some((one) => isSame(link, one))) {
      await dropLink(scope, { edition, linkId: link.id })
    }
  }
  for (const link of wanted) {
    if (!there.some((one) => isSame(one, link))) {
      await addLink(scope, { edition, statementId, ...link })
    }
  }
}

function isSame(
  there: ProvenanceView,
  wanted: Pick<ProvenanceView, 'kind' | 'note'> & { readonly sourceId: SourceId | null },
): boolean {
  return (
    there.kind === wanted.kind &&
    there.note === wanted.note &&
    (there.source?.id ?? null) === wanted.sourceId
  )
}
