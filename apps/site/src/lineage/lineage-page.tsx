import { address, type CommunityView, type LineageView } from '@cuppa/domain'
import { LineageDrawing, LineageText } from '@cuppa/ui'

export interface LineagePageProps {
  readonly view: LineageView
  readonly community: CommunityView
}

/** What happened to each statement from version to version, drawn and told. */
export function LineagePage({ view, community }: LineagePageProps) {
  return (
    <div className="page wide">
      <header className="page-head">
        <p className="label">{community.directionLabel}</p>
        <h1>How it grew</h1>
        <p className="lead">
          Each thread is one statement. Follow it to see whether it went on, changed its name,
          joined another, or came to its end.
        </p>
      </header>
      {view.columns.length === 0 ? (
        <p>Nothing is published yet, so there is nothing to follow.</p>
      ) : (
        <>
          <div className="lineage-region" role="region" aria-label="The drawing" tabIndex={0}>
            <LineageDrawing view={view} hrefOf={address.statement} />
          </div>
          <section className="lineage-words">
            <h2>The same in words</h2>
            {view.columns.length === 1 ? (
              <p>There is one version so far. The threads begin here.</p>
            ) : (
              <LineageText view={view} hrefOf={address.statement} />
            )}
          </section>
        </>
      )}
    </div>
  )
}
