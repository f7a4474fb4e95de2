import type { LineageView, StatementRef } from '@cuppa/domain'

import { nameOf } from '../statement/name-of.ts'

/** Sizes of the drawing, in units of which 16 are one `rem`. */
export const lineageSizes = { column: 248, between: 132, row: 84, top: 88, shape: 52 } as const

export type LineageKindDrawn = LineageView['edges'][number]['kind']

export interface LineageNode {
  readonly key: string
  readonly id: string
  readonly slug: string
  readonly x: number
  readonly y: number
  /** The name, broken into at most two lines. */
  readonly lines: readonly string[]
}

export interface LineageThread {
  readonly key: string
  readonly kind: LineageKindDrawn
  readonly path: string
  /** Where a thread stops or starts without a statement on the other side. */
  readonly end: { readonly x: number; readonly y: number } | null
}

export interface LineageLayout {
  readonly width: number
  readonly height: number
  readonly columns: readonly { readonly x: number; readonly index: number }[]
  readonly nodes: readonly LineageNode[]
  readonly threads: readonly LineageThread[]
}

/** Where everything stands in the drawing: one column for each version, one row for each statement. */
export function layOutLineage({ columns, edges }: LineageView): LineageLayout {
  const { column, between, row, top } = lineageSizes
  const step = column + between
  const rows = columns.map(({ statements }) => new Map(statements.map(({ id }, at) => [id, at])))
  const yOf = (at: number) => top + at * row + row / 2
  const nodes = columns.flatMap(({ statements }, at) =>
    statements.map((statement, index) => ({
      key: `${at}-${statement.id}`,
      id: statement.id,
      slug: statement.slug,
      x: at * step,
      y: yOf(index),
      lines: inLines(nameOf(statement), 19, 2),
    })),
  )
  const heightIn = (at: number, ref: StatementRef | null) => {
    const index = ref ? rows[at]?.get(ref.id) : undefined
    return index === undefined ? null : yOf(index)
  }
  const threads = edges.flatMap((edge, index) => {
    const x = { leaves: edge.column * step + column, arrives: (edge.column + 1) * step }
    const from = heightIn(edge.column, edge.from)
    const thread = threadOf(x, from, heightIn(edge.column + 1, edge.to))
    return thread ? [{ key: `${index}`, kind: edge.kind, ...thread }] : []
  })
  const most = Math.max(1, ...columns.map(({ statements }) => statements.length))
  return {
    width: Math.max(1, columns.length) * step - between,
    height: top + most * row,
    columns: columns.map((_, index) => ({ x: index * step, index })),
    nodes,
    threads,
  }
}

const short = 40

/** A line from one height to another; it has an open end where one of them is missing. */
function threadOf(
  { leaves, arrives }: { readonly leaves: number; readonly arrives: number },
  from: number | null,
  to: number | null,
) {
  if (from !== null && to !== null) {
    const middle = (leaves + arrives) / 2
    return {
      path: `M${leaves} ${from}C${middle} ${from} ${middle} ${to} ${arrives} ${to}`,
      end: null,
    }
  }
  if (from !== null) {
    return { path: `M${leaves} ${from}h${short}`, end: { x: leaves + short, y: from } }
  }
  if (to !== null) {
    return { path: `M${arrives - short} ${to}h${short}`, end: { x: arrives - short, y: to } }
  }
  return null
}

/** Text broken between words into at most `most` lines of about `length` characters. */
export function inLines(text: string, length: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, length))) {
    const longer = line ? `${line} ${word}` : word
    if (longer.length <= length) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  return [...lines.slice(0, most - 1), `${last.replace(/[\s,;:.…]+$/, '')}…`]
}

function pieces(word: string, length: number): readonly string[] {
  const characters = Array.from(word)
  if (characters.length <= length) return [word]
  const count = Math.ceil(characters.length / length)
  return Array.from({ length: count }, (_, at) =>
    characters.slice(at * length, (at + 1) * length).join(''),
  )
}
