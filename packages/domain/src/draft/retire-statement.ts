import type { ChangeNote } from '../change/index.ts'
import type { StatementId } from '../shared/index.ts'
import {
  childrenOf,
  findStatement,
  inReadingOrder,
  type PlacedStatement,
} from '../statement/index.ts'
import { isInBase, originsOf, settled, withoutArrivals } from './edges.ts'
import { notFound, placedIn } from './place-statement.ts'
import type { DraftRefusal } from './reasons.ts'
import { withNotes } from './reword-statement.ts'
import type { Draft, DraftEdge, DraftEdited } from './working-draft.ts'
import { edited } from './writes.ts'

/**
 * May this statement be taken out of the draft? Not while others stand under it: move or retire
 * those first, so that nothing goes by accident.
 *
 * @example
 * refuseRetire(draft, category.id)?.code // 'statement/has-children'
 */
export function refuseRetire(draft: Draft, id: StatementId): DraftRefusal | undefined {
  const statement = findStatement(draft.text, id)
  if (!statement) return notFound(id)
  const count = childrenOf(draft.text, id).length
  if (count === 0) return undefined
  return {
    kind: 'rule',
    code: 'statement/has-children',
    data: { statementId: id, title: statement.title, count },
  }
}

/** The refusal for an act that must say why. */
export function refuseNoReason(
  statement: PlacedStatement,
  reason: string,
): DraftRefusal | undefined {
  if (reason.trim() !== '') return undefined
  return {
    kind: 'rule',
    code: 'statement/reason-missing',
    data: { statementId: statement.id, title: statement.title },
  }
}

/**
 * Takes a statement out of the draft and says why. Its words, its page and its history stay; the
 * reason becomes its change note.
 *
 * @example
 * const { draft } = retireStatement(before, { id, reason: 'We did it: the website is open.' })
 */
export function retireStatement(
  draft: Draft,
  { id, reason }: { readonly id: StatementId; readonly reason: string },
): DraftEdited {
  const statement = findStatement(draft.text, id)
  if (!statement) return { refusal: notFound(id) }
  const refusal = refuseRetire(draft, id) ?? refuseNoReason(statement, reason)
  if (refusal) return { refusal }
  const ends = originsOf(draft, id).map((from): DraftEdge => ({
    kind: 'retires',
    from,
    to: null,
    reason,
  }))
  const gone: ChangeNote = {
    statementId: id,
    kind: 'gone',
    words: isInBase(draft, id) ? reason : '',
  }
  return edited(draft, {
    ...draft,
    text: inReadingOrder(draft.text.filter((each) => each.id !== id)),
    notes: withNotes(draft.notes, [gone]),
    edges: settled([...withoutArrivals(draft.edges, [id]), ...ends]),
  })
}

/**
 * Brings a gone statement back with the words and near the place it had in the last version.
 * What was made of it in the meantime stays, as new statements.
 *
 * @example
 * const { refusal, draft } = restoreStatement(before, goneId)
 */
export function restoreStatement(draft: Draft, id: StatementId): DraftEdited {
  const statement = findStatement(draft.base ?? [], id)
  if (!statement) return { refusal: notFound(id) }
  const refusal = refuseRestore(draft, statement)
  if (refusal) return { refusal }
  return edited(draft, {
    ...draft,
    text: placedIn(draft.text, statement, statement),
    notes: draft.notes.filter((note) => note.statementId !== id),
    edges: settled(draft.edges.filter((edge) => edge.from !== id)),
  })
}

function refuseRestore(draft: Draft, statement: PlacedStatement): DraftRefusal | undefined {
  const { id: statementId, title, parentId } = statement
  if (findStatement(draft.text, statementId)) {
    return { kind: 'rule', code: 'statement/not-gone', data: { statementId, title } }
  }
  if (parentId === null || findStatement(draft.text, parentId)) return undefined
  const parent = findStatement(draft.base ?? [], parentId)?.title ?? ''
  return { kind: 'rule', code: 'statement/parent-gone', data: { statementId, title, parent } }
}
