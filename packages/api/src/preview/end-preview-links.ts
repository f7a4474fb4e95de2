import { inTransaction } from '@cuppa/db'
import { EditionSlug } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { lockDraft } from '../draft/lock-draft.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'

export const EndPreviewLinks = z.strictObject({ edition: EditionSlug })
export type EndPreviewLinks = z.infer<typeof EndPreviewLinks>

/** Ends every preview link of a draft that was given out until now. */
export async function endPreviewLinks(scope: Scope, { edition }: EndPreviewLinks): Promise<void> {
  demand(scope, 'write')
  await inTransaction(scope.db, async (tx) => {
    const { row } = await lockDraft({ ...scope, db: tx }, edition)
    await tx
      .updateTable('draft')
      .set({ preview_nonce: scope.newId() })
      .where('edition_id', '=', row.editionId)
      .executeTakeFirstOrThrow()
    await recordAudit(tx, scope, {
      command: 'preview.end',
      subject: { kind: 'edition', id: row.editionId },
      facts: { edition },
    })
  })
}
