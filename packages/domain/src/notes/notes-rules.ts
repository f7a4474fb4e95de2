import { phaseAt } from '../event/phase.ts'
import { type EventFacts, hasHappened } from '../event/rules.ts'
import type { Instant, NoFacts, Refusal } from '../shared/index.ts'
import type { NotesState } from './notes-state.ts'
import type { NotesWords, Recording } from './notes.ts'

/**
 * Every way keeping notes can say no.
 *
 * @example
 * const facts: NotesReasons['notes/state-moved-on'] = { state: 'published' }
 */
export interface NotesReasons {
  'notes/not-begun': NoFacts
  'notes/not-over': NoFacts
  'notes/empty': NoFacts
  'notes/recording-unsaid': NoFacts
  'notes/state-moved-on': { state: string }
  'notes/stale': { by: string }
  'notes/why-missing': NoFacts
  'notes/nothing-changed': NoFacts
  'notes/not-found': NoFacts
}

/**
 * A no of the rules for notes.
 *
 * @example
 * const refusal: NotesRefusal | undefined = refuseNotes(event, now)
 */
export type NotesRefusal = Refusal<NotesReasons>

const next: Record<NotesState, readonly NotesState[]> = {
  draft: ['checking', 'published'],
  checking: ['draft', 'published'],
  published: ['corrected'],
  corrected: ['corrected'],
}

/**
 * May anything be written down about this event? From its start, where it is held.
 *
 * @example
 * refuseNotes({ state: 'cancelled', when }, now)?.code // 'notes/not-begun'
 */
export function refuseNotes(event: EventFacts, now: Instant): NotesRefusal | undefined {
  const isHeld = event.state === 'published' && phaseAt(event, now) !== 'coming'
  return isHeld ? undefined : { kind: 'rule', code: 'notes/not-begun', data: {} }
}

/**
 * May notes go from one state to the other? What is out for checking can be taken back; what is
 * published is there for ever, and can only be corrected.
 *
 * @example
 * refuseNotesStep('published', 'draft')?.code // 'notes/state-moved-on'
 */
export function refuseNotesStep(from: NotesState, to: NotesState): NotesRefusal | undefined {
  if (next[from].includes(to)) return undefined
  return { kind: 'conflict', code: 'notes/state-moved-on', data: { state: from } }
}

/**
 * May these notes be read by others? They have words, and say about the recording what A24 asks
 * for: captions and a transcript, or why there is none.
 *
 * @example
 * refuseShowing({ words: '', recording })?.code // 'notes/empty'
 */
export function refuseShowing({ words, recording }: NotesWords): NotesRefusal | undefined {
  if (words.trim() === '') return { kind: 'rule', code: 'notes/empty', data: {} }
  return saysAll(recording) ? undefined : { kind: 'rule', code: 'notes/recording-unsaid', data: {} }
}

/** Whole, or with a reason for what it lacks. */
function saysAll({ url, captions, transcript, reason }: Recording): boolean {
  return reason.trim() !== '' || (url !== '' && captions && transcript !== '')
}

/**
 * May these notes be published? Once the event is over, and fit to be shown.
 *
 * @example
 * refuseNotesPublish(event, notes, now)?.code // 'notes/not-over'
 */
export function refuseNotesPublish(
  event: EventFacts,
  notes: NotesWords,
  now: Instant,
): NotesRefusal | undefined {
  if (!hasHappened(event, now)) return { kind: 'rule', code: 'notes/not-over', data: {} }
  return refuseShowing(notes)
}

/**
 * May published notes be corrected like this? It says why, and changes something.
 *
 * @example
 * refuseCorrection(before, { ...before, why: 'A name was wrong.' })?.code // 'notes/nothing-changed'
 */
export function refuseCorrection(
  before: NotesWords,
  after: NotesWords & { readonly why: string },
): NotesRefusal | undefined {
  if (after.why.trim() === '') return { kind: 'rule', code: 'notes/why-missing', data: {} }
  const isSame = after.words === before.words && sameRecording(after.recording, before.recording)
  return isSame ? { kind: 'rule', code: 'notes/nothing-changed', data: {} } : refuseShowing(after)
}

const sameRecording = (one: Recording, other: Recording) =>
  one.url === other.url &&
  one.captions === other.captions &&
  one.transcript === other.transcript &&
  one.reason === other.reason
