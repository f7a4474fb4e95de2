import type { SitePage } from '@cuppa/client'
import { address, type CommunityView } from '@cuppa/domain'
import { PlainDate } from '@cuppa/ui'

import { arrange } from './arrange.ts'
import { DirectionSection } from './direction-section.tsx'
import { MadeBy } from './made-by.tsx'
import { VersionList } from './version-list.tsx'
import { VersionNotices } from './version-notices.tsx'

export interface DirectionPageProps {
  readonly page: Extract<SitePage, { name: 'direction' }>
  readonly community: CommunityView
}

/** The whole direction as one text, with where each thing came from in its margin. */
export function DirectionPage({ page, community }: DirectionPageProps) {
  const { view } = page
  const preview = page.shownAs === 'preview'
  const { edition, version } = view
  return (
    <div className="document">
      <header className="document-head">
        <p className="label">{community.directionLabel}</p>
        <h1 dir="auto">{edition.title}</h1>
        <p className="facts">
          {preview ? `Version ${version.number}, not published yet. ` : <Published page={page} />}
          {'It is for '}
          <PlainDate on={edition.startsOn} />
          {' to '}
          <PlainDate on={edition.endsOn} />.
        </p>
        {preview ? null : (
          <p className="facts-links">
            <a href={address.changes(edition.slug, version.number)}>
              {`What changed in version ${version.number}`}
            </a>
            <a href={address.lineage()}>How it grew</a>
            <a href="#versions">All versions</a>
          </p>
        )}
        <VersionNotices page={page} />
      </header>
      {arrange(view.statements).map((section) => (
        <DirectionSection key={section.key} section={section} />
      ))}
      <MadeBy contributors={view.contributors} />
      <VersionList view={view} />
    </div>
  )
}

function Published({ page }: Pick<DirectionPageProps, 'page'>) {
  const { version } = page.view
  return (
    <>
      {`Version ${version.number}, published `}
      <PlainDate on={version.publishedOn} />
      {'. '}
    </>
  )
}
