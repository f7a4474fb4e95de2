import type { ProvenanceView } from '@cuppa/domain'

import { ProvenanceNote } from './provenance-note.tsx'

export interface ProvenanceMarginProps {
  /** Those that stand here; the rest is left to the statement's own page. */
  readonly links: readonly ProvenanceView[]
  /** How many there are in all. */
  readonly count: number
  /** The page that holds all of them. */
  readonly href: string
  /** The statement's name, so that the link makes sense when read alone. */
  readonly name: string
}

/** Where a statement came from, beside its words on a wide page and right after them on a narrow one. */
export function ProvenanceMargin({ links, count, href, name }: ProvenanceMarginProps) {
  const rest = count - links.length
  const more = links.length > 0 && rest > 0 ? `, and ${rest} more` : ''
  return (
    <div className="said-margin">
      <p className="onward">
        <a href={href}>
          Where this came from{more}
          <span className="visually-hidden">
            {': '}
            <bdi>{name}</bdi>
          </span>
        </a>
      </p>
      {links.map((link) => (
        <ProvenanceNote key={link.id} link={link} />
      ))}
    </div>
  )
}
