import { kindWords, statementName } from '../statement/index.ts'
import type { NoteKind, StatementChange, StatementRef } from './change.ts'

/**
 * One plain sentence for one change.
 *
 * @example
 * describeChange(change) // '“Paying people fairly” moved from “Planning” to “Learning”.'
 */
export function describeChange(change: StatementChange): string {
  const name = `“${statementName(change.statement)}”`
  if (change.kind === 'new') return `${name} is new.`
  if (change.kind === 'gone') return `${name} is no longer here.`
  const deeds = [renamed(change), reworded(change), relocated(change)].filter((deed) => deed !== '')
  const subject = change.before && renamed(change) !== '' ? oldName(change) : name
  return `${subject} ${deeds.join(', and ')}.`
}

function oldName(change: StatementChange): string {
  return `“${statementName({ ...change.statement, ...change.before })}”`
}

function renamed({ before, after, statement }: StatementChange): string {
  if (!before || !after || before.title === after.title) return ''
  if (after.title.trim() === '') return 'has no name of its own now'
  if (before.title.trim() === '') return `has a name now: “${after.title}”`
  return `is now called “${statementName({ ...statement, ...after })}”`
}

function reworded({ before, after }: StatementChange): string {
  return before && after && before.words !== after.words ? 'has new words' : ''
}

function relocated({ moved, movedFrom, movedTo }: StatementChange): string {
  if (!moved) return ''
  if (!movedFrom && !movedTo) return 'stands in another place'
  const [from, to] = [placeName(movedFrom), placeName(movedTo)]
  // A parent that was split or merged may live on under its old name.
  return from === to ? `stands under the new ${to}` : `moved from ${from} to ${to}`
}

const placeName = (parent: StatementRef | null) =>
  parent ? `“${statementName(parent)}”` : 'the main list'

/**
 * What people call each kind of note.
 *
 * @example
 * noteKindWords.wording // 'Only the wording'
 */
export const noteKindWords: Record<NoteKind, string> = {
  wording: 'Only the wording',
  meaning: 'The meaning',
  new: 'New',
  moved: 'Moved',
  gone: 'Gone',
}

const kindsOfNote: Record<StatementChange['kind'], readonly NoteKind[]> = {
  new: ['new'],
  changed: ['wording', 'meaning'],
  moved: ['moved'],
  gone: ['gone'],
}

/**
 * The kinds of note that fit a change, the likeliest first. Only a change of words leaves a
 * choice: whether the meaning stayed.
 *
 * @example
 * noteKindsFor({ kind: 'changed' }) // ['wording', 'meaning']
 */
export function noteKindsFor(change: Pick<StatementChange, 'kind'>): readonly NoteKind[] {
  return kindsOfNote[change.kind]
}

/**
 * Must somebody say what changed and why? For every change since a version that people could
 * read; a very first version has nothing to compare with.
 *
 * @example
 * needsNote(change, { isFirst: false }) // true
 */
export function needsNote(
  change: Pick<StatementChange, 'kind'>,
  { isFirst }: { readonly isFirst: boolean },
): boolean {
  return !isFirst && noteKindsFor(change).length > 0
}

/**
 * Is it worth a message to people who follow the direction? Other words with the same meaning, or
 * nothing at all, are not (S5).
 *
 * @example
 * worthTelling([{ noteKind: 'wording' }]) // false
 */
export function worthTelling(notes: readonly { readonly noteKind: NoteKind }[]): boolean {
  return notes.some((note) => note.noteKind !== 'wording')
}

/** What a statement is, as the first word of a sentence: “Ambition”.
 *
 * @example
 * kindTitle({ kind: 'ambition' }) // 'Ambition'
 */
export function kindTitle({ kind }: Pick<StatementRef, 'kind'>): string {
  const words = kindWords[kind]
  return words.charAt(0).toUpperCase() + words.slice(1)
}
