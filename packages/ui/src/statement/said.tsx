import type { StatementKind } from '@cuppa/domain'
import type { ReactNode } from 'react'

import { classes } from '../form/button.tsx'
import { StatementShape } from '../shape/statement-shape.tsx'
import { Prose } from '../words/prose.tsx'
import { Heading } from './heading.tsx'

export interface SaidProps {
  readonly statement: {
    readonly id: string
    readonly slug: string
    readonly kind: StatementKind
    readonly title: string
    readonly words: string
  }
  /** The level of its heading; it has one only where it has a title. */
  readonly level: number
  /** How deep it stands under others, from 0. */
  readonly depth?: number
  /** Where its title leads. */
  readonly href?: string
  /** Makes the statement a place that a link can lead to. */
  readonly anchor?: boolean
  /** What belongs to the words: progress, a link onward. */
  readonly children?: ReactNode
  /** What stands beside the words where there is room. */
  readonly margin?: ReactNode
}

const shaped: readonly StatementKind[] = ['vision', 'mission', 'value', 'category', 'ambition']

/** A statement, as something said: its shape speaks, its words follow. */
export function Said(props: SaidProps) {
  const { statement, level, depth = 0, href, anchor, children, margin } = props
  const { id, slug, kind, title, words } = statement
  const name = href ? <a href={href}>{title}</a> : title
  return (
    <div
      id={anchor ? slug : undefined}
      className={classes('said', `said-${kind}`, `depth-${Math.min(depth, 4)}`)}
    >
      {shaped.includes(kind) ? <StatementShape id={id} className="said-shape" /> : null}
      <div className="said-words">
        {title ? <Heading level={level}>{name}</Heading> : null}
        <Prose text={words} />
        {children}
      </div>
      {margin}
    </div>
  )
}
