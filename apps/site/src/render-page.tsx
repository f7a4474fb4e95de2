import type { SiteFrame, SitePage, SiteRenderer } from '@cuppa/client'
import type { CommunityView } from '@cuppa/domain'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { AboutPage } from './about/about-page.tsx'
import { AccessibilityPage } from './about/accessibility-page.tsx'
import { ContactPage } from './about/contact-page.tsx'
import { PrivacyPage } from './about/privacy-page.tsx'
import { ChangesPage } from './changes/changes-page.tsx'
import { DirectionPage } from './direction/direction-page.tsx'
import { NoDirectionPage } from './direction/no-direction-page.tsx'
import { Document } from './frame/document.tsx'
import { HomePage } from './home/home-page.tsx'
import { LineagePage } from './lineage/lineage-page.tsx'
import { ProblemPage } from './problem/problem-page.tsx'
import { SignInPage } from './sign-in/sign-in-page.tsx'
import { StatementPage } from './statement/statement-page.tsx'

export { fallbackCommunity } from './frame/fallback-community.ts'

/** A whole HTML document. The same page and frame always give the same bytes. */
export const renderPage: SiteRenderer['renderPage'] = (page: SitePage, frame: SiteFrame) =>
  `<!doctype html>${renderToStaticMarkup(
    <Document page={page} frame={frame}>
      {mainOf(page, frame.community)}
    </Document>,
  )}`

type Mains = {
  readonly [Name in SitePage['name']]: (
    page: Extract<SitePage, { name: Name }>,
    community: CommunityView,
  ) => ReactNode
}

const mains: Mains = {
  home: ({ direction }, community) => <HomePage direction={direction} community={community} />,
  direction: (page, community) => <DirectionPage page={page} community={community} />,
  'no-direction': (_, community) => <NoDirectionPage community={community} />,
  changes: ({ view }, community) => <ChangesPage view={view} community={community} />,
  lineage: ({ view }, community) => <LineagePage view={view} community={community} />,
  statement: ({ view }, community) => <StatementPage view={view} community={community} />,
  about: (_, community) => <AboutPage community={community} />,
  accessibility: (_, community) => <AccessibilityPage community={community} />,
  privacy: (_, community) => <PrivacyPage community={community} />,
  contact: (_, community) => <ContactPage community={community} />,
  'sign-in': (page) => <SignInPage page={page} />,
  problem: (page) => <ProblemPage page={page} />,
}

function mainOf(page: SitePage, community: CommunityView): ReactNode {
  // Sound: the table has, for each name, the function for the page of that name.
  const main = mains[page.name] as (page: SitePage, community: CommunityView) => ReactNode
  return main(page, community)
}
