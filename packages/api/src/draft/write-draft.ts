import type { Db } from '@cuppa/db'
import {
  type DraftEdge,
  type DraftWrites,
  LineageEdgeId,
  ProvenanceLinkId,
  type RevisionId,
  type StatementId,
} from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { type DraftRow, lastRevisionNumber } from './draft.queries.ts'

/** Writes what an edit asks for; the draft's row is locked by the caller. */
export async function writeDraft(
  scope: Scope,
  { editionId }: Pick<DraftRow, 'editionId'>,
  writes: DraftWrites,
): Promise<void> {
  const into: Target = { tx: scope.db, scope, editionId }
  await writeStatements(into, writes)
  await writeItems(into, writes)
  await writeNotes(into, writes)
  await writeEdges(into, writes)
  await copyLinks(into, writes)
}

interface Target {
  readonly tx: Db
  readonly scope: Scope
  readonly editionId: DraftRow['editionId']
}

async function writeStatements({ tx, scope }: Target, writes: DraftWrites): Promise<void> {
  const at = scope.now()
  if (writes.statements.length > 0) {
    await tx
      .insertInto('statement')
      .values(writes.statements.map((statement) => ({ ...statement, created_at: at })))
      .execute()
  }
  for (const { id, statementId, title, words } of writes.revisions) {
    const number = (await lastRevisionNumber(tx, statementId)) + 1
    await tx
      .insertInto('statement_revision')
      .values({
        id,
        statement_id: statementId,
        number,
        title,
        words,
        written_at: at,
        written_by: actorId(scope.actor),
      })
      .execute()
  }
}

/** Items first, then removals: what stood under a removed one stands elsewhere by then. */
async function writeItems({ tx, editionId }: Target, writes: DraftWrites): Promise<void> {
  if (writes.items.length > 0) {
    await tx
      .insertInto('draft_item')
      .values(
        writes.items.map(({ statementId, parentId, position, revisionId }) => ({
          edition_id: editionId,
          statement_id: statementId,
          parent_id: parentId,
          position,
          revision_id: revisionId,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['edition_id', 'statement_id']).doUpdateSet((eb) => ({
          parent_id: eb.ref('excluded.parent_id'),
          position: eb.ref('excluded.position'),
          revision_id: eb.ref('excluded.revision_id'),
        })),
      )
      .execute()
  }
  if (writes.removedItems.length > 0) {
    await tx
      .deleteFrom('draft_item')
      .where('edition_id', '=', editionId)
      .where('statement_id', 'in', writes.removedItems)
      .execute()
  }
}

async function writeNotes({ tx, scope, editionId }: Target, writes: DraftWrites): Promise<void> {
  if (writes.removedNotes.length > 0) {
    await tx
      .deleteFrom('draft_note')
      .where('edition_id', '=', editionId)
      .where('statement_id', 'in', writes.removedNotes)
      .execute()
  }
  if (writes.notes.length === 0) return
  await tx
    .insertInto('draft_note')
    .values(
      writes.notes.map(({ statementId, kind, words }) => ({
        edition_id: editionId,
        statement_id: statementId,
        kind,
        words,
        written_at: scope.now(),
        written_by: actorId(scope.actor),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['edition_id', 'statement_id']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        words: eb.ref('excluded.words'),
        written_at: eb.ref('excluded.written_at'),
        written_by: eb.ref('excluded.written_by'),
      })),
    )
    .execute()
}

async function writeEdges({ tx, scope, editionId }: Target, writes: DraftWrites): Promise<void> {
  for (const edge of writes.removedEdges) await removeEdge(tx, editionId, edge)
  if (writes.edges.length === 0) return
  await tx
    .insertInto('lineage_edge')
    .values(
      writes.edges.map(({ kind, from, to, reason }) => ({
        id: LineageEdgeId.parse(scope.newId()),
        edition_id: editionId,
        kind,
        from_id: from,
        to_id: to,
        reason,
        version_id: null,
        made_at: scope.now(),
      })),
    )
    .execute()
}

async function removeEdge(tx: Db, editionId: Target['editionId'], edge: DraftEdge): Promise<void> {
  await tx
    .deleteFrom('lineage_edge')
    .where('edition_id', '=', editionId)
    .where('version_id', 'is', null)
    .where('kind', '=', edge.kind)
    .where('from_id', '=', edge.from)
    .where('reason', '=', edge.reason)
    .where('to_id', edge.to === null ? 'is' : '=', edge.to)
    .execute()
}

/** The parts of a split, and what came of a merge, stand on the same sources as what they were. */
async function copyLinks({ tx, scope }: Target, { linkCopies }: DraftWrites): Promise<void> {
  const targets = new Set(linkCopies.map(({ to }) => to))
  for (const to of targets) {
    const from = linkCopies.filter((copy) => copy.to === to).map((copy) => copy.from)
    await copyLinksTo({ tx, scope }, to, from)
  }
}

async function copyLinksTo(
  { tx, scope }: Pick<Target, 'tx' | 'scope'>,
  to: StatementId,
  from: readonly StatementId[],
): Promise<void> {
  // Statements that become one may stand on the same source: one link says it.
  const links = await tx
    .selectFrom('provenance_link')
    .distinct()
    .select(['kind', 'source_id', 'note'])
    .where('statement_id', 'in', from)
    .where('dropped_at', 'is', null)
    .orderBy('kind')
    .orderBy('source_id')
    .orderBy('note')
    .execute()
  if (links.length === 0) return
  const revisionId = await newestRevision(tx, to)
  await tx
    .insertInto('provenance_link')
    .values(
      links.map((link) => ({
        ...link,
        id: ProvenanceLinkId.parse(scope.newId()),
        statement_id: to,
        revision_id: revisionId,
        asserted_at: scope.now(),
        asserted_by: actorId(scope.actor),
        dropped_at: null,
      })),
    )
    .execute()
}

async function newestRevision(tx: Db, statementId: StatementId): Promise<RevisionId> {
  const row = await tx
    .selectFrom('statement_revision')
    .select('id')
    .where('statement_id', '=', statementId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.id
}
