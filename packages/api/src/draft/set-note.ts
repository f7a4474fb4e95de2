import { inTransaction } from '@cuppa/db'
import { EditionSlug, noteChange, NoteKind, noteLimit, prose, StatementId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { writerName } from './load-draft.ts'
import { accepted, lockDraft, type OpenDraft } from './lock-draft.ts'
import { nameIn } from './named.ts'
import { findNote, replaceNote } from './replace-note.ts'

const note = {
  kind: NoteKind,
  /** Empty takes the note away. */
  words: prose(noteLimit),
}

export const SetNote = z.strictObject({
  edition: EditionSlug,
  statementId: StatementId,
  /** The note that this one was written on; `null` where there was none. */
  base: z.strictObject(note).nullable(),
  ...note,
})
export type SetNote = z.infer<typeof SetNote>

/**
 * Writes down what changed on a statement, and why. A note that was written on an older one is
 * refused with the one that stands there now; the same note again is a yes without a trace.
 */
export async function setNote(scope: Scope, input: SetNote): Promise<void> {
  demand(scope, 'write')
  const { edition, statementId, base, kind, words } = input
  await inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, edition)
    const { writes } = accepted(noteChange(open.draft, { statementId, kind, words }))
    if (writes.notes.length + writes.removedNotes.length === 0) return
    const place = { editionId: open.row.editionId, statementId }
    const isWritten = await replaceNote(tx, place, {
      base,
      note: words === '' ? null : { kind, words },
      at: scope.now(),
      by: actorId(scope.actor),
    })
    if (!isWritten) throw await stale(open, statementId)
    await recordAudit(tx, scope, {
      command: 'draft.setNote',
      subject: { kind: 'statement', id: statementId },
      facts: { edition, statement: nameIn(open.draft, statementId), kind },
    })
  })
}

async function stale({ scope, row }: OpenDraft, statementId: StatementId): Promise<RefusalError> {
  const there = await findNote(scope.db, { editionId: row.editionId, statementId })
  const theirs = there ? { ...there, by: writerName(there.by) } : null
  return new RefusalError({
    kind: 'conflict',
    code: 'statement/stale-note',
    data: { statementId, theirs },
  })
}
