import { address, type CommunityView, type StatementPageView } from '@cuppa/domain'
import { kindNames, nameOf, Notice, Prose, ProvenanceNote, StatementShape } from '@cuppa/ui'

import { HowItChanged } from './how-it-changed.tsx'
import { HowItIsGoing } from './how-it-is-going.tsx'
import { Relatives } from './relatives.tsx'

export interface StatementPageProps {
  readonly view: StatementPageView
  readonly community: CommunityView
}

/** Everything there is to know about one statement. */
export function StatementPage({ view, community }: StatementPageProps) {
  const { statement, place, state, retiredReason } = view
  const name = nameOf(statement)
  return (
    <article className={`story story-${statement.kind}`}>
      <header className="story-head">
        <StatementShape id={statement.id} className="story-shape" />
        <div className="story-said">
          <p className="label">
            <a href={address.statementIn(place.edition.slug, place.versionNumber, statement.slug)}>
              {`${community.directionLabel}, version ${place.versionNumber}`}
            </a>
            {kindNames[statement.kind].one === name ? null : (
              <span>{kindNames[statement.kind].one}</span>
            )}
          </p>
          <h1 dir="auto">{name}</h1>
          <Prose text={statement.words} className="story-words" />
        </div>
      </header>
      {state === 'retired' ? (
        <Notice role="note" look="quiet" title="This is no longer part of our direction">
          <Prose text={retiredReason ?? 'No reason was written down.'} />
        </Notice>
      ) : null}
      <Origins view={view} />
      <HowItIsGoing view={view} />
      <HowItChanged stages={view.stages} />
      <Relatives view={view} />
    </article>
  )
}

function Origins({ view }: { readonly view: StatementPageView }) {
  return (
    <section className="story-part" aria-labelledby="origins">
      <h2 id="origins">Where it came from</h2>
      {view.provenance.length === 0 ? <p>Nobody wrote down where this came from.</p> : null}
      <div className="voices">
        {view.provenance.map((link) => (
          <ProvenanceNote key={link.id} link={link} />
        ))}
      </div>
    </section>
  )
}
