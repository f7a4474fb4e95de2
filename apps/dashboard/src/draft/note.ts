import { cleanText, NoteKind, type DraftNote } from '@cuppa/domain'
import { z } from 'zod'

import type { TextRules } from './autosave.ts'

/** A note as it is being written: its kind may not be chosen yet. */
export const NoteText = z.object({ kind: NoteKind.nullable(), words: z.string() })
export type NoteText = z.infer<typeof NoteText>

/** The note of a change as the server holds it; empty words are no note. */
export const HeldNote = z.object({ text: NoteText })
export type HeldNote = z.infer<typeof HeldNote>

export const noteRules: TextRules<HeldNote> = {
  isSame: isSameNote,
  canSave: ({ kind }) => kind !== null,
  // A note is known by its words alone; the reading of the draft never falls behind our own saves.
  isNewer: (read, base) => !isSameNote(read.text, base.text),
}

export const heldNote = (note: DraftNote | null): HeldNote => ({
  text: note ?? { kind: null, words: '' },
})

/** What the server is told that a note was written on. */
export const asNote = ({ kind, words }: NoteText): DraftNote | null =>
  kind !== null && hasWords({ words }) ? { kind, words } : null

export const hasWords = ({ words }: Pick<NoteText, 'words'>) => cleanText(words) !== ''

/** No words are no note, of whatever kind. */
function isSameNote(one: NoteText, other: NoteText): boolean {
  if (cleanText(one.words) !== cleanText(other.words)) return false
  return one.kind === other.kind || !hasWords(one)
}
