import { notesStateWords, notesStates } from '../notes/notes-state.ts'
import type { SentencesOf } from './reasons.ts'

/** Why notes cannot be kept, shown or corrected. */
export const notesSentences: SentencesOf<'notes'> = {
  'notes/not-begun': () => 'Notes can be written from the start of an event that is held.',
  'notes/not-over': () => 'Notes can be published once the event is over.',
  'notes/empty': () => 'There are no notes yet. Write some first.',
  'notes/recording-unsaid': () =>
    'Say where the recording is, with captions and a transcript, or why there is none.',
  'notes/state-moved-on': ({ state }) =>
    `These notes have moved on: ${stateName(state)}. Look at them again, then choose.`,
  'notes/stale': ({ by }) =>
    `${by} has changed these notes in the meantime. Read both, then save again.`,
  'notes/why-missing': () => 'Say why, so that readers understand.',
  'notes/nothing-changed': () => 'Nothing is different from what was published.',
  'notes/not-found': () => 'There are no notes of this event.',
}

function stateName(state: string): string {
  const known = notesStates.find((each) => each === state)
  return known ? notesStateWords[known].toLowerCase() : state
}
