import { z } from 'zod'

import { ChangeKind, NoteKind } from '../change/index.ts'
import { Edition } from '../edition/index.ts'
import { LineageKind } from '../lineage/index.ts'
import { ProvenanceView } from '../provenance/index.ts'
import { Instant, type RevisionId, StatementId } from '../shared/index.ts'
import { PlacedStatement, StatementKind, StatementSlug, Wording } from '../statement/index.ts'
import { VersionSummary } from '../version/index.ts'

/**
 * What an editor noted about a change, not published yet.
 *
 * @example
 * const note: DraftNote = { kind: 'meaning', words: 'We promise more now.' }
 */
export const DraftNote = z.strictObject({ kind: NoteKind, words: z.string() })
export type DraftNote = z.infer<typeof DraftNote>

/**
 * A statement in the draft, beside what it was in the version the draft started from.
 *
 * @example
 * const isNew = (statement: DraftStatement) => statement.change === 'new'
 */
export const DraftStatement = PlacedStatement.extend({
  writtenAt: Instant,
  writtenBy: z.string(),
  before: Wording.nullable(),
  change: ChangeKind.nullable(),
  note: DraftNote.nullable(),
  provenance: z.array(ProvenanceView),
  /** Statements it was split or merged from, while that is not published yet. */
  cameFrom: z.array(z.strictObject({ id: StatementId, title: z.string(), by: LineageKind })),
})
export type DraftStatement = z.infer<typeof DraftStatement>

/**
 * A statement of the version before that the draft no longer holds.
 *
 * @example
 * const canComeBack: GoneStatement[] = draft.gone
 */
export const GoneStatement = Wording.extend({
  id: StatementId,
  slug: StatementSlug,
  kind: StatementKind,
  note: DraftNote.nullable(),
  became: z.array(z.strictObject({ id: StatementId, title: z.string(), by: LineageKind })),
})
export type GoneStatement = z.infer<typeof GoneStatement>

/**
 * What stands between the draft and the public, one line each, in plain words.
 *
 * @example
 * const item: ChecklistItem = { code: refusal.code, sentence: explain(refusal), statementId: null }
 */
export const ChecklistItem = z.strictObject({
  code: z.string(),
  sentence: z.string(),
  statementId: StatementId.nullable(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

/**
 * A draft as editors see it: what is written, what it was, and what is still missing.
 *
 * @example
 * const isReady = (draft: DraftView) => draft.checklist.length === 0
 */
export const DraftView = z.strictObject({
  edition: Edition,
  /** The version the draft started from; `null` in an edition that has none. */
  base: VersionSummary.nullable(),
  baseStatements: z.array(PlacedStatement),
  /** Rises with every change of structure; send it back with the next one. */
  structure: z.int().nonnegative(),
  statements: z.array(DraftStatement),
  gone: z.array(GoneStatement),
  checklist: z.array(ChecklistItem),
})
export type DraftView = z.infer<typeof DraftView>

/**
 * The two texts of a clash: yours was written on `baseRevisionId`, theirs is there now.
 *
 * @example
 * const { words, by }: StaleWords['theirs'] = refusal.data.theirs
 */
export interface StaleWords {
  statementId: StatementId
  theirs: { revisionId: RevisionId; title: string; words: string; by: string; at: Instant }
}

/**
 * A clash over a change note: yours was written on another note than the one that stands there now.
 *
 * @example
 * const wasTakenAway = ({ theirs }: StaleNote) => theirs === null
 */
export interface StaleNote {
  statementId: StatementId
  /** `null` where somebody took the note away. */
  theirs: { kind: NoteKind; words: string; by: string; at: Instant } | null
}
