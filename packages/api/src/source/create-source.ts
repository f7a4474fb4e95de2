import { inTransaction } from '@cuppa/db'
import { SourceId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { addCredits } from './credits.ts'
import { getSourceTitle } from './get-source-title.ts'
import { sourceColumns, sourceInput } from './source-input.ts'

export const CreateSource = z.strictObject(sourceInput)
export type CreateSource = z.infer<typeof CreateSource>

export const CreatedSource = z.strictObject({ sourceId: SourceId })
export type CreatedSource = z.infer<typeof CreatedSource>

/** Writes down a source. Nobody sees it before a version that stands on it is published. */
export async function createSource(scope: Scope, input: CreateSource): Promise<CreatedSource> {
  demand(scope, 'write')
  const { kind, title, partOf, credits } = input
  return inTransaction(scope.db, async (tx) => {
    if (partOf !== null) await getSourceTitle(tx, partOf)
    const sourceId = SourceId.parse(scope.newId())
    await tx
      .insertInto('source')
      .values({
        id: sourceId,
        ...sourceColumns(input),
        recorded_at: scope.now(),
        recorded_by: actorId(scope.actor),
      })
      .execute()
    await addCredits({ ...scope, db: tx }, sourceId, credits)
    await recordAudit(tx, scope, {
      command: 'source.create',
      subject: { kind: 'source', id: sourceId },
      facts: { title, kind },
    })
    return { sourceId }
  })
}
