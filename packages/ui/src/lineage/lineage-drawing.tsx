import type { LineageView } from '@cuppa/domain'
import { Fragment } from 'react'

import { PlainDate } from '../date/plain-date.tsx'
import { StatementShape } from '../shape/statement-shape.tsx'
import { startOf } from '../statement/name-of.ts'
import {
  layOutLineage,
  lineageSizes,
  type LineageNode,
  type LineageThread,
} from './lay-out-lineage.ts'

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
  const { columns, gaps, height } = layOutLineage(view)
  return (
    <div className="lineage">
      {columns.map((nodes, index) => (
        <Fragment key={index}>
          {index > 0 ? <Threads threads={gaps[index - 1] ?? []} height={height} /> : null}
          <Column version={view.columns[index]} nodes={nodes} hrefOf={hrefOf} />
        </Fragment>
      ))}
    </div>
  )
}

function Threads(props: { readonly threads: readonly LineageThread[]; readonly height: number }) {
  const { threads, height } = props
  const { gap } = lineageSizes
  return (
    <svg
      className="lineage-threads"
      viewBox={`0 0 ${gap} ${height}`}
      width={`${gap / 16}em`}
      height={`${height / 16}em`}
      aria-hidden={true}
    >
      {threads.map(({ key, kind, path, end }) => (
        <g key={key} className={`thread thread-${kind}`}>
          <path d={path} />
          {end ? <circle cx={end.x} cy={end.y} r={7} /> : null}
        </g>
      ))}
    </svg>
  )
}

function Column(props: {
  readonly version: LineageView['columns'][number] | undefined
  readonly nodes: readonly LineageNode[]
  readonly hrefOf: (slug: string) => string
}) {
  const { version, nodes, hrefOf } = props
  if (!version) return null
  return (
    <div className="lineage-column">
      <div className="lineage-head">
        <p className="lineage-edition" dir="auto">
          {startOf(version.edition.title, 56)}
        </p>
        <p>{`Version ${version.number}`}</p>
        <p className="label">
          <PlainDate on={version.publishedOn} />
        </p>
      </div>
      <ol role="list">
        {nodes.map(({ id, slug, name, fate }) => (
          <li key={id}>
            <a className="lineage-node" href={hrefOf(slug)}>
              <StatementShape id={id} />
              <span>
                <bdi>{name}</bdi>
                {fate ? <small>{` ${fate}`}</small> : null}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  )
}
