import type { LineageView, StatementRef } from '@cuppa/domain'

import { nameOf, startOf } from '../statement/name-of.ts'

/** Sizes of the drawing, in units of which 16 are one `em`. The style sheet has the same row. */
export const lineageSizes = { row: 84, gap: 132, end: 44 } as const

export interface LineageNode {
  readonly id: string
  readonly slug: string
  /** Short enough for its row. */
  readonly name: string
  /** What happens to it here, in a word or two, so that colour and line are not alone. */
  readonly fate: string | null
}

export interface LineageThread {
  readonly key: string
  readonly kind: LineageView['edges'][number]['kind']
  readonly path: string
  /** Where a thread stops or starts without a statement on the other side. */
  readonly end: { readonly x: number; readonly y: number } | null
}

export interface LineageLayout {
  readonly height: number
  /** For each version, its statements from top to bottom. */
  readonly columns: readonly (readonly LineageNode[])[]
  /** For each version but the last, the threads to the next. */
  readonly gaps: readonly (readonly LineageThread[])[]
}

const longestName = 36

/** Where everything stands in the drawing: one column for each version, one row for each statement. */
export function layOutLineage({ columns, edges }: LineageView): LineageLayout {
  const rows = columns.map(({ statements }) => new Map(statements.map(({ id }, at) => [id, at])))
  const heightIn = (at: number, ref: StatementRef | null) => {
    const index = ref ? rows[at]?.get(ref.id) : undefined
    return index === undefined ? null : (index + 0.5) * lineageSizes.row
  }
  const most = Math.max(1, ...columns.map(({ statements }) => statements.length))
  return {
    height: most * lineageSizes.row,
    columns: columns.map(({ statements }, at) =>
      statements.map((statement) => ({
        fate: fateOf(statement.id, at, edges),
        id: statement.id,
        slug: statement.slug,
        name: startOf(nameOf(statement), longestName),
      })),
    ),
    gaps: columns.slice(1).map((_, at) =>
      edges
        .filter(({ column }) => column === at)
        .flatMap((edge, index) => {
          const thread = threadOf(heightIn(at, edge.from), heightIn(at + 1, edge.to))
          return thread ? [{ key: `${index}`, kind: edge.kind, ...thread }] : []
        }),
    ),
  }
}

const arrivals: Partial<Record<LineageThread['kind'], string>> = {
  begins: 'New',
  merges: 'Joined',
  splits: 'Came out of another',
  renames: 'New name',
  replaces: 'Took over',
}

function fateOf(id: string, column: number, edges: LineageView['edges']): string | null {
  const ends = edges.some(
    (edge) => edge.column === column && edge.kind === 'retires' && edge.from?.id === id,
  )
  if (ends) return 'Ended after this'
  const arrival = edges.find(
    (edge) => edge.column === column - 1 && edge.to?.id === id && edge.kind !== 'continues',
  )
  return (arrival && arrivals[arrival.kind]) ?? null
}

/** A line from one height to another; it has an open end where one of them is missing. */
function threadOf(from: number | null, to: number | null) {
  const { gap, end } = lineageSizes
  if (from !== null && to !== null) {
    return {
      path: `M0 ${from}C${gap / 2} ${from} ${gap / 2} ${to} ${gap} ${to}`,
      end: null,
    }
  }
  if (from !== null) return { path: `M0 ${from}h${end}`, end: { x: end, y: from } }
  if (to !== null) return { path: `M${gap - end} ${to}h${end}`, end: { x: gap - end, y: to } }
  return null
}
