import type { Refusal } from '../shared/index.ts'
import type { StatementId } from '../shared/index.ts'
import type { LineageEdge, LineageKind } from './lineage.ts'

/**
 * Every way lineage can say no.
 *
 * @example
 * const facts: LineageReasons['lineage/said-twice'] = { from, to }
 */
export interface LineageReasons {
  'lineage/end-wrong': { from: string; kind: string }
  'lineage/goes-in-a-circle': { statement: string }
  'lineage/said-twice': { from: string; to: string }
}

/**
 * A no of the rules for lineage.
 *
 * @example
 * const refusal: LineageRefusal | undefined = refuseEdges(edges)
 */
export type LineageRefusal = Refusal<LineageReasons>

/**
 * An edge as the rules need it.
 *
 * @example
 * const edge: Edge = { kind: 'merges', from, to, reason: 'They said the same.' }
 */
export type Edge = Pick<LineageEdge, 'kind' | 'from' | 'to' | 'reason'>

/**
 * May these edges stand together (T4)? Each but `retires` arrives somewhere, none is said twice,
 * and nobody comes back to where they set out: lineage only goes forward.
 *
 * @example
 * refuseEdges([...published, ...fromTheDraft]) // undefined: yes
 */
export function refuseEdges(edges: readonly Edge[]): LineageRefusal | undefined {
  const said = new Set<string>()
  for (const { kind, from, to } of edges) {
    if ((to === null) !== (kind === 'retires')) {
      return { kind: 'rule', code: 'lineage/end-wrong', data: { from, kind } }
    }
    if (to === null) continue
    if (said.has(`${from} ${to}`)) {
      return { kind: 'rule', code: 'lineage/said-twice', data: { from, to } }
    }
    said.add(`${from} ${to}`)
  }
  const statement = findCircle(edges)
  if (statement === undefined) return undefined
  return { kind: 'rule', code: 'lineage/goes-in-a-circle', data: { statement } }
}

/** Takes away, again and again, all that nothing arrives at; what is left goes round. */
function findCircle(edges: readonly Edge[]): StatementId | undefined {
  let left = edges.filter((edge) => edge.to !== null)
  for (;;) {
    const arrivals = new Set(left.map((edge) => edge.to))
    const next = left.filter((edge) => arrivals.has(edge.from))
    if (next.length === left.length) return left[0]?.from
    left = next
  }
}

/**
 * One step of descent, seen from a statement.
 *
 * @example
 * const parents: Descent[] = predecessorsOf(id, edges)
 */
export interface Descent {
  readonly id: StatementId
  readonly by: LineageKind
  readonly reason: string
}

/**
 * The statements that one came out of, one step back.
 *
 * @example
 * predecessorsOf(merged.id, edges).length // 2
 */
export function predecessorsOf(id: StatementId, edges: readonly Edge[]): Descent[] {
  return edges
    .filter((edge) => edge.to === id)
    .map(({ from, kind, reason }) => ({ id: from, by: kind, reason }))
}

/**
 * The statements that came out of one, one step on. A retired one has none.
 *
 * @example
 * successorsOf(split.id, edges).map(({ id }) => id)
 */
export function successorsOf(id: StatementId, edges: readonly Edge[]): Descent[] {
  return edges.flatMap(({ from, to, kind, reason }) =>
    from === id && to !== null ? [{ id: to, by: kind, reason }] : [],
  )
}
