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
  const rest = links.length - limit
  return (
    <div className="said-margin">
      {links.length > 0 ? <p className="label">Where this came from</p> : null}
      {links.slice(0, limit).map((link) => (
        <ProvenanceNote key={link.id} link={link} />
      ))}
      <p className="onward">
        <a href={href}>
          {rest > 0 ? `${rest} more, and the story of ` : 'The story of '}
          <bdi>{name}</bdi>
        </a>
      </p>
    </div>
  )
}
