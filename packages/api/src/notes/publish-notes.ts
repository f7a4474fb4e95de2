import { inTransaction, recordChange } from '@cuppa/db'
import {
  type NotesState,
  NotesWords,
  prose,
  refuseCorrection,
  refuseNotesPublish,
  refuseNotesStep,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import {
  type ChangedNotes,
  type LockedNotes,
  lockNotes,
  onNotes,
  writeNotes,
} from './lock-notes.ts'
import { findPublished } from './notes.queries.ts'

export const PublishNotes = z.strictObject(onNotes)
export type PublishNotes = z.infer<typeof PublishNotes>

/** Lets everyone read notes, whether or not they were checked. There is no way back, only corrections. */
export async function publishNotes(scope: Scope, input: PublishNotes): Promise<ChangedNotes> {
  demand(scope, 'publish')
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const notes = await lockNotes(inner, input, 'publish')
    obey(
      refuseNotesStep(notes.state, 'published') ??
        refuseNotesPublish(notes.event, notes, scope.now()),
    )
    const changed = await show(inner, notes, { ...notes, state: 'published', why: '' })
    await recordAudit(tx, scope, {
      command: 'notes.publish',
      subject: { kind: 'event', id: notes.event.id },
      facts: { event: notes.event.title },
    })
    return changed
  })
}

export const CorrectNotes = z.strictObject({ ...onNotes, ...NotesWords.shape, why: prose(600) })
export type CorrectNotes = z.infer<typeof CorrectNotes>

/** Puts other words in the place of published ones. Readers see what changed, and why. */
export async function correctNotes(scope: Scope, input: CorrectNotes): Promise<ChangedNotes> {
  demand(scope, 'publish')
  const { words, recording, why } = input
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const notes = await lockNotes(inner, input, 'publish')
    obey(refuseNotesStep(notes.state, 'corrected') ?? refuseCorrection(notes, input))
    const changed = await show(inner, notes, { state: 'corrected', words, recording, why })
    await recordAudit(tx, scope, {
      command: 'notes.correct',
      subject: { kind: 'event', id: notes.event.id },
      why,
      facts: { event: notes.event.title },
    })
    return changed
  })
}

interface Shown extends NotesWords {
  readonly state: NotesState
  readonly why: string
}

/** Keeps for ever what readers see from now on, and tells the pages. */
async function show(scope: Scope, notes: LockedNotes, shown: Shown): Promise<ChangedNotes> {
  const { db: tx } = scope
  const changed = await writeNotes(scope, notes, shown)
  const last = await findPublished(tx, notes.event.id)
  await tx
    .insertInto('event_notes_version')
    .values({
      event_id: notes.event.id,
      number: (last?.number ?? 0) + 1,
      words: shown.words,
      recording: JSON.stringify(shown.recording),
      why: shown.why,
      published_on: today(scope),
      published_at: scope.now(),
      published_by: actorId(scope.actor),
    })
    .execute()
  await recordChange(tx, ['events', 'notes'])
  return changed
}
