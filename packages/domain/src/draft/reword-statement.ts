import type { ChangeNote } from '../change/index.ts'
import type { RevisionId, StatementId } from '../shared/index.ts'
import { findStatement, type Wording } from '../statement/index.ts'
import { isInBase } from './edges.ts'
import { notFound } from './place-statement.ts'
import type { Draft, DraftEdited } from './working-draft.ts'
import { edited } from './writes.ts'

/**
 * Gives a statement new words as a new revision. The same words again change nothing, so that an
 * autosave without a change leaves no trace.
 *
 * @example
 * const { writes } = rewordStatement(draft, { id, revisionId, title: 'Human', words: 'We meet as people.' })
 */
export function rewordStatement(
  draft: Draft,
  { id, revisionId, title, words }: Wording & { id: StatementId; revisionId: RevisionId },
): DraftEdited {
  const statement = findStatement(draft.text, id)
  if (!statement) return { refusal: notFound(id) }
  if (statement.title === title && statement.words === words) return edited(draft, draft)
  const text = draft.text.map((each) =>
    each.id === id ? { ...each, title, words, revisionId } : each,
  )
  return edited(draft, { ...draft, text })
}

/**
 * Writes down what changed and why, in place of what was noted before. An empty note takes it
 * away. Whether the kind fits the change is judged by the checklist, as both may still change.
 *
 * @example
 * const { draft } = noteChange(before, { statementId, kind: 'wording', words: 'Shorter. It means the same.' })
 */
export function noteChange(draft: Draft, note: ChangeNote): DraftEdited {
  const isKnown =
    findStatement(draft.text, note.statementId) !== undefined || isInBase(draft, note.statementId)
  if (!isKnown) return { refusal: notFound(note.statementId) }
  return edited(draft, { ...draft, notes: withNotes(draft.notes, [note]) })
}

/** Notes with some put in place of older ones about the same statements; empty ones go. */
export function withNotes(
  notes: readonly ChangeNote[],
  added: readonly ChangeNote[],
): readonly ChangeNote[] {
  const others = notes.filter(
    (note) => !added.some(({ statementId }) => statementId === note.statementId),
  )
  return [...others, ...added.filter((note) => note.words.trim() !== '')]
}
