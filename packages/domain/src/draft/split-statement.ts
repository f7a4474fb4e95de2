import type { StatementId } from '../shared/index.ts'
import {
  findStatement,
  inReadingOrder,
  type PlacedStatement,
  type StatementText,
} from '../statement/index.ts'
import { isInBase, originsOf, settled, withoutArrivals } from './edges.ts'
import { notFound, refuseSlugs } from './place-statement.ts'
import { refuseNoReason } from './retire-statement.ts'
import { withNotes } from './reword-statement.ts'
import type { Draft, DraftEdge, DraftEdited, NewStatement } from './working-draft.ts'
import { edited } from './writes.ts'

/**
 * Splits a statement into two or more new ones in its place. What stood under it stands under the
 * first part. The parts get copies of its provenance, and the reason as their change notes.
 *
 * @example
 * const { draft } = splitStatement(before, { id, parts: [first, second], reason: 'These are two promises.' })
 */
export function splitStatement(
  draft: Draft,
  {
    id,
    parts,
    reason,
  }: {
    readonly id: StatementId
    readonly parts: readonly NewStatement[]
    readonly reason: string
  },
): DraftEdited {
  const statement = findStatement(draft.text, id)
  if (!statement) return { refusal: notFound(id) }
  if (parts.length < 2) {
    const data = { count: parts.length }
    return { refusal: { kind: 'rule', code: 'statement/split-too-small', data } }
  }
  const refusal = refuseNoReason(statement, reason) ?? refuseSlugs(draft, parts)
  return refusal ? { refusal } : succeeded(draft, { olds: [statement], parts, reason })
}

/**
 * Puts a new statement in the place of an old one: another promise, not the same one in other
 * words. (Other words are {@link rewordStatement}.)
 *
 * @example
 * const { draft } = replaceStatement(before, { id, by: newStatement, reason: 'We asked again in May.' })
 */
export function replaceStatement(
  draft: Draft,
  {
    id,
    by,
    reason,
  }: {
    readonly id: StatementId
    readonly by: NewStatement
    readonly reason: string
  },
): DraftEdited {
  const statement = findStatement(draft.text, id)
  if (!statement) return { refusal: notFound(id) }
  const refusal = refuseNoReason(statement, reason) ?? refuseSlugs(draft, [by])
  return refusal ? { refusal } : succeeded(draft, { olds: [statement], parts: [by], reason })
}

interface Succession {
  readonly olds: readonly PlacedStatement[]
  readonly parts: readonly NewStatement[]
  readonly reason: string
}

/** The draft after some statements gave way to others, in the place of the first of them. */
export function succeeded(draft: Draft, { olds, parts, reason }: Succession): DraftEdited {
  const ids = olds.map(({ id }) => id)
  const origins = [...new Set(ids.flatMap((id) => originsOf(draft, id)))]
  const arrivals = parts.flatMap(({ id: to }) =>
    origins.map((from): DraftEdge => ({ kind: 'replaces', from, to, reason })),
  )
  const notes = [
    ...ids.map((id) => ({
      statementId: id,
      kind: 'gone' as const,
      words: isInBase(draft, id) ? reason : '',
    })),
    ...parts.map(({ id }) => ({ statementId: id, kind: 'new' as const, words: reason })),
  ]
  const links = ids.reduce((sum, id) => sum + (draft.links.get(id) ?? 0), 0)
  const after: Draft = {
    ...draft,
    text: textAfter(draft.text, olds, parts),
    notes: withNotes(draft.notes, notes),
    links: new Map([...draft.links, ...parts.map(({ id }) => [id, links] as const)]),
    edges: settled([...withoutArrivals(draft.edges, ids), ...arrivals]),
  }
  const copies = ids.flatMap((from) => parts.map(({ id: to }) => ({ from, to })))
  return edited(draft, after, copies)
}

function textAfter(
  text: StatementText,
  olds: readonly PlacedStatement[],
  parts: readonly NewStatement[],
): StatementText {
  const [first] = olds
  const [heir] = parts
  if (!first || !heir) return text
  const { kind, parentId, position } = first
  const order = new Map(olds.map(({ id }, index) => [id, index]))
  const rest = text
    .filter(({ id }) => !order.has(id))
    .map((each) => {
      const oldParent = each.parentId === null ? undefined : order.get(each.parentId)
      if (oldParent === undefined) return each
      // Children of the second old statement come after all children of the first.
      return { ...each, parentId: heir.id, position: oldParent * text.length + each.position }
    })
  const added = parts.map((part, index) => ({
    ...part,
    kind,
    parentId,
    // Between the old place and the next one; counted anew below.
    position: position + index / parts.length,
  }))
  return inReadingOrder([...rest, ...added])
}
