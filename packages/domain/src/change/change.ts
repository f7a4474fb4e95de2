import { z } from 'zod'

import { StatementId } from '../shared/index.ts'
import { StatementKind, StatementSlug, Wording } from '../statement/index.ts'

/**
 * What happened to one statement between two texts. `changed` wins over `moved` when both did.
 *
 * @example
 * changeKinds.includes('moved') // true
 */
export const changeKinds = ['new', 'changed', 'moved', 'gone'] as const
/**
 * What happened to one statement, as one of {@link changeKinds}.
 *
 * @example
 * ChangeKind.parse('new')
 */
export const ChangeKind = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof ChangeKind>

/**
 * What the person who writes the note says the change is. `wording`: the meaning stayed.
 *
 * @example
 * noteKinds.map((kind) => noteKindWords[kind])
 */
export const noteKinds = ['wording', 'meaning', 'new', 'moved', 'gone'] as const
/**
 * What sort of change a note speaks of, as one of {@link noteKinds}.
 *
 * @example
 * NoteKind.parse('wording')
 */
export const NoteKind = z.enum(noteKinds)
export type NoteKind = z.infer<typeof NoteKind>

/**
 * The longest change note, in characters.
 *
 * @example
 * prose(noteLimit).parse(words)
 */
export const noteLimit = 600

/**
 * Plain words for one statement between two versions: what changed, and why.
 *
 * @example
 * const note: ChangeNote = { statementId, kind: 'wording', words: 'Shorter.' }
 */
export const ChangeNote = z.strictObject({
  statementId: StatementId,
  kind: NoteKind,
  words: z.string(),
})
export type ChangeNote = z.infer<typeof ChangeNote>

/**
 * A run of words that stayed, came or went; the runs joined give back both texts to the letter.
 *
 * @example
 * const mark: WordMark = { op: 'added', text: 'every month' }
 */
export const WordMark = z.strictObject({
  op: z.enum(['same', 'added', 'removed']),
  text: z.string(),
})
export type WordMark = z.infer<typeof WordMark>

/**
 * A statement as others point at it: enough to name it, link to it and quote it.
 *
 * @example
 * const href = address.statement(ref.slug)
 */
export const StatementRef = z.strictObject({
  id: StatementId,
  slug: StatementSlug,
  kind: StatementKind,
  title: z.string(),
  words: z.string(),
})
export type StatementRef = z.infer<typeof StatementRef>

/**
 * One statement's change, with all that a reader needs to follow it.
 *
 * @example
 * const { kind, moved }: StatementChange = changesBetween(before, after)[0]
 */
export const StatementChange = z.strictObject({
  statement: StatementRef,
  kind: ChangeKind,
  before: Wording.nullable(),
  after: Wording.nullable(),
  titleMarks: z.array(WordMark),
  wordMarks: z.array(WordMark),
  /** Set when it stands under another parent now; `null` is the top of the text. */
  movedFrom: StatementRef.nullable(),
  movedTo: StatementRef.nullable(),
  /** True when it stands in another place, under another parent or in another order. */
  moved: z.boolean(),
  /** Where it stands now: under whom (`null` is the top), and how many come before it there. `null` when it is gone. */
  place: z
    .strictObject({ parent: StatementRef.nullable(), position: z.int().nonnegative() })
    .nullable(),
})
export type StatementChange = z.infer<typeof StatementChange>
