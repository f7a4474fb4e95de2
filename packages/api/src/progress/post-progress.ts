import { type Db, inTransaction, recordChange } from '@cuppa/db'
import {
  CalendarDate,
  EvidenceId,
  EvidenceKind,
  line,
  Percent,
  ProgressState,
  ProgressUpdateId,
  prose,
  refuseEvidence,
  refuseProgressOn,
  refuseUpdate,
  SourceId,
  StatementId,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { whenOfRow } from '../event/read-events.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { getSourceTitle } from '../source/get-source-title.ts'
import { getPublicStatement } from './get-public-statement.ts'
import { findEventOfSource } from './progress.queries.ts'

/** Other people's sites over https, or a path on this one. */
const evidenceUrl = z
  .string()
  .max(2_000)
  .regex(/^(?:https:\/\/[^\s/?#@:]+(?::\d+)?(?:[/?#][^\s]*)?|\/(?!\/)[^\s\\]*)$/)

export const NewEvidence = z.strictObject({
  kind: EvidenceKind,
  title: line(200, 1),
  words: prose(1_000),
  url: evidenceUrl.nullable(),
  sourceId: SourceId.nullable(),
  happenedOn: CalendarDate.nullable(),
})
export type NewEvidence = z.infer<typeof NewEvidence>

export const PostProgress = z.strictObject({
  statementId: StatementId,
  state: ProgressState,
  words: prose(2_000, 1),
  percent: Percent,
  happenedOn: CalendarDate,
  evidence: z.array(NewEvidence).max(20),
})
export type PostProgress = z.infer<typeof PostProgress>

export const PostedProgress = z.strictObject({ updateId: ProgressUpdateId })
export type PostedProgress = z.infer<typeof PostedProgress>

/** Says how a statement is going, with what anyone can check. Nothing said before is changed. */
export async function postProgress(scope: Scope, input: PostProgress): Promise<PostedProgress> {
  demand(scope, 'write')
  const { statementId, state, happenedOn, evidence } = input
  return inTransaction(scope.db, async (tx) => {
    const statement = await getPublicStatement(tx, statementId)
    obey(
      refuseProgressOn(statement.kind) ??
        refuseUpdate({
          state,
          happenedOn,
          evidenceCount: evidence.length,
          today: today(scope),
        }),
    )
    const updateId = await addUpdate({ ...scope, db: tx }, input)
    await addEvidence({ ...scope, db: tx }, updateId, evidence)
    await recordChange(tx, ['progress'])
    await recordAudit(tx, scope, {
      command: 'progress.post',
      subject: { kind: 'statement', id: statementId },
      facts: { statement: statement.name, state, evidence: evidence.length },
    })
    return { updateId }
  })
}

async function addUpdate(scope: Scope, input: PostProgress): Promise<ProgressUpdateId> {
  const id = ProgressUpdateId.parse(scope.newId())
  await scope.db
    .insertInto('progress_update')
    .values({
      id,
      statement_id: input.statementId,
      state: input.state,
      words: input.words,
      percent: input.percent,
      happened_on: input.happenedOn,
      recorded_on: today(scope),
      recorded_at: scope.now(),
      recorded_by: actorId(scope.actor),
    })
    .execute()
  return id
}

async function addEvidence(
  scope: Scope & { readonly db: Db },
  updateId: ProgressUpdateId,
  evidence: readonly NewEvidence[],
): Promise<void> {
  for (const { sourceId } of evidence) {
    if (sourceId === null) continue
    await getSourceTitle(scope.db, sourceId)
    const event = await findEventOfSource(scope.db, sourceId)
    if (event) obey(refuseEvidence({ ...event, when: whenOfRow(event) }, scope.now()))
  }
  if (evidence.length === 0) return
  await scope.db
    .insertInto('evidence')
    .values(
      evidence.map(({ sourceId, happenedOn, ...piece }, position) => ({
        ...piece,
        id: EvidenceId.parse(scope.newId()),
        update_id: updateId,
        position,
        source_id: sourceId,
        happened_on: happenedOn,
      })),
    )
    .execute()
}
