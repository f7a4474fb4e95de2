import {
  childrenOf,
  kindTitle,
  refuseMove,
  refusePlace,
  statementName,
  type Draft,
  type PlacedStatement,
  type StatementId,
  type StatementKind,
} from '@cuppa/domain'

/** A place that a statement may be put in; `key` is what a form sends. */
export interface OfferedPlace {
  readonly key: string
  readonly parentId: StatementId | null
  readonly position: number
  readonly words: string
}

const top = 'top'

/** The parents that a new statement of this kind may have. */
export const parentsFor = (draft: Draft, kind: StatementKind) =>
  parentsWhere(draft, (parentId) => !refusePlace(draft, kind, { parentId, position: 0 }))

/** Every place that a statement could be moved to, in words: "First under “Learning”". */
export function placesFor(draft: Draft, moved: PlacedStatement): OfferedPlace[] {
  const parents = parentsWhere(
    draft,
    (parentId) => !refuseMove(draft, moved.id, { parentId, position: 0 }),
  )
  return parents.flatMap(({ parentId, words }) => {
    const siblings = childrenOf(draft.text, parentId).filter(({ id }) => id !== moved.id)
    const where = parentId === null ? '' : ` under ${words}`
    return [
      place(parentId, 0, `First${where}`),
      ...siblings.map((sibling, index) =>
        place(parentId, index + 1, `After “${statementName(sibling)}”${where}`),
      ),
    ]
  })
}

function parentsWhere(draft: Draft, isAllowed: (parentId: StatementId | null) => boolean) {
  const parents: { parentId: StatementId | null; words: string }[] = [
    { parentId: null, words: 'the top of the text' },
    ...draft.text.map((statement) => ({
      parentId: statement.id,
      words: `${kindTitle(statement)} “${statementName(statement)}”`,
    })),
  ]
  return parents.filter(({ parentId }) => isAllowed(parentId))
}

function place(parentId: StatementId | null, position: number, words: string): OfferedPlace {
  return { key: `${parentId ?? top}/${position}`, parentId, position, words }
}
