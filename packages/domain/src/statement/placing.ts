import { type StatementKind, statementKinds } from './statement.ts'

/** Where each kind may stand; `top` is the top of the text. */
const places: Record<StatementKind, readonly (StatementKind | 'top')[]> = {
  intro: ['top', 'category'],
  vision: ['top'],
  mission: ['top'],
  value: ['top'],
  meaning: ['value'],
  category: ['top'],
  ambition: ['category', 'top'],
  action: ['ambition'],
  measure: ['ambition', 'action'],
}

/**
 * What people call each kind of statement.
 *
 * @example
 * kindWords.meaning // 'what a value means'
 */
export const kindWords: Record<StatementKind, string> = {
  intro: 'introduction',
  vision: 'vision',
  mission: 'mission',
  value: 'value',
  meaning: 'what a value means',
  category: 'category',
  ambition: 'ambition',
  action: 'action',
  measure: 'measure',
}

/**
 * May a statement of this kind stand under one of that kind? `null` is the top of the text.
 *
 * @example
 * canStandUnder('ambition', 'category') // true
 * canStandUnder('value', 'ambition') // false
 */
export function canStandUnder(kind: StatementKind, parentKind: StatementKind | null): boolean {
  return places[kind].includes(parentKind ?? 'top')
}

/**
 * The kinds that may stand under one of this kind, for a menu of what can be added there.
 *
 * @example
 * kindsUnder('value') // ['meaning']
 */
export function kindsUnder(parentKind: StatementKind | null): readonly StatementKind[] {
  return statementKinds.filter((kind) => canStandUnder(kind, parentKind))
}
