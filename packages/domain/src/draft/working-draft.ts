import type { ChangeNote } from '../change/index.ts'
import type { LineageEdge } from '../lineage/index.ts'
import type { RevisionId, StatementId } from '../shared/index.ts'
import type { StatementKind, StatementSlug, StatementText } from '../statement/index.ts'
import type { DraftRefusal } from './reasons.ts'

/**
 * How statements of a draft came out of one another; it takes effect with the version.
 *
 * @example
 * const edge: DraftEdge = { kind: 'retires', from, to: null, reason: 'It is done.' }
 */
export type DraftEdge = Pick<LineageEdge, 'kind' | 'from' | 'to' | 'reason'>

/**
 * A draft as the rules see it. `base` is the text it started from, `null` where no version was
 * ever published. `links` counts the provenance links of each statement, gone ones too.
 *
 * @example
 * const draft: Draft = { base: null, text: [], notes: [], links: new Map(), edges: [] }
 */
export interface Draft {
  readonly base: StatementText | null
  readonly text: StatementText
  readonly notes: readonly ChangeNote[]
  readonly links: ReadonlyMap<StatementId, number>
  readonly edges: readonly DraftEdge[]
}

/**
 * What a new statement needs from outside the rules: its ids and a slug that was never used.
 *
 * @example
 * const part: NewStatement = { id, revisionId, slug: 'brave', title: 'Brave', words: '' }
 */
export interface NewStatement {
  readonly id: StatementId
  readonly revisionId: RevisionId
  readonly slug: StatementSlug
  readonly title: string
  readonly words: string
}

/**
 * Where a statement shall stand: under whom, and how many come before it there. Too many means last.
 *
 * @example
 * const first: Place = { parentId: null, position: 0 }
 */
export interface Place {
  readonly parentId: StatementId | null
  readonly position: number
}

/**
 * What must be written so that the stored draft becomes the edited one. Lists are disjoint: do
 * them all, in this order.
 *
 * @example
 * for (const revision of writes.revisions) await insertRevision(tx, revision)
 */
export interface DraftWrites {
  /** Identities that did not exist before. */
  readonly statements: readonly {
    readonly id: StatementId
    readonly slug: StatementSlug
    readonly kind: StatementKind
  }[]
  /** Wordings that did not exist before. */
  readonly revisions: readonly {
    readonly id: RevisionId
    readonly statementId: StatementId
    readonly title: string
    readonly words: string
  }[]
  /** Statements that leave the draft. */
  readonly removedItems: readonly StatementId[]
  /** Statements that come in, or whose parent, position or revision is another now. */
  readonly items: readonly {
    readonly statementId: StatementId
    readonly parentId: StatementId | null
    readonly position: number
    readonly revisionId: RevisionId
  }[]
  readonly removedNotes: readonly StatementId[]
  readonly notes: readonly ChangeNote[]
  readonly removedEdges: readonly DraftEdge[]
  readonly edges: readonly DraftEdge[]
  /** Links of `from` that `to` gets a copy of. */
  readonly linkCopies: readonly { readonly from: StatementId; readonly to: StatementId }[]
}

/**
 * The answer of every edit: the reason for no, or the draft after it and what to write.
 *
 * @example
 * const edited: DraftEdited = moveStatement(draft, id, place)
 * if (!edited.refusal) save(edited.writes)
 */
export type DraftEdited =
  | { readonly refusal: DraftRefusal }
  | { readonly refusal: undefined; readonly draft: Draft; readonly writes: DraftWrites }
