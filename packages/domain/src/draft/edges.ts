import type { StatementId } from '../shared/index.ts'
import type { Draft, DraftEdge } from './working-draft.ts'

/** Was the statement in the version that the draft started from? */
export function isInBase(draft: Draft, id: StatementId): boolean {
  return draft.base?.some((statement) => statement.id === id) ?? false
}

/**
 * The published statements behind one of the draft: itself, or those it was split or merged from
 * since. Lineage joins published identities only, so steps inside a draft are passed over.
 */
export function originsOf(draft: Draft, id: StatementId): StatementId[] {
  if (isInBase(draft, id)) return [id]
  return draft.edges.filter((edge) => edge.to === id).map((edge) => edge.from)
}

/** Edges without those that arrive at the given statements. */
export function withoutArrivals(
  edges: readonly DraftEdge[],
  ids: readonly StatementId[],
): readonly DraftEdge[] {
  return edges.filter((edge) => edge.to === null || !ids.includes(edge.to))
}

/**
 * Edges as they are after an edit: one from many is `splits`, many to one is `merges`, one to one
 * is `replaces`, and `retires` stands only where nothing else followed.
 */
export function settled(edges: readonly DraftEdge[]): readonly DraftEdge[] {
  const goesOn = new Set(edges.filter((edge) => edge.to !== null).map((edge) => edge.from))
  return edges
    .filter((edge) => edge.to !== null || !goesOn.has(edge.from))
    .map((edge) => ({ ...edge, kind: kindOf(edge, edges) }))
}

function kindOf(edge: DraftEdge, edges: readonly DraftEdge[]): DraftEdge['kind'] {
  if (edge.to === null) return 'retires'
  if (edges.filter((other) => other.to === edge.to).length > 1) return 'merges'
  const ways = edges.filter((other) => other.from === edge.from && other.to !== null)
  return ways.length > 1 ? 'splits' : 'replaces'
}
