import { refTo, type StatementRef } from '../change/index.ts'
import type { StatementId } from '../shared/index.ts'
import { type Descent, type Edge, successorsOf } from './edge-rules.ts'
import type { LineageColumn, LineageStep, LineageView } from './lineage-view.ts'

/**
 * What happened to each statement from one version to the next, for the drawing and its text
 * twin. Going on and being renamed are read from the texts, all else from the stored edges. Each
 * statement of a column leaves it by at least one step, and each of the next arrives by one (T4).
 *
 * @example
 * const view = lineageOf(versionsInOrder, publishedEdges)
 */
export function lineageOf(columns: readonly LineageColumn[], edges: readonly Edge[]): LineageView {
  const steps = columns.slice(1).flatMap((next, index): LineageStep[] => {
    const before = columns[index]
    return before ? stepsBetween({ before, next, edges, column: index }) : []
  })
  return { columns: [...columns], edges: steps }
}

interface Gap {
  readonly before: LineageColumn
  readonly next: LineageColumn
  readonly edges: readonly Edge[]
  readonly column: number
}

function stepsBetween(gap: Gap): LineageStep[] {
  const { before, next, column } = gap
  const leaving = before.statements.flatMap((from) => stepsFrom(gap, from))
  const arrived = new Set(leaving.map(({ to }) => to?.id))
  const begins = next.statements
    .filter(({ id }) => !arrived.has(id))
    .map((to): LineageStep => ({ column, kind: 'begins', from: null, to: refTo(to), reason: '' }))
  return [...leaving, ...begins]
}

function stepsFrom({ next, edges, column }: Gap, statement: StatementRef): LineageStep[] {
  const from = refTo(statement)
  const same = next.statements.find(({ id }) => id === statement.id)
  if (same) {
    const kind = same.title === statement.title ? 'continues' : 'renames'
    return [{ column, kind, from, to: refTo(same), reason: '' }]
  }
  const heirs = heirsIn(next, edges, statement.id)
  if (heirs.length === 0) {
    return [{ column, kind: 'retires', from, to: null, reason: endOf(edges, statement.id) }]
  }
  return heirs.map(({ by, reason, heir }) => ({ column, kind: by, from, to: refTo(heir), reason }))
}

/** What a statement became in the next column, over as many stored edges as it takes. */
function heirsIn(
  next: LineageColumn,
  edges: readonly Edge[],
  id: StatementId,
): (Descent & { heir: StatementRef })[] {
  const found = new Map<StatementId, Descent & { heir: StatementRef }>()
  const seen = new Set<StatementId>([id])
  const open: Descent[] = successorsOf(id, edges)
  for (let at = open.shift(); at; at = open.shift()) {
    if (seen.has(at.id)) continue
    seen.add(at.id)
    const first = at
    const heir = next.statements.find((statement) => statement.id === first.id)
    if (heir) found.set(heir.id, { ...first, heir })
    else open.push(...successorsOf(first.id, edges).map((later) => ({ ...first, id: later.id })))
  }
  return [...found.values()]
}

/** Why a line ended: said where it, or what it became, was retired. */
function endOf(edges: readonly Edge[], id: StatementId): string {
  const seen = new Set<StatementId>()
  const open = [id]
  for (let at = open.shift(); at; at = open.shift()) {
    if (seen.has(at)) continue
    seen.add(at)
    const current = at
    const end = edges.find((edge) => edge.from === current && edge.to === null)
    if (end) return end.reason
    open.push(...successorsOf(current, edges).map((later) => later.id))
  }
  return ''
}
