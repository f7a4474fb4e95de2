import type { Credit } from '@cuppa/domain'
import { Fragment } from 'react'

export interface CreditsProps {
  readonly credits: readonly Credit[]
  /** What stands for somebody who chose not to be named. */
  readonly unnamed?: string
}

/** Names as their owners chose them, joined as a sentence joins them; each keeps its own direction. */
export function Credits({ credits, unnamed = 'someone who chose not to be named' }: CreditsProps) {
  return credits.map((credit, index) => (
    <Fragment key={index}>
      {joint(index, credits.length)}
      {credit.as === 'not-named' ? unnamed : <bdi>{credit.name}</bdi>}
    </Fragment>
  ))
}

/** What stands before the item at `index` in a list of `count`: nothing, a comma, or "and". */
export function joint(index: number, count: number): string {
  if (index === 0) return ''
  return index === count - 1 ? ' and ' : ', '
}
