import { z } from 'zod'

/**
 * What became of the notes of an event. Once published they can be corrected, and never taken back.
 *
 * @example
 * notesStates.map((state) => notesStateWords[state])
 */
export const notesStates = ['draft', 'checking', 'published', 'corrected'] as const
/**
 * The state of notes, as one of {@link notesStates}.
 *
 * @example
 * NotesState.parse('checking')
 */
export const NotesState = z.enum(notesStates)
export type NotesState = z.infer<typeof NotesState>

/**
 * The words people see for each state.
 *
 * @example
 * notesStateWords.checking // 'Out for checking'
 */
export const notesStateWords: Record<NotesState, string> = {
  draft: 'Draft',
  checking: 'Out for checking',
  published: 'Published',
  corrected: 'Published, and corrected since',
}
