import type { DraftReasons } from '../draft/index.ts'
import type { Ability } from '../person/index.ts'
import type { NoFacts, Refusal } from '../shared/index.ts'
import type { VersionReasons } from '../version/index.ts'

/** Every reason Cuppa can say no, and the facts that each one carries. */
export interface Reasons extends DraftReasons, VersionReasons {
  'actor/not-signed-in': NoFacts
  'actor/cannot': { ability: Ability }
  'edition/not-found': { edition: string }
  'edition/slug-taken': { slug: string }
  'edition/days-out-of-order': { startsOn: string; endsOn: string }
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
