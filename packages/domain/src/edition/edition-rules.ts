import type { CalendarDate, Refusal } from '../shared/index.ts'
import type { Edition, EditionState } from './edition.ts'

/**
 * Every way an edition can say no.
 *
 * @example
 * const facts: EditionReasons['edition/slug-taken'] = { slug: '2020-2022' }
 */
export interface EditionReasons {
  'edition/not-found': { edition: string }
  'edition/slug-taken': { slug: string }
  'edition/days-out-of-order': { startsOn: string; endsOn: string }
}

/**
 * A no of the rules for editions.
 *
 * @example
 * const refusal: EditionRefusal | undefined = refuseEdition(edition, takenSlugs)
 */
export type EditionRefusal = Refusal<EditionReasons>

/**
 * Words that the addresses of the site use themselves, so that no edition may have them.
 *
 * @example
 * reservedEditionSlugs.includes('lineage') // true
 */
export const reservedEditionSlugs: readonly string[] = ['lineage', 'statements']

/**
 * May there be an edition with these days and this address? Its last day is not before its first,
 * and no other edition has its slug.
 *
 * @example
 * refuseEdition({ slug: '2023-2025', startsOn: '2023-01-01', endsOn: '2025-12-31' }, ['2020-2022']) // undefined: yes
 */
export function refuseEdition(
  { slug, startsOn, endsOn }: Pick<Edition, 'slug' | 'startsOn' | 'endsOn'>,
  takenSlugs: readonly string[],
): EditionRefusal | undefined {
  if (endsOn < startsOn) {
    return { kind: 'rule', code: 'edition/days-out-of-order', data: { startsOn, endsOn } }
  }
  if (![...reservedEditionSlugs, ...takenSlugs].includes(slug)) return undefined
  return { kind: 'conflict', code: 'edition/slug-taken', data: { slug } }
}

interface EditionFacts {
  readonly id: string
  readonly startsOn: CalendarDate
  /** Does it have a version that people can read? */
  readonly hasVersion: boolean
}

/**
 * What state an edition is in, beside the others: the newest with a version is the one people
 * live by, older ones are past, and one without a version is still being prepared.
 *
 * @example
 * editionStateOf(first, [first, second]) // 'past' as soon as the second has a version
 */
export function editionStateOf(
  edition: EditionFacts,
  editions: readonly EditionFacts[],
): EditionState {
  if (!edition.hasVersion) return 'preparing'
  return currentEditionOf(editions)?.id === edition.id ? 'current' : 'past'
}

/**
 * The edition people live by now; none before the first version.
 *
 * @example
 * currentEditionOf(editions)?.id
 */
export function currentEditionOf<Facts extends EditionFacts>(
  editions: readonly Facts[],
): Facts | undefined {
  return editions
    .filter(({ hasVersion }) => hasVersion)
    .toSorted((one, other) => compare(other.startsOn, one.startsOn) || compare(other.id, one.id))[0]
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
