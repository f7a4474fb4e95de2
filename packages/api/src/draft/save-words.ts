import { inTransaction } from '@cuppa/db'
import {
  EditionSlug,
  findStatement,
  line,
  prose,
  RevisionId,
  rewordStatement,
  StatementId,
  statementName,
  titleLimit,
  wordsLimit,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { accepted, lockDraft, type OpenDraft } from './lock-draft.ts'
import { writeDraft } from './write-draft.ts'

export const SaveWords = z.strictObject({
  edition: EditionSlug,
  statementId: StatementId,
  /** The revision that the words were written on. */
  baseRevisionId: RevisionId,
  title: line(titleLimit),
  words: prose(wordsLimit),
})
export type SaveWords = z.infer<typeof SaveWords>

/** What is stored now, and what to send with the next save. */
export const SavedWords = z.strictObject({
  revisionId: RevisionId,
  title: z.string(),
  words: z.string(),
})
export type SavedWords = z.infer<typeof SavedWords>

/**
 * Stores new words as a new revision. A save that was written on an older revision is refused with
 * the words that are there now; the same words again are a yes without a trace.
 */
export async function saveWords(scope: Scope, input: SaveWords): Promise<SavedWords> {
  demand(scope, 'write')
  const { statementId: id, title, words } = input
  return inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, input.edition)
    const edit = accepted(
      rewordStatement(open.draft, {
        id,
        revisionId: RevisionId.parse(scope.newId()),
        title,
        words,
      }),
    )
    const saved = findStatement(edit.draft.text, id)
    if (!saved) throw new Error('A statement that took new words is gone')
    const after = { revisionId: saved.revisionId, title, words }
    if (edit.writes.revisions.length === 0) return after
    refuseStale(open, input)
    await writeDraft(open.scope, open.row, edit.writes)
    await recordAudit(tx, scope, {
      command: 'draft.saveWords',
      subject: { kind: 'statement', id },
      facts: { edition: input.edition, statement: statementName(saved) },
    })
    return after
  })
}

function refuseStale({ draft, written }: OpenDraft, { statementId, baseRevisionId }: SaveWords) {
  const there = findStatement(draft.text, statementId)
  const by = written.get(statementId)
  if (!there || !by || there.revisionId === baseRevisionId) return
  const { revisionId, title, words } = there
  throw new RefusalError({
    kind: 'conflict',
    code: 'statement/stale-words',
    data: { statementId, theirs: { revisionId, title, words, ...by } },
  })
}
