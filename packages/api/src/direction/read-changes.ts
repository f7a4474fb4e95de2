import {
  changesBetween,
  type ChangesView,
  type Edge,
  type EditionSlug,
  type NotedChange,
  noteKindsFor,
  type PlacedStatement,
  predecessorsOf,
  type StatementChange,
  type StatementId,
  successorsOf,
} from '@cuppa/domain'

import { readEditions } from '../edition/read-editions.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { readNewProvenance } from '../provenance/read-provenance.ts'
import {
  readNotes,
  readVersion,
  readVersions,
  readVersionText,
  summaryOf,
} from '../version/read-versions.ts'
import { listEdgesOfVersion } from './direction.queries.ts'
import { noSuchVersion, publicEdition } from './read-direction.ts'

/** What a version changed, each change with its note and what it came from or became. */
export async function readChanges(
  scope: ReadScope,
  { edition: slug, number }: { readonly edition: EditionSlug; readonly number: number },
): Promise<ChangesView> {
  scope.tags.add('direction')
  const { db } = scope
  const edition = publicEdition(await readEditions(db), slug)
  const to = (await readVersions(db, edition.id)).find((version) => version.number === number)
  if (!to) throw noSuchVersion(slug, number)
  const from =
    to.previousVersionId === null ? undefined : await readVersion(db, to.previousVersionId)
  const before = from ? await readVersionText(db, from.id) : []
  const after = await readVersionText(db, to.id)
  const changes = changesBetween(before, after)
  const notes = new Map((await readNotes(db, to.id)).map((note) => [note.statementId, note]))
  const edges = await listEdgesOfVersion(db, to.id)
  const asked = await readNewProvenance(scope, { from: to.previousVersionId, to: to.id })
  const kin = kinOf([...before, ...after], edges)
  return {
    edition,
    from: from ? summaryOf(from) : null,
    fromEdition: from && from.edition !== slug ? from.edition : null,
    to: summaryOf(to),
    changes: changes.map((change): NotedChange => {
      const note = notes.get(change.statement.id)
      return {
        ...change,
        ...kin(change.statement.id),
        noteKind: note?.kind ?? usualKind(change),
        note: note?.words ?? '',
        provenance: [...(asked.get(change.statement.id) ?? [])],
      }
    }),
    sameCount: after.length - changes.filter(({ kind }) => kind !== 'gone').length,
  }
}

const usualKind = (change: StatementChange) => noteKindsFor(change)[0] ?? 'new'

/** What stands before and after a statement in these edges, with its words at that time. */
function kinOf(text: readonly PlacedStatement[], edges: readonly Edge[]) {
  const known = new Map(
    text.map(({ id, slug, kind, title, words }) => [id, { id, slug, kind, title, words }]),
  )
  const named = (steps: ReturnType<typeof successorsOf>) =>
    steps.flatMap(({ id, by }) => {
      const statement = known.get(id)
      return statement ? { ...statement, by } : []
    })
  return (id: StatementId) => ({
    successors: named(successorsOf(id, edges)),
    predecessors: named(predecessorsOf(id, edges)),
  })
}
