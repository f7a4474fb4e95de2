import type { NoFacts, Refusal } from '../shared/index.ts'
import type { StaleSource } from '../source/index.ts'
import type { ProvenanceKind } from './provenance.ts'

/**
 * Every way a provenance link can say no.
 *
 * @example
 * const code: keyof ProvenanceReasons = 'provenance/source-missing'
 */
export interface ProvenanceReasons {
  'provenance/source-missing': NoFacts
  'provenance/editorial-has-source': NoFacts
  'provenance/not-found': { link: string }
  'source/not-found': { source: string }
  'source/already-published': { title: string }
  'source/stale': StaleSource
}

/**
 * A no of the rules for provenance.
 *
 * @example
 * const refusal: ProvenanceRefusal | undefined = refuseLink(link)
 */
export type ProvenanceRefusal = Refusal<ProvenanceReasons>

/**
 * May a statement be linked like this? Words of the team's own have no source, and every other
 * kind of link points at one.
 *
 * @example
 * refuseLink({ kind: 'editorial', sourceId: null }) // undefined: yes
 * refuseLink({ kind: 'quotes', sourceId: null })?.code // 'provenance/source-missing'
 */
export function refuseLink({
  kind,
  sourceId,
}: {
  readonly kind: ProvenanceKind
  readonly sourceId: string | null
}): ProvenanceRefusal | undefined {
  if (kind === 'editorial' && sourceId !== null) {
    return { kind: 'rule', code: 'provenance/editorial-has-source', data: {} }
  }
  if (kind !== 'editorial' && sourceId === null) {
    return { kind: 'rule', code: 'provenance/source-missing', data: {} }
  }
  return undefined
}

/**
 * How each kind of link is said, after “This”.
 *
 * @example
 * provenanceWords.editorial // 'was written by the team'
 */
export const provenanceWords: Record<ProvenanceKind, string> = {
  quotes: 'uses words that were said',
  'informed-by': 'was informed by',
  merges: 'brings together what was said',
  answers: 'answers',
  editorial: 'was written by the team',
}
