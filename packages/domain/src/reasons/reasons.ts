import type { NoteKind } from '../change/index.ts'
import type { StaleWords } from '../draft/index.ts'
import type { Ability } from '../person/index.ts'
import type { NoFacts, Refusal } from '../shared/index.ts'

/** Every reason Cuppa can say no, and the facts that each one carries. */
export interface Reasons {
  'actor/not-signed-in': NoFacts
  'actor/cannot': { ability: Ability }
  'edition/not-found': { edition: string }
  'edition/slug-taken': { slug: string }
  'edition/days-out-of-order': { startsOn: string; endsOn: string }
  'version/not-found': { edition: string; number: number }
  'version/already-withdrawn': { number: number }
  'version/reason-missing': NoFacts
  'version/nothing-changed': NoFacts
  'version/dated-before-last': { publishedOn: string; lastPublishedOn: string }
  'version/dated-in-future': { publishedOn: string; today: string }
  'version/letter-missing': NoFacts
  'draft/not-found': { edition: string }
  'draft/structure-moved-on': { yours: number; theirs: number }
  'draft/empty': NoFacts
  'statement/not-found': { statement: string }
  'statement/empty': { statementId: string; title: string }
  'statement/stale-words': StaleWords
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
  'statement/no-progress-on-this': { kind: string }
  'provenance/source-missing': NoFacts
  'provenance/editorial-has-source': NoFacts
  'provenance/not-found': { link: string }
  'source/not-found': { source: string }
  'progress/done-without-evidence': NoFacts
  'progress/dated-in-future': { happenedOn: string; today: string }
  'milestone/not-found': { milestone: string }
  'milestone/already-settled': { state: string }
  'milestone/reason-missing': NoFacts
  'community/colour-too-close': { colour: string; against: string; ratio: number; needed: number }
  'community/logo-refused': { why: 'too-big' | 'not-a-picture' | 'no-alt' }
  'staff/not-found': { person: string }
  'staff/already-invited': { email: string }
  'staff/last-admin': NoFacts
  'staff/email-unusable': { email: string }
  'preview/not-valid': NoFacts
}

export type ReasonCode = keyof Reasons
export type KnownRefusal = Refusal<Reasons>
