import { inTransaction } from '@cuppa/db'
import { EditionSlug, noteChange, NoteKind, noteLimit, prose, StatementId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { accepted, lockDraft } from './lock-draft.ts'
import { nameIn } from './named.ts'
import { writeDraft } from './write-draft.ts'

export const SetNote = z.strictObject({
  edition: EditionSlug,
  statementId: StatementId,
  kind: NoteKind,
  /** Empty takes the note away. */
  words: prose(noteLimit),
})
export type SetNote = z.infer<typeof SetNote>

/** Writes down what changed on a statement, and why. */
export async function setNote(scope: Scope, input: SetNote): Promise<void> {
  demand(scope, 'write')
  const { edition, ...note } = input
  await inTransaction(scope.db, async (tx) => {
    const open = await lockDraft({ ...scope, db: tx }, edition)
    const { writes } = accepted(noteChange(open.draft, note))
    if (writes.notes.length + writes.removedNotes.length === 0) return
    await writeDraft(open.scope, open.row, writes)
    await recordAudit(tx, scope, {
      command: 'draft.setNote',
      subject: { kind: 'statement', id: note.statementId },
      facts: { edition, statement: nameIn(open.draft, note.statementId), kind: note.kind },
    })
  })
}
