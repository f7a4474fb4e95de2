import type { Instant } from '@cuppa/domain'

import { isUnsaved, type Autosave, type HeldText, type Problem } from './autosave.ts'
import { hasWords, type HeldNote } from './note.ts'
import type { HeldWords } from './words.ts'

/** Says how a text is saved, always in words: what is so, and what we do about it. */
type SayState<Held extends HeldText> = (
  state: Autosave<Held>,
  now: Instant,
  keepsOnDevice?: boolean,
) => string

/** All that is said about the saving of one kind of text. */
export interface Saying<Held extends HeldText> {
  readonly say: SayState<Held>
  /** Spoken when a save is confirmed. */
  readonly saved: string
  /** The button that saves at once; `null` while there is nothing to press it for. */
  readonly again: (state: Autosave<Held>) => string | null
  readonly bringBack: string
}

/** How the words of a statement are saved. */
export const sayHowItIsSaved: SayState<HeldWords> = (state, now, keepsOnDevice = true) =>
  said(ourWords, state, { now, keepsOnDevice })

/** How a note is saved. */
export const sayHowNoteIsSaved: SayState<HeldNote> = (state, now, keepsOnDevice = true) =>
  said(ourNote, state, { now, keepsOnDevice })

export const sayingOfWords: Saying<HeldWords> = {
  say: sayHowItIsSaved,
  saved: 'Saved',
  again: ({ problem }) =>
    problem?.kind === 'unreachable' || problem?.kind === 'signed-out' ? 'Try again now' : null,
  bringBack: 'Bring my words back',
}

export const sayingOfNote: Saying<HeldNote> = {
  say: sayHowNoteIsSaved,
  saved: 'The note is saved',
  again: ({ problem }) => (problem?.kind === 'clash' ? null : 'Save the note'),
  bringBack: 'Bring my note back',
}

/** What the sentences call a text of one kind, and how they say that all is well. */
interface Naming<Held extends HeldText> {
  readonly yours: string
  readonly areHere: string
  readonly them: string
  readonly which: string
  readonly sayCalm: (state: Autosave<Held>, now: Instant) => string
}

const ourWords: Naming<HeldWords> = {
  yours: 'your words',
  areHere: 'Your words are still here',
  them: 'them',
  which: 'which words',
  sayCalm: (state, now) => {
    if (state.flight) return 'Saving…'
    if (isUnsaved(state)) return 'Not saved yet'
    return state.savedAt ? `Saved ${agoInWords(state.savedAt, now)}` : ''
  },
}

const ourNote: Naming<HeldNote> = {
  yours: 'your note',
  areHere: 'Your note is still here',
  them: 'it',
  which: 'which note',
  sayCalm: (state) => {
    if (state.flight) return 'Saving the note…'
    if (!isUnsaved(state)) return hasWords(state.base.text) ? 'This note is saved.' : ''
    return state.rules.canSave(state.typed)
      ? 'This note is not saved yet.'
      : 'Not saved yet: choose what the change touches first. We keep your note on this device.'
  },
}

function said<Held extends HeldText>(
  naming: Naming<Held>,
  state: Autosave<Held>,
  { now, keepsOnDevice }: { readonly now: Instant; readonly keepsOnDevice: boolean },
): string {
  const sentence = state.problem ? sayProblem(naming, state.problem) : naming.sayCalm(state, now)
  if (keepsOnDevice || !isUnsaved(state)) return sentence
  return `${sentence} This browser does not let us keep ${naming.yours}: do not close this page.`
}

function sayProblem<Held extends HeldText>(naming: Naming<Held>, problem: Problem<Held>): string {
  const { yours, areHere, them, which } = naming
  switch (problem.kind) {
    case 'clash':
      return `Not saved: ${problem.theirs.by} changed this too. Choose ${which} to keep.`
    case 'refused':
      return `Not saved: ${problem.sentence} ${areHere}.`
    case 'signed-out':
      return `Not saved: you are signed out. ${areHere}. Sign in again in another tab, and we save ${them}.`
    case 'unreachable':
      return `Not saved: no connection. We keep ${yours} on this device and try again.`
  }
}

export function agoInWords(then: Instant, now: Instant): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes === 1) return '1 minute ago'
  if (minutes < 60) return `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return hours === 1 ? '1 hour ago' : `${hours} hours ago`
  const days = Math.floor(hours / 24)
  return days === 1 ? '1 day ago' : `${days} days ago`
}
