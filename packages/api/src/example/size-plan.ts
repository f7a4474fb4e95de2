import type { StatementKind } from '@cuppa/domain'

/** How much of everything a data set for benches holds. */
export interface Size {
  readonly people: number
  readonly sources: number
  readonly linksEach: number
  readonly versions: number
  readonly changesEach: number
  readonly values: number
  readonly categories: number
  readonly ambitionsEach: number
  readonly actionsEach: number
}

/** S: a model community with one edition, 150 statements in eight versions, and 1,500 links. */
export const sizes = {
  S: {
    people: 200,
    sources: 2_000,
    linksEach: 10,
    versions: 8,
    changesEach: 15,
    values: 10,
    categories: 8,
    ambitionsEach: 3,
    actionsEach: 4,
  },
} as const satisfies Record<string, Size>

export interface PlannedStatement {
  readonly kind: StatementKind
  /** The index of what it stands under. */
  readonly parent: number | null
  readonly position: number
}

/** The statements of a text of this size, each parent before its children. */
export function planStatements(size: Size): PlannedStatement[] {
  const plan: PlannedStatement[] = []
  const add = (kind: StatementKind, parent: number | null) => {
    const position = plan.filter((other) => other.parent === parent).length
    return plan.push({ kind, parent, position }) - 1
  }
  add('vision', null)
  add('mission', null)
  for (let value = 0; value < size.values; value += 1) add('meaning', add('value', null))
  for (let category = 0; category < size.categories; category += 1) {
    const under = add('category', null)
    for (let ambition = 0; ambition < size.ambitionsEach; ambition += 1) {
      const parent = add('ambition', under)
      for (let action = 0; action < size.actionsEach; action += 1) add('action', parent)
    }
  }
  return plan
}

const vocabulary =
  'we meet people where they are and ask what helps them most then write it down together with care so that anyone can read it and say what is missing before we decide what to do next about money time access kindness research learning change trust rooms trains phones letters'.split(
    ' ',
  )

/** Plain words, the same for the same seed. */
export function wordsOf(seed: number, count: number): string {
  const words = Array.from(
    { length: count },
    (_, index) => vocabulary[(seed * 7 + index * 13 + ((seed * index) % 11)) % vocabulary.length],
  )
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
