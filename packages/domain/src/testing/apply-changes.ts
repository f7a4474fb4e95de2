import { applyMarks, type StatementChange } from '../change/index.ts'
import type { StatementId } from '../shared/index.ts'
import {
  childrenOf,
  inReadingOrder,
  type PlacedStatement,
  type StatementText,
} from '../statement/index.ts'
import { revisionId } from './given.ts'

/** The text before, with all changes done to it by nothing but what they tell. */
export function applyChanges(
  before: StatementText,
  changes: readonly StatementChange[],
): StatementText {
  const told = new Map(changes.map((change) => [change.statement.id, change]))
  const kept = before.filter(({ id }) => told.get(id)?.kind !== 'gone')
  const added = changes.filter(({ kind }) => kind === 'new').map(asStatement)
  const settled = [...kept, ...added].map((statement) => changed(statement, told))
  return inReadingOrder(inOrder(settled, told))
}

function asStatement({ statement }: StatementChange): PlacedStatement {
  return { ...statement, parentId: null, position: 0, revisionId: revisionId(0) }
}

function changed(
  statement: PlacedStatement,
  told: ReadonlyMap<StatementId, StatementChange>,
): PlacedStatement {
  const change = told.get(statement.id)
  if (!change) return statement
  const place = change.place
  return {
    ...statement,
    title: applyMarks(change.titleMarks, 'after'),
    words: applyMarks(change.wordMarks, 'after'),
    parentId: place && goesElsewhere(change) ? (place.parent?.id ?? null) : statement.parentId,
  }
}

const goesElsewhere = ({ kind, moved }: StatementChange) => kind === 'new' || moved

/** Those that stayed keep their order; new and moved ones go to the places that they tell. */
function inOrder(
  text: StatementText,
  told: ReadonlyMap<StatementId, StatementChange>,
): StatementText {
  const parents = new Set(text.map(({ parentId }) => parentId))
  return [...parents].flatMap((parentId) => {
    const siblings = childrenOf(text, parentId)
    const jumpers = siblings.flatMap((statement) => {
      const change = told.get(statement.id)
      const position = change && goesElsewhere(change) ? change.place?.position : undefined
      return position === undefined ? [] : [{ statement, position }]
    })
    const order = siblings.filter(({ id }) => !jumpers.some(({ statement }) => statement.id === id))
    for (const { statement, position } of jumpers.toSorted((a, b) => a.position - b.position)) {
      order.splice(position, 0, statement)
    }
    return order.map((statement, position) => ({ ...statement, position }))
  })
}
