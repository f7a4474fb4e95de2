import type { CreditKind } from '@cuppa/domain'

/** One of them in words: the name the team knows, and how they are shown. */
export function describe(name: string, credit: { as: CreditKind; name: string | null }): string {
  if (credit.as === 'not-named') return `${name} (not named)`
  return credit.name === name || credit.name === null ? name : `${name} (shown as ${credit.name})`
}
