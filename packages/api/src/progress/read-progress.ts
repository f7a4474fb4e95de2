import {
  canHaveProgress,
  type EvidenceView,
  type MilestoneView,
  type PlacedStatement,
  type ProgressSummary,
  type ProgressUpdateId,
  type ProgressUpdateView,
  rollUp,
  type StatementId,
} from '@cuppa/domain'

import { readNumbersByEvent } from '../attendance/read-numbers.ts'
import type { ReadScope } from '../kernel/scope.ts'
import {
  listEvidence,
  listMilestones,
  listNewestUpdates,
  listUpdatesOf,
} from './progress.queries.ts'

/** How each statement of a text is going now; parts lend their numbers to what they stand under. */
export async function readProgress(
  scope: ReadScope,
  text: readonly PlacedStatement[],
): Promise<ReadonlyMap<StatementId, ProgressSummary>> {
  scope.tags.add('progress')
  const ids = text.filter(({ kind }) => canHaveProgress(kind)).map(({ id }) => id)
  const summaries = new Map<StatementId, ProgressSummary>()
  for (const { statementId, ...summary } of await listNewestUpdates(scope.db, ids)) {
    summaries.set(statementId, summary)
  }
  const parts = Map.groupBy(text, ({ parentId }) => parentId)
  // Parts come after what they stand under, so numbers rise from the last to the first.
  for (const { id } of text.toReversed()) {
    const own = summaries.get(id)
    if (!own) continue
    const below = (parts.get(id) ?? []).map((part) => ({
      percent: summaries.get(part.id)?.percent ?? null,
      live: true,
    }))
    summaries.set(id, { ...own, percent: rollUp(own.percent, below) })
  }
  return summaries
}

/** All updates of one statement with their evidence, newest first. */
export async function readUpdatesOf(
  scope: ReadScope,
  statementId: StatementId,
): Promise<ProgressUpdateView[]> {
  scope.tags.add('progress')
  const rows = await listUpdatesOf(scope.db, statementId)
  const evidence = await evidenceOf(
    scope,
    rows.map(({ id }) => id),
  )
  return rows.map(({ statementId: _, ...update }) => ({
    ...update,
    evidence: evidence.get(update.id) ?? [],
  }))
}

/** What anyone can check, by update; an event comes with its numbers, as they are computed now. */
export async function evidenceOf(
  scope: ReadScope,
  updateIds: readonly ProgressUpdateId[],
): Promise<ReadonlyMap<ProgressUpdateId, EvidenceView[]>> {
  const rows = await listEvidence(scope.db, updateIds)
  const numbers = await readNumbersByEvent(
    scope,
    rows.flatMap(({ eventId }) => eventId ?? []),
  )
  const byUpdate = new Map<ProgressUpdateId, EvidenceView[]>()
  for (const { updateId, eventId, slug, ...evidence } of rows) {
    const found = eventId === null ? undefined : numbers.get(eventId)
    const event = slug !== null && found ? { slug, numbers: found } : null
    byUpdate.set(updateId, [...(byUpdate.get(updateId) ?? []), { ...evidence, event }])
  }
  return byUpdate
}

/** What is to be reached and by when, soonest first. */
export async function readMilestones(
  scope: ReadScope,
  statementId: StatementId,
): Promise<MilestoneView[]> {
  scope.tags.add('progress')
  return listMilestones(scope.db, statementId)
}
