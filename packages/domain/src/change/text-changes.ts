import type { StatementId } from '../shared/index.ts'
import { childrenOf, type PlacedStatement, type StatementText } from '../statement/index.ts'
import type { StatementChange, StatementRef } from './change.ts'
import { diffWords } from './diff-words.ts'
import { jumpersAmong } from './moved-siblings.ts'

/**
 * Everything that happened to each statement between two texts, one change for each, in the order
 * in which a reader meets them; a gone one comes where it used to stand. Same text, no changes.
 *
 * @example
 * changesBetween(secondVersion, draft.text).map(describeChange)
 */
export function changesBetween(before: StatementText, after: StatementText): StatementChange[] {
  const pair: Pair = { before: byId(before), after: byId(after), jumped: jumpedIn(before, after) }
  return readingOrder(before, after).flatMap((id) => changeOf(pair, id) ?? [])
}

/** A statement as others refer to it.
 *
 * @example
 * refTo(statement).slug
 */
export function refTo(statement: StatementRef): StatementRef {
  const { id, slug, kind, title, words } = statement
  return { id, slug, kind, title, words }
}

type ById = ReadonlyMap<StatementId, PlacedStatement>

interface Pair {
  readonly before: ById
  readonly after: ById
  /** Statements out of order among those that stayed under the same parent. */
  readonly jumped: ReadonlySet<StatementId>
}

const byId = (text: StatementText): ById =>
  new Map(text.map((statement) => [statement.id, statement]))

function changeOf(pair: Pair, id: StatementId): StatementChange | undefined {
  const before = pair.before.get(id)
  const after = pair.after.get(id)
  const statement = after ?? before
  const kind = kindOf(pair, before, after)
  if (!kind || !statement) return undefined
  return {
    statement: refTo(statement),
    kind,
    ...wordsOf(before, after),
    ...placesOf(pair, before, after),
  }
}

function wordsOf(before: PlacedStatement | undefined, after: PlacedStatement | undefined) {
  const [old, now] = [before ?? noWords, after ?? noWords]
  return {
    before: before ? { title: before.title, words: before.words } : null,
    after: after ? { title: after.title, words: after.words } : null,
    titleMarks: diffWords(old.title, now.title),
    wordMarks: diffWords(old.words, now.words),
  }
}

const noWords = { title: '', words: '' }

function placesOf(
  pair: Pair,
  before: PlacedStatement | undefined,
  after: PlacedStatement | undefined,
) {
  const place = after ? { parent: parentRef(pair.after, after), position: after.position } : null
  const moved = isMoved(pair, before, after)
  if (!before || !after || before.parentId === after.parentId) {
    return { movedFrom: null, movedTo: null, moved, place }
  }
  const [movedFrom, movedTo] = [parentRef(pair.before, before), parentRef(pair.after, after)]
  return { movedFrom, movedTo, moved, place }
}

function kindOf(
  pair: Pair,
  before: PlacedStatement | undefined,
  after: PlacedStatement | undefined,
): StatementChange['kind'] | undefined {
  if (!before) return 'new'
  if (!after) return 'gone'
  if (before.title !== after.title || before.words !== after.words) return 'changed'
  return isMoved(pair, before, after) ? 'moved' : undefined
}

function isMoved(
  pair: Pair,
  before: PlacedStatement | undefined,
  after: PlacedStatement | undefined,
): boolean {
  if (!before || !after) return false
  return before.parentId !== after.parentId || pair.jumped.has(after.id)
}

function parentRef(text: ById, statement: PlacedStatement): StatementRef | null {
  const parent = statement.parentId === null ? undefined : text.get(statement.parentId)
  return parent ? refTo(parent) : null
}

function jumpedIn(before: StatementText, after: StatementText): Set<StatementId> {
  const parents = new Set(after.map((statement) => statement.parentId))
  const jumped = new Set<StatementId>()
  for (const parentId of parents) {
    const ids = (text: StatementText) => childrenOf(text, parentId).map(({ id }) => id)
    for (const id of jumpersAmong(ids(before), ids(after))) jumped.add(id)
  }
  return jumped
}

/** All identities of both texts: the new text's order, with gone ones after what stood before them. */
function readingOrder(before: StatementText, after: StatementText): StatementId[] {
  const order = after.map(({ id }) => id)
  const there = new Set(order)
  let previous: StatementId | undefined
  for (const { id } of before) {
    if (!there.has(id)) order.splice(previous ? order.indexOf(previous) + 1 : 0, 0, id)
    previous = id
  }
  return order
}
