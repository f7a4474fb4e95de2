import { inTransaction } from '@cuppa/db'
import { NotesWords, refuseNotesStep } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { type ChangedNotes, lockNotes, onNotes, writeNotes } from './lock-notes.ts'

export const SaveNotes = z.strictObject({ ...onNotes, ...NotesWords.shape })
export type SaveNotes = z.infer<typeof SaveNotes>

/** Keeps a draft of notes. What is out for checking stays as it is read, until it is taken back. */
export async function saveNotes(scope: Scope, input: SaveNotes): Promise<ChangedNotes> {
  demand(scope, 'write')
  const { words, recording } = input
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const notes = await lockNotes(inner, input, 'write')
    if (notes.state !== 'draft') {
      const { state } = notes
      throw new RefusalError({ kind: 'conflict', code: 'notes/state-moved-on', data: { state } })
    }
    const changed = await writeNotes(inner, notes, { state: 'draft', words, recording })
    await recordAudit(tx, scope, {
      command: 'notes.save',
      subject: { kind: 'event', id: notes.event.id },
      facts: { event: notes.event.title },
    })
    return changed
  })
}

export const TakeBackNotes = z.strictObject(onNotes)
export type TakeBackNotes = z.infer<typeof TakeBackNotes>

/** Makes notes that are out for checking a draft again; the links that were sent show nothing more. */
export async function takeBackNotes(scope: Scope, input: TakeBackNotes): Promise<ChangedNotes> {
  demand(scope, 'write')
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const notes = await lockNotes(inner, input, 'write')
    obey(refuseNotesStep(notes.state, 'draft'))
    const changed = await writeNotes(inner, notes, { ...notes, state: 'draft' })
    await recordAudit(tx, scope, {
      command: 'notes.takeBack',
      subject: { kind: 'event', id: notes.event.id },
      facts: { event: notes.event.title },
    })
    return changed
  })
}
