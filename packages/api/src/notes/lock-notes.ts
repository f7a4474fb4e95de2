import {
  type Ability,
  EventId,
  type NotesState,
  type NotesWords,
  Recording,
  refuseNotes,
  type When,
} from '@cuppa/domain'
import { z } from 'zod'

import { whenOfRow } from '../event/read-events.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findEventForUpdate, findNotes } from './notes.queries.ts'

/** The event whose notes a change is for, and the revision it was made on; 0 where there were none. */
export const onNotes = { eventId: EventId, revision: z.int().nonnegative() }

export const ChangedNotes = z.strictObject({ revision: z.int().positive() })
export type ChangedNotes = z.infer<typeof ChangedNotes>

export interface LockedNotes extends NotesWords {
  readonly event: {
    readonly id: EventId
    readonly slug: string
    readonly title: string
    readonly state: 'draft' | 'published' | 'postponed' | 'cancelled'
    readonly when: When
  }
  readonly state: NotesState
  readonly revision: number
}

export const noRecording: Recording = { url: '', captions: false, transcript: '', reason: '' }

interface OnNotes {
  readonly eventId: EventId
  readonly revision: number
}

/** Notes as they stand, locked with their event. A change on an older revision is refused. */
export async function lockNotes(
  scope: Scope,
  { eventId, revision }: OnNotes,
  ability: Ability,
): Promise<LockedNotes> {
  const { db: tx } = scope
  await demandStill(tx, scope, ability)
  const row = await findEventForUpdate(tx, eventId)
  if (!row) {
    throw new RefusalError({ kind: 'not-found', code: 'event/not-found', data: { event: eventId } })
  }
  const { id, slug, title, state } = row
  const event = { id, slug, title, state, when: whenOfRow(row) }
  obey(refuseNotes(event, scope.now()))
  const notes = await findNotes(tx, eventId)
  if ((notes?.revision ?? 0) !== revision) {
    const by = notes?.changedBy ?? 'The system'
    throw new RefusalError({ kind: 'conflict', code: 'notes/stale', data: { by } })
  }
  if (!notes) return { event, state: 'draft', words: '', recording: noRecording, revision: 0 }
  return { event, ...notes, recording: Recording.parse(notes.recording) }
}

interface Change {
  readonly state: NotesState
  readonly words: string
  readonly recording: Recording
}

/** Writes notes on the revision that was locked, and answers the next one. */
export async function writeNotes(
  scope: Scope,
  { event, revision }: LockedNotes,
  { state, words, recording }: Change,
): Promise<ChangedNotes> {
  const changed = {
    state,
    words,
    recording: JSON.stringify(recording),
    revision: revision + 1,
    changed_at: scope.now(),
    changed_by: actorId(scope.actor),
  }
  await scope.db
    .insertInto('event_notes')
    .values({ event_id: event.id, ...changed })
    .onConflict((conflict) => conflict.column('event_id').doUpdateSet(changed))
    .execute()
  return { revision: revision + 1 }
}
