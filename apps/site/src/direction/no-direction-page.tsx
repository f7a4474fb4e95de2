import type { CommunityView } from '@cuppa/domain'
import { StatementShape } from '@cuppa/ui'

/** Before anything is published. */
export function NoDirectionPage({ community }: { readonly community: CommunityView }) {
  return (
    <div className="page problem">
      <StatementShape id="nothing yet" className="problem-shape" />
      <div className="problem-words">
        <h1>{community.directionLabel}</h1>
        <p className="lead">
          We are still writing it. As soon as it is published you can read it here, with where every
          part of it came from.
        </p>
      </div>
    </div>
  )
}
