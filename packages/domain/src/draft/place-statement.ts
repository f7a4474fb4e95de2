import type { StatementId } from '../shared/index.ts'
import {
  canStandUnder,
  childrenOf,
  findStatement,
  inReadingOrder,
  isWithin,
  type PlacedStatement,
  type StatementKind,
  type StatementText,
} from '../statement/index.ts'
import type { DraftRefusal } from './reasons.ts'
import type { Draft, DraftEdited, NewStatement, Place } from './working-draft.ts'
import { edited } from './writes.ts'

/**
 * May a statement of this kind stand here? The dashboard asks it for every place on offer.
 *
 * @example
 * refusePlace(draft, 'value', { parentId: null, position: 0 }) // undefined: yes
 */
export function refusePlace(
  draft: Draft,
  kind: StatementKind,
  place: Place,
): DraftRefusal | undefined {
  const parent = findStatement(draft.text, place.parentId)
  if (place.parentId !== null && !parent) return notFound(place.parentId)
  if (canStandUnder(kind, parent?.kind ?? null)) return undefined
  return {
    kind: 'rule',
    code: 'statement/parent-kind-wrong',
    data: { kind, parentKind: parent?.kind ?? 'top' },
  }
}

/** The refusal for an id that the draft does not hold. */
export function notFound(statement: string): DraftRefusal {
  return { kind: 'not-found', code: 'statement/not-found', data: { statement } }
}

/** The refusal for a slug that another statement of the draft has or had. */
export function refuseSlugs(
  draft: Draft,
  statements: readonly NewStatement[],
): DraftRefusal | undefined {
  const taken = new Set([...(draft.base ?? []), ...draft.text].map(({ slug }) => slug))
  for (const { slug } of statements) {
    if (taken.has(slug)) return { kind: 'conflict', code: 'statement/slug-taken', data: { slug } }
    taken.add(slug)
  }
  return undefined
}

/** The text with one statement standing in the given place; it may be new. */
export function placedIn(
  text: StatementText,
  statement: PlacedStatement,
  { parentId, position }: Place,
): StatementText {
  const siblings = childrenOf(text, parentId).filter(({ id }) => id !== statement.id)
  const order = new Map(
    siblings.toSpliced(position, 0, statement).map(({ id }, index) => [id, index]),
  )
  const others = text.filter(({ id }) => id !== statement.id)
  return inReadingOrder(
    [...others, { ...statement, parentId }].map((each) => ({
      ...each,
      position: order.get(each.id) ?? each.position,
    })),
  )
}

/**
 * Adds a statement to the draft. It may be empty while people are still looking for words: the
 * checklist asks for them before the draft is published.
 *
 * @example
 * const { refusal, draft } = addStatement(before, 'value', { ...ids, slug, title: 'Brave', words: '', parentId: null, position: 4 })
 */
export function addStatement(
  draft: Draft,
  kind: StatementKind,
  added: NewStatement & Place,
): DraftEdited {
  const { parentId, position, ...statement } = added
  const place = { parentId, position }
  const refusal = refusePlace(draft, kind, place) ?? refuseSlugs(draft, [statement])
  if (refusal) return { refusal }
  const text = placedIn(draft.text, { ...statement, kind, ...place }, place)
  return edited(draft, { ...draft, text, links: new Map([...draft.links, [statement.id, 0]]) })
}

/**
 * May this statement be moved here? Not inside itself, and only under its own kind of parent.
 *
 * @example
 * refuseMove(draft, category.id, { parentId: ambitionInside.id, position: 0 })?.code // 'statement/inside-itself'
 */
export function refuseMove(draft: Draft, id: StatementId, place: Place): DraftRefusal | undefined {
  const statement = findStatement(draft.text, id)
  if (!statement) return notFound(id)
  if (place.parentId !== null && isWithin(draft.text, place.parentId, id)) {
    return {
      kind: 'rule',
      code: 'statement/inside-itself',
      data: { statementId: id, title: statement.title },
    }
  }
  return refusePlace(draft, statement.kind, place)
}

/**
 * Moves a statement, with all that stands under it, to another place.
 *
 * @example
 * const { refusal, writes } = moveStatement(draft, ambition.id, { parentId: learning.id, position: 0 })
 */
export function moveStatement(draft: Draft, id: StatementId, place: Place): DraftEdited {
  const refusal = refuseMove(draft, id, place)
  if (refusal) return { refusal }
  const statement = findStatement(draft.text, id)
  if (!statement) return { refusal: notFound(id) }
  return edited(draft, { ...draft, text: placedIn(draft.text, statement, place) })
}
