import type { Credit, CreditKind } from './credit.ts'

/**
 * How someone wants to be named, and how they want it in one place where that differs.
 *
 * @example
 * const wish: CreditWish = { personId: '1', as: 'named', name: 'Amara', here: null }
 */
export interface CreditWish {
  readonly personId: string
  readonly as: CreditKind
  /** The name that goes with it; `null` for someone who is not named. */
  readonly name: string | null
  /** A wish for this one source, which goes before the usual one. */
  readonly here?: { readonly as: CreditKind; readonly name: string | null } | null
}

/**
 * Named people once each, and a count of those who are not named.
 *
 * @example
 * const { credits, unnamed }: ResolvedCredits = resolveCredits(wishes)
 */
export interface ResolvedCredits {
  readonly credits: readonly Credit[]
  readonly unnamed: number
}

/**
 * Who is thanked, each as they wish: named people first, then chosen names, then groups, each once
 * and by the alphabet. People who are not named are counted, and a name without letters counts as
 * none, so that nobody is named by accident.
 *
 * @example
 * resolveCredits([
 *   { personId: '1', as: 'named', name: 'Amara' },
 *   { personId: '2', as: 'not-named', name: null },
 * ]) // { credits: [{ as: 'named', name: 'Amara' }], unnamed: 1 }
 */
export function resolveCredits(wishes: readonly CreditWish[]): ResolvedCredits {
  const shown = new Map<string, Credit>()
  const hidden = new Set<string>()
  const named = new Set<string>()
  for (const wish of wishes) {
    const credit = creditOf(wish)
    if (credit.name === null) hidden.add(wish.personId)
    else {
      named.add(wish.personId)
      shown.set(`${credit.as} ${credit.name}`, credit)
    }
  }
  const credits = [...shown.values()].toSorted(byKindThenName)
  return { credits, unnamed: [...hidden].filter((person) => !named.has(person)).length }
}

/**
 * One credit as it may be shown. The wish for this one place goes before the usual one.
 *
 * @example
 * creditOf({ personId: '1', as: 'named', name: 'Amara', here: { as: 'not-named', name: null } })
 * // { as: 'not-named', name: null }
 */
export function creditOf({ as, name, here }: CreditWish): Credit {
  const wish = here ?? { as, name }
  const shownName = wish.name?.trim() ?? ''
  if (wish.as === 'not-named' || shownName === '') return { as: 'not-named', name: null }
  return { as: wish.as, name: shownName }
}

const order: Record<CreditKind, number> = { named: 0, pseudonym: 1, group: 2, 'not-named': 3 }

function byKindThenName(one: Credit, other: Credit): number {
  return order[one.as] - order[other.as] || (one.name ?? '').localeCompare(other.name ?? '', 'en')
}
