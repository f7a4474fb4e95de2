import { type Db, inTransaction } from '@cuppa/db'
import { EditionSlug, type EditionId, type VersionId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { findNewestVersion, getEdition } from '../edition/read-editions.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

export const StartDraft = z.strictObject({ edition: EditionSlug })
export type StartDraft = z.infer<typeof StartDraft>

/** Opens a draft from the newest version; where one is open already, that one goes on. */
export async function startDraft(scope: Scope, { edition }: StartDraft): Promise<void> {
  demand(scope, 'write')
  await inTransaction(scope.db, async (tx) => {
    const { id, title } = await getEdition(tx, edition)
    const base = await findNewestVersion(tx, id)
    if (!(await openDraft({ ...scope, db: tx }, id, base?.id ?? null))) return
    await recordAudit(tx, scope, {
      command: 'draft.start',
      subject: { kind: 'edition', id },
      facts: { edition, title, from: base?.number ?? null },
    })
  })
}

/** Makes the rows of a draft; `false` where the edition has one already. */
export async function openDraft(
  scope: Scope,
  editionId: EditionId,
  baseVersionId: VersionId | null,
): Promise<boolean> {
  const started = await scope.db
    .insertInto('draft')
    .values({
      edition_id: editionId,
      base_version_id: baseVersionId,
      structure: 0,
      preview_nonce: scope.newId(),
      started_at: scope.now(),
      started_by: actorId(scope.actor),
    })
    .onConflict((conflict) => conflict.column('edition_id').doNothing())
    .returning('edition_id')
    .executeTakeFirst()
  if (started && baseVersionId !== null) await carryOver(scope.db, editionId, baseVersionId)
  return started !== undefined
}

/** The draft holds the version's statements under the same identities, with the same words. */
async function carryOver(tx: Db, editionId: EditionId, versionId: VersionId): Promise<void> {
  await tx
    .insertInto('draft_item')
    .columns(['edition_id', 'statement_id', 'parent_id', 'position', 'revision_id'])
    .expression((eb) =>
      eb
        .selectFrom('version_item')
        .select((item) => [item.val(editionId).as('edition_id'), 'statement_id', 'parent_id'])
        .select(['position', 'revision_id'])
        .where('version_id', '=', versionId),
    )
    .execute()
}
