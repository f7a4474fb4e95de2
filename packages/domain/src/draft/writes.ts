import type { ChangeNote } from '../change/index.ts'
import type { StatementId } from '../shared/index.ts'
import type { PlacedStatement, StatementText } from '../statement/index.ts'
import type { Draft, DraftEdge, DraftEdited, DraftWrites } from './working-draft.ts'

type LinkCopies = DraftWrites['linkCopies']

/** Says yes to an edit. */
export function edited(before: Draft, after: Draft, linkCopies: LinkCopies = []): DraftEdited {
  return { refusal: undefined, draft: after, writes: writesBetween(before, after, linkCopies) }
}

function writesBetween(before: Draft, after: Draft, linkCopies: LinkCopies): DraftWrites {
  const known = byId([...(before.base ?? []), ...before.text])
  const revisions = new Set(
    [...(before.base ?? []), ...before.text].map((statement) => statement.revisionId),
  )
  const stood = byId(before.text)
  const stands = byId(after.text)
  return {
    statements: after.text
      .filter(({ id }) => !known.has(id))
      .map(({ id, slug, kind }) => ({ id, slug, kind })),
    revisions: after.text
      .filter(({ revisionId }) => !revisions.has(revisionId))
      .map(({ revisionId, id, title, words }) => ({
        id: revisionId,
        statementId: id,
        title,
        words,
      })),
    removedItems: before.text.filter(({ id }) => !stands.has(id)).map(({ id }) => id),
    items: after.text
      .filter((statement) => !isSamePlace(stood.get(statement.id), statement))
      .map(({ id, parentId, position, revisionId }) => ({
        statementId: id,
        parentId,
        position,
        revisionId,
      })),
    removedNotes: before.notes
      .filter((note) => !after.notes.some((other) => other.statementId === note.statementId))
      .map((note) => note.statementId),
    notes: after.notes.filter((note) => !before.notes.some((other) => isSameNote(note, other))),
    removedEdges: before.edges.filter(
      (edge) => !after.edges.some((other) => isSameEdge(edge, other)),
    ),
    edges: after.edges.filter((edge) => !before.edges.some((other) => isSameEdge(edge, other))),
    linkCopies,
  }
}

const byId = (text: StatementText): Map<StatementId, PlacedStatement> =>
  new Map(text.map((statement) => [statement.id, statement]))

function isSamePlace(before: PlacedStatement | undefined, after: PlacedStatement): boolean {
  return (
    before?.parentId === after.parentId &&
    before.position === after.position &&
    before.revisionId === after.revisionId
  )
}

function isSameNote(one: ChangeNote, other: ChangeNote): boolean {
  return (
    one.statementId === other.statementId && one.kind === other.kind && one.words === other.words
  )
}

function isSameEdge(one: DraftEdge, other: DraftEdge): boolean {
  return (
    one.kind === other.kind &&
    one.from === other.from &&
    one.to === other.to &&
    one.reason === other.reason
  )
}
