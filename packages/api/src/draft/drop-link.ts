import { inTransaction } from '@cuppa/db'
import { EditionSlug, findStatement, ProvenanceLinkId, statementName } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findLiveLinkForUpdate } from '../provenance/read-provenance.ts'
import { lockDraft } from './lock-draft.ts'

export const DropLink = z.strictObject({ edition: EditionSlug, linkId: ProvenanceLinkId })
export type DropLink = z.infer<typeof DropLink>

/** Takes a link away from the draft; versions that went out with it keep it. */
export async function dropLink(scope: Scope, { edition, linkId }: DropLink): Promise<void> {
  demand(scope, 'write')
  await inTransaction(scope.db, async (tx) => {
    const { draft } = await lockDraft({ ...scope, db: tx }, edition)
    const link = await findLiveLinkForUpdate(tx, linkId)
    const statement = link && findStatement(draft.text, link.statementId)
    if (!statement) throw noSuchLink(linkId)
    await tx
      .updateTable('provenance_link')
      .set({ dropped_at: scope.now() })
      .where('id', '=', linkId)
      .where('dropped_at', 'is', null)
      .executeTakeFirstOrThrow()
    await recordAudit(tx, scope, {
      command: 'draft.dropLink',
      subject: { kind: 'statement', id: statement.id },
      facts: { edition, statement: statementName(statement), kind: link.kind },
    })
  })
}

const noSuchLink = (link: string) =>
  new RefusalError({ kind: 'not-found', code: 'provenance/not-found', data: { link } })
