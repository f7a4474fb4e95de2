import { type Db, inTransaction, recordChange } from '@cuppa/db'
import { SourceId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { addCredits } from './credits.ts'
import { getSourceTitle } from './get-source-title.ts'
import { findSourceForUpdate, isPublished, type SourceRow } from './published.ts'
import { sourceColumns, sourceInput } from './source-input.ts'

export const UpdateSource = z.strictObject({ sourceId: SourceId, ...sourceInput })
export type UpdateSource = z.infer<typeof UpdateSource>

/**
 * Mends a source. Once a published version stands on it, only who is thanked for it can change:
 * what people read there must stay what it was.
 */
export async function updateSource(scope: Scope, input: UpdateSource): Promise<void> {
  demand(scope, 'write')
  const { sourceId, credits } = input
  await inTransaction(scope.db, async (tx) => {
    const source = await findSourceForUpdate(tx, sourceId)
    if (!source) throw noSuchSource(sourceId)
    const isFrozen = await isPublished(tx, sourceId)
    if (isFrozen && isOther(source, input)) throw alreadyPublished(source.title)
    if (!isFrozen) await setSource(tx, input)
    await tx.deleteFrom('source_credit').where('source_id', '=', sourceId).execute()
    await addCredits({ ...scope, db: tx }, sourceId, credits)
    if (isFrozen) await recordChange(tx, ['sources', 'direction'])
    await recordAudit(tx, scope, {
      command: 'source.update',
      subject: { kind: 'source', id: sourceId },
      facts: { title: input.title, creditsOnly: isFrozen },
    })
  })
}

function isOther(source: SourceRow, input: UpdateSource): boolean {
  return (
    source.kind !== input.kind ||
    source.title !== input.title ||
    source.happenedOn !== input.happenedOn ||
    source.channel !== input.channel ||
    source.words !== input.words ||
    source.partOf !== input.partOf ||
    source.peopleCount !== input.peopleCount
  )
}

async function setSource(tx: Db, input: UpdateSource): Promise<void> {
  const { sourceId, partOf } = input
  if (partOf === sourceId) throw noSuchSource(partOf)
  if (partOf !== null) await getSourceTitle(tx, partOf)
  await tx
    .updateTable('source')
    .set(sourceColumns(input))
    .where('id', '=', sourceId)
    .executeTakeFirstOrThrow()
}

const noSuchSource = (source: string) =>
  new RefusalError({ kind: 'not-found', code: 'source/not-found', data: { source } })

const alreadyPublished = (title: string) =>
  new RefusalError({ kind: 'rule', code: 'source/already-published', data: { title } })
