import type { NoteKind } from '../change/index.ts'
import type { NoFacts, Refusal } from '../shared/index.ts'
import type { StaleNote, StaleWords } from './draft.ts'

/**
 * Every way an edit of a draft, or its checklist, can say no.
 *
 * @example
 * const facts: DraftReasons['statement/split-too-small'] = { count: 1 }
 */
export interface DraftReasons {
  'draft/not-found': { edition: string }
  'draft/structure-moved-on': { yours: number; theirs: number }
  'draft/empty': NoFacts
  'statement/not-found': { statement: string }
  'statement/empty': { statementId: string; title: string }
  'statement/stale-words': StaleWords
  'statement/stale-note': StaleNote
  'statement/note-missing': { statementId: string; title: string; change: string }
  'statement/note-kind-wrong': {
    statementId: string
    title: string
    kind: NoteKind
    change: string
  }
  'statement/provenance-missing': { statementId: string; title: string }
  'statement/reason-missing': { statementId: string; title: string }
  'statement/has-children': { statementId: string; title: string; count: number }
  'statement/inside-itself': { statementId: string; title: string }
  'statement/parent-kind-wrong': { kind: string; parentKind: string }
  'statement/split-too-small': { count: number }
  'statement/merge-too-small': { count: number }
  'statement/merge-mixed': { kinds: string }
  'statement/not-gone': { statementId: string; title: string }
  'statement/parent-gone': { statementId: string; title: string; parent: string }
  'statement/slug-taken': { slug: string }
}

/**
 * A no of a draft's rules.
 *
 * @example
 * const refusal: DraftRefusal | undefined = refuseRetire(draft, id)
 */
export type DraftRefusal = Refusal<DraftReasons>
