import type { StatementId } from '../shared/index.ts'
import type { PlacedStatement, StatementText } from './statement.ts'

/** Groups statements by the one they stand under, each group in its order. */
function bySiblings(statements: StatementText): Map<StatementId | null, PlacedStatement[]> {
  const known = new Set(statements.map((statement) => statement.id))
  const groups = new Map<StatementId | null, PlacedStatement[]>()
  for (const statement of statements) {
    const parentId =
      statement.parentId !== null && known.has(statement.parentId) ? statement.parentId : null
    const group = groups.get(parentId)
    if (group) group.push({ ...statement, parentId })
    else groups.set(parentId, [{ ...statement, parentId }])
  }
  for (const group of groups.values()) group.sort((one, other) => one.position - other.position)
  return groups
}

/**
 * The same statements in reading order: each parent before its children, siblings counted 0, 1, 2
 * without gaps. One whose parent is missing (or is itself, round a circle) comes to the top, so
 * that none is ever lost.
 *
 * @example
 * const text = inReadingOrder(rowsFromAnywhere)
 */
export function inReadingOrder(statements: StatementText): StatementText {
  const groups = bySiblings(statements)
  const text: PlacedStatement[] = []
  const seen = new Set<StatementId>()
  const walk = (siblings: StatementText, first = 0): number => {
    let position = first
    for (const statement of siblings) {
      if (seen.has(statement.id)) continue
      seen.add(statement.id)
      text.push({ ...statement, position })
      position += 1
      walk(groups.get(statement.id) ?? [])
    }
    return position
  }
  let tops = walk(groups.get(null) ?? [])
  for (const statement of statements) tops = walk([{ ...statement, parentId: null }], tops)
  return text
}

/**
 * The statements that stand directly under one, in order; `null` asks for the top of the text.
 *
 * @example
 * const ambitions = childrenOf(text, category.id)
 */
export function childrenOf(text: StatementText, parentId: StatementId | null): StatementText {
  return text
    .filter((statement) => statement.parentId === parentId)
    .toSorted((one, other) => one.position - other.position)
}

/**
 * The statement with this id, or `undefined` when the text does not hold it.
 *
 * @example
 * findStatement(text, id)?.title
 */
export function findStatement(
  text: StatementText,
  id: StatementId | null,
): PlacedStatement | undefined {
  return id === null ? undefined : text.find((statement) => statement.id === id)
}

/**
 * Does a statement stand somewhere under another, or is it the very one?
 *
 * @example
 * isWithin(text, ambition.id, category.id) // true
 */
export function isWithin(text: StatementText, id: StatementId, ancestorId: StatementId): boolean {
  const seen = new Set<StatementId>()
  for (let at = findStatement(text, id); at && !seen.has(at.id);) {
    if (at.id === ancestorId) return true
    seen.add(at.id)
    at = findStatement(text, at.parentId)
  }
  return false
}

/**
 * Is the text in reading order, with every parent there, no identity twice, and siblings counted
 * 0, 1, 2 without gaps? Everything that Cuppa stores is.
 *
 * @example
 * isWellFormed([]) // true
 */
export function isWellFormed(text: StatementText): boolean {
  if (new Set(text.map((statement) => statement.id)).size !== text.length) return false
  const ordered = inReadingOrder(text)
  return text.every((statement, index) => {
    const same = ordered[index]
    return (
      same?.id === statement.id &&
      same.parentId === statement.parentId &&
      same.position === statement.position
    )
  })
}
