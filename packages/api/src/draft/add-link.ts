import { inTransaction } from '@cuppa/db'
import {
  EditionSlug,
  findStatement,
  prose,
  ProvenanceKind,
  ProvenanceLinkId,
  refuseLink,
  SourceId,
  StatementId,
  statementName,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { getSourceTitle } from '../source/get-source-title.ts'
import { lockDraft } from './lock-draft.ts'
import { linkNoteLimit } from './structure-input.ts'

export const AddLink = z.strictObject({
  edition: EditionSlug,
  statementId: StatementId,
  kind: ProvenanceKind,
  /** `null` exactly for `editorial`. */
  sourceId: SourceId.nullable(),
  note: prose(linkNoteLimit),
})
export type AddLink = z.infer<typeof AddLink>

export const AddedLink = z.strictObject({ linkId: ProvenanceLinkId })
export type AddedLink = z.infer<typeof AddedLink>

/** Says where a statement of the draft came from. */
export async function addLink(scope: Scope, input: AddLink): Promise<AddedLink> {
  demand(scope, 'write')
  const { edition, statementId, kind, sourceId, note } = input
  return inTransaction(scope.db, async (tx) => {
    const { draft } = await lockDraft({ ...scope, db: tx }, edition)
    const statement = findStatement(draft.text, statementId)
    if (!statement) throw notInDraft(statementId)
    obey(refuseLink({ kind, sourceId }))
    const source = sourceId === null ? null : await getSourceTitle(tx, sourceId)
    const linkId = ProvenanceLinkId.parse(scope.newId())
    await tx
      .insertInto('provenance_link')
      .values({
        id: linkId,
        statement_id: statementId,
        revision_id: statement.revisionId,
        kind,
        source_id: sourceId,
        note,
        asserted_at: scope.now(),
        asserted_by: actorId(scope.actor),
        dropped_at: null,
      })
      .execute()
    await recordAudit(tx, scope, {
      command: 'draft.addLink',
      subject: { kind: 'statement', id: statementId },
      facts: { edition, statement: statementName(statement), kind, source },
    })
    return { linkId }
  })
}

const notInDraft = (statement: string) =>
  new RefusalError({ kind: 'not-found', code: 'statement/not-found', data: { statement } })
