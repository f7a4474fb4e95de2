import { canSave, hasWords, isNoteUnsaved, type NoteState } from './note-saver.ts'

/** How a note is saved, always in words. */
export function sayHowNoteIsSaved(state: NoteState): string {
  const sentence = sayState(state)
  if (state.keptOnDevice || !isNoteUnsaved(state)) return sentence
  return `${sentence} This browser does not let us keep your note: do not close this page.`
}

function sayState(state: NoteState): string {
  if (state.problem) return sayProblem(state.problem)
  if (state.saving) return 'Saving the note…'
  if (!isNoteUnsaved(state)) return hasWords(state.held) ? 'This note is saved.' : ''
  if (canSave(state)) return 'This note is not saved yet.'
  return 'Not saved yet: choose what the change touches first. We keep your note on this device.'
}

function sayProblem(problem: NonNullable<NoteState['problem']>): string {
  if (problem.kind === 'signed-out')
    return 'Not saved: you are signed out. Your note is still here. Sign in again in another tab, and we save it.'
  if (problem.kind === 'refused') return `Not saved: ${problem.sentence} Your note is still here.`
  return 'Not saved: no connection. We keep your note on this device and try again.'
}
