import { type Db, inTransaction, recordChange } from '@cuppa/db'
import { changedFields, mergeFields, type SourceFacts, SourceId } from '@cuppa/domain'
import { z } from 'zod'

import { lastBy } from '../audit/last-by.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { addCredits } from './credits.ts'
import { getSourceTitle } from './get-source-title.ts'
import { mergeCredits } from './merge-credits.ts'
import { listPeopleBehind, type PersonBehind } from './people-behind.ts'
import { findSourceForUpdate, isPublished } from './published.ts'
import { replaceFacts } from './replace-source.ts'
import { SourceBase, sourceInput } from './source-input.ts'

export const UpdateSource = z.strictObject({
  sourceId: SourceId,
  ...sourceInput,
  /** The source that this was written on. */
  base: SourceBase,
})
export type UpdateSource = z.infer<typeof UpdateSource>

/**
 * Mends what was changed of a source. What somebody else changed in the meantime stays; where both
 * changed the same, all is refused with what stands there now. Once a published version stands on it,
 * only who is thanked for it can change: what people read there must stay what it was.
 */
export async function updateSource(scope: Scope, input: UpdateSource): Promise<void> {
  demand(scope, 'write')
  const { sourceId, base: read, credits, ...mine } = input
  const { credits: readCredits, ...base } = read
  await inTransaction(scope.db, async (tx) => {
    const there = await lockSource(tx, sourceId)
    const { merged, clashes } = mergeFields<SourceFacts>({ base, mine, theirs: there.facts })
    const people = { base: readCredits, mine: credits, theirs: there.people }
    const put = await mergeCredits(tx, people)
    if (clashes.length > 0 || put.isClash) throw await stale(tx, sourceId, there)
    const isOther = changedFields(there.facts, merged).length > 0
    if (!isOther && !put.isChanged) return
    const isFrozen = await isPublished(tx, sourceId)
    if (isFrozen && isOther) throw alreadyPublished(there.facts.title)
    if (isOther) await setFacts(tx, sourceId, { before: there.facts, after: merged })
    if (put.isChanged) {
      await tx.deleteFrom('source_credit').where('source_id', '=', sourceId).execute()
      await addCredits({ ...scope, db: tx }, sourceId, put.credits)
    }
    if (isFrozen) await recordChange(tx, ['sources', 'direction'])
    await recordAudit(tx, scope, {
      command: 'source.update',
      subject: { kind: 'source', id: sourceId },
      facts: { title: merged.title, creditsOnly: !isOther },
    })
  })
}

interface Locked {
  readonly facts: SourceFacts
  readonly people: readonly PersonBehind[]
}

/** The source as it stands; nobody else can change it before this transaction ends. */
async function lockSource(tx: Db, id: SourceId): Promise<Locked> {
  const facts = await findSourceForUpdate(tx, id)
  if (!facts) throw noSuchSource(id)
  return { facts, people: (await listPeopleBehind(tx, [id])).get(id) ?? [] }
}

async function setFacts(
  tx: Db,
  id: SourceId,
  change: { readonly before: SourceFacts; readonly after: SourceFacts },
): Promise<void> {
  const { partOf } = change.after
  if (partOf === id) throw noSuchSource(partOf)
  if (partOf !== null) await getSourceTitle(tx, partOf)
  if (!(await replaceFacts(tx, id, change))) throw new Error('A locked source changed')
}

async function stale(tx: Db, id: SourceId, there: Locked): Promise<RefusalError> {
  const by = (await lastBy(tx, { kind: 'source', id })) ?? 'Somebody'
  const data = { theirs: { ...there, by } }
  return new RefusalError({ kind: 'conflict', code: 'source/stale', data })
}

const noSuchSource = (source: string) =>
  new RefusalError({ kind: 'not-found', code: 'source/not-found', data: { source } })

const alreadyPublished = (title: string) =>
  new RefusalError({ kind: 'rule', code: 'source/already-published', data: { title } })
