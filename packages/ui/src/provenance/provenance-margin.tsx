import type { ProvenanceView } from '@cuppa/domain'

import { ProvenanceNote } from './provenance-note.tsx'

export interface ProvenanceMarginProps {
  readonly links: readonly ProvenanceView[]
  /** The page that holds all of them. */
  readonly href: string
  /** The statement's name, so that the link makes sense when read alone. */
  readonly name: string
  /** How many stand here before the rest is left to the statement's own page. */
  readonly limit?: number
}

/** Where a statement came from, beside its words on a wide page and right after them on a narrow one. */
export function ProvenanceMargin({ links, href, name, limit = 2 }: ProvenanceMarginProps) {
  const more = links.length > limit ? `, and ${links.length - limit} more` : ''
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
      {links.slice(0, limit).map((link) => (
        <ProvenanceNote key={link.id} link={link} />
      ))}
    </div>
  )
}
