import type { SitePage } from '@cuppa/client'
import { address } from '@cuppa/domain'
import { ButtonLink, StatementShape } from '@cuppa/ui'

import { problemWords } from './problem-words.ts'

/** What happened, what to do, and a way on; it needs nothing but itself. */
export function ProblemPage({ page }: { readonly page: Extract<SitePage, { name: 'problem' }> }) {
  const { title, words } = problemWords[page.status]
  return (
    <div className="page problem">
      <StatementShape id={`problem-${page.status}`} className="problem-shape" />
      <div className="problem-words">
        <h1>{title}</h1>
        <p className="lead">{page.reason ?? words}</p>
        {page.requestId ? (
          <p>
            {'If you write to us about this, please give us this number: '}
            <code>{page.requestId}</code>
          </p>
        ) : null}
        <p className="buttons">
          <ButtonLink href={address.home()}>Go to the start page</ButtonLink>
          <ButtonLink href={address.contact()} look="quiet">
            Get in touch
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}
