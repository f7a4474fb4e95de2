import type { LineageView } from '@cuppa/domain'

import { dateInWords } from '../date/plain-date.tsx'
import { ShapePieces } from '../shape/statement-shape.tsx'
import { layOutLineage, lineageSizes, type LineageNode } from './lay-out-lineage.ts'

export interface LineageDrawingProps {
  readonly view: LineageView
  /** The address of a statement's page. */
  readonly hrefOf: (slug: string) => string
}

/**
 * Versions as columns, statements as threads that go on, join, part, begin and end. It grows with
 * the reader's text size. `LineageText` says the same in words; show both.
 */
export function LineageDrawing({ view, hrefOf }: LineageDrawingProps) {
  const layout = layOutLineage(view)
  return (
    <svg
      className="lineage"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={`${layout.width / 16}em`}
      height={`${layout.height / 16}em`}
      role="group"
      aria-label="A drawing of what happened to each statement. The same is told in words below."
    >
      {layout.columns.map(({ x, index }) => (
        <ColumnHead key={x} x={x} column={view.columns[index]} />
      ))}
      {layout.threads.map(({ key, kind, path, end }) => (
        <g key={key} className={`thread thread-${kind}`}>
          <path d={path} />
          {end ? <circle cx={end.x} cy={end.y} r={7} /> : null}
        </g>
      ))}
      {layout.nodes.map((node) => (
        <Node key={node.key} node={node} href={hrefOf(node.slug)} />
      ))}
    </svg>
  )
}

function ColumnHead(props: {
  readonly x: number
  readonly column: LineageView['columns'][number] | undefined
}) {
  const { x, column } = props
  if (!column) return null
  return (
    <g className="lineage-head">
      <text x={x} y={24} className="lineage-edition">
        {column.edition.title}
      </text>
      <text x={x} y={48}>{`Version ${column.number}`}</text>
      <text x={x} y={68} className="lineage-date">
        {dateInWords(column.publishedOn)}
      </text>
    </g>
  )
}

function Node({ node, href }: { readonly node: LineageNode; readonly href: string }) {
  const { id, x, y, lines } = node
  const { shape, column } = lineageSizes
  return (
    <a className="lineage-node" href={href}>
      <rect x={x} y={y - 34} width={column} height={68} rx={34} />
      <g transform={`translate(${x + 8} ${y - shape / 2}) scale(${shape / 100})`}>
        <ShapePieces id={id} />
      </g>
      {lines.map((line, index) => (
        <text key={line} x={x + shape + 20} y={y + 6 + (index - (lines.length - 1) / 2) * 21}>
          {index < lines.length - 1 ? `${line} ` : line}
        </text>
      ))}
    </a>
  )
}
