import { inTransaction } from '@cuppa/db'
import { EditionSlug, Instant } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { lockDraft } from '../draft/lock-draft.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { draftState } from './draft-state.ts'
import { signPreview } from './token.ts'

const oneHour = 60 * 60 * 1_000

export const MakePreviewLink = z.strictObject({ edition: EditionSlug })
export type MakePreviewLink = z.infer<typeof MakePreviewLink>

export const PreviewLink = z.strictObject({ path: z.string(), until: Instant })
export type PreviewLink = z.infer<typeof PreviewLink>

/** An address that shows the draft as it is now to whoever has it, for one hour. */
export async function makePreviewLink(
  scope: Scope,
  { edition }: MakePreviewLink,
): Promise<PreviewLink> {
  demand(scope, 'write')
  const { secret } = scope
  if (secret === undefined) throw new Error('Preview links need a secret in the scope')
  return inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, edition)
    const until = Date.parse(scope.now()) + oneHour
    const token = signPreview(secret, { edition, state: draftState(open), until })
    await recordAudit(tx, scope, {
      command: 'preview.link',
      subject: { kind: 'edition', id: open.row.editionId },
      facts: { edition },
    })
    return { path: `/preview/${token}`, until: new Date(until).toISOString() }
  })
}
