import { cleanText, type NoteKind } from '@cuppa/domain'

import { longestWait, pauseAfterTyping, type Problem } from './autosave.ts'

/** A note as it is being written: its kind may not be chosen yet. */
export interface NoteText {
  readonly kind: NoteKind | null
  readonly words: string
}

/** What is known of one note between the keyboard and the server. */
export interface NoteState {
  readonly typed: NoteText
  /** What the server is known to hold; empty words are no note. */
  readonly held: NoteText
  readonly saving: boolean
  readonly problem: Problem | null
  readonly tries: number
  /** False when the browser would not keep the note. */
  readonly keptOnDevice: boolean
}

/** The outside of a note: all that its saver may not do itself. */
export interface NotePorts {
  readonly save: (note: { readonly kind: NoteKind; readonly words: string }) => Promise<unknown>
  readonly problemOf: (error: unknown) => Problem
  /** Answers whether the browser kept it. */
  readonly keep: (note: NoteText) => boolean
  readonly forget: () => void
  readonly wait: (ms: number, then: () => void) => () => void
}

export interface NoteSaver {
  readonly state: () => NoteState
  readonly type: (note: NoteText) => void
  /** The draft was read again. */
  readonly read: (held: NoteText) => void
  /** Saves at once what can be saved: a field is left, the line is back, a button. */
  readonly now: () => void
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Saves a note whenever its writer pauses, one save at a time, and keeps it on this device until the
 * server has it. A note is one field with one writer at a time, so unlike words it has no revisions.
 */
export function saveNotes(held: NoteText, kept: NoteText | null, ports: NotePorts): NoteSaver {
  const listeners = new Set<() => void>()
  let stopWaiting = () => {}
  let state: NoteState = {
    typed: kept ?? held,
    held,
    saving: false,
    problem: null,
    tries: 0,
    keptOnDevice: true,
  }

  const become = (next: Partial<NoteState>) => {
    state = { ...state, ...next }
    listeners.forEach((listener) => listener())
  }
  const saveIn = (ms: number) => {
    stopWaiting()
    stopWaiting = ports.wait(ms, () => void save())
  }
  const save = async (): Promise<void> => {
    stopWaiting()
    const { typed } = state
    if (state.saving || !isNoteUnsaved(state) || !canSave(state) || typed.kind === null) return
    become({ saving: true })
    try {
      await ports.save({ kind: typed.kind, words: typed.words })
      become({ saving: false, held: typed, problem: null, tries: 0 })
      if (isNoteUnsaved(state)) saveIn(0)
      else ports.forget()
    } catch (error) {
      const problem = ports.problemOf(error)
      become({ saving: false, problem, tries: state.tries + 1 })
      if (problem.kind !== 'refused') saveIn(Math.min(longestWait, 1_000 * 2 ** state.tries))
      else if (!isSameNote(typed, state.typed)) saveIn(0)
    }
  }

  if (isNoteUnsaved(state)) saveIn(0)
  return {
    state: () => state,
    type: (typed) => {
      const problem = state.problem?.kind === 'refused' ? null : state.problem
      become({ typed, problem, keptOnDevice: ports.keep(typed) })
      if (isNoteUnsaved(state)) saveIn(pauseAfterTyping)
      else if (!state.saving) ports.forget()
    },
    read: (fresh) => {
      if (isNoteUnsaved(state) || isSameNote(fresh, state.held)) return
      become({ held: fresh, typed: fresh })
    },
    now: () => void save(),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** True while the field holds something that the server has not confirmed. */
export function isNoteUnsaved({ saving, typed, held }: NoteState): boolean {
  return saving || !isSameNote(typed, held)
}

/** A note needs words and a kind; only a note that is there can be emptied. */
export function canSave({ typed, held }: Pick<NoteState, 'typed' | 'held'>): boolean {
  return typed.kind !== null && (hasWords(typed) || hasWords(held))
}

/** The server cleans what it stores, and no words are no note, of whatever kind. */
function isSameNote(one: NoteText, other: NoteText): boolean {
  if (cleanText(one.words) !== cleanText(other.words)) return false
  return one.kind === other.kind || !hasWords(one)
}

export const hasWords = ({ words }: NoteText) => cleanText(words) !== ''
