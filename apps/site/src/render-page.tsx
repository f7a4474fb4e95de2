import type { SiteFrame, SitePage, SiteRenderer } from '@cuppa/client'
import type { CommunityView } from '@cuppa/domain'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { AboutPage } from './about/about-page.tsx'
import { AccessibilityPage } from './about/accessibility-page.tsx'
import { ContactPage } from './about/contact-page.tsx'
import { PrivacyPage } from './about/privacy-page.tsx'
import { BookPage } from './booking/book-page.tsx'
import { DrawPage } from './booking/draw-page.tsx'
import { ReceiptPage } from './booking/receipt-page.tsx'
import { BoxPage } from './box/box-page.tsx'
import { ChangesPage } from './changes/changes-page.tsx'
import { DirectionPage } from './direction/direction-page.tsx'
import { NoDirectionPage } from './direction/no-direction-page.tsx'
import { EventPage } from './event/event-page.tsx'
import { EventsPage } from './event/events-page.tsx'
import { NotesPage, NotesToCheckPage } from './event/notes-page.tsx'
import { Document } from './frame/document.tsx'
import { GroupPage, GroupsPage } from './group/group-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { JoinPage } from './joining/join-page.tsx'
import { LineagePage } from './lineage/lineage-page.tsx'
import { MailPage } from './mail/mail-page.tsx'
import { StopPage } from './mail/stop-page.tsx'
import { MyPage } from './me/my-page.tsx'
import { TeamOnlyPage } from './me/team-only-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { ProblemPage } from './problem/problem-page.tsx'
import { SeriesPage } from './series/series-page.tsx'
import { SignInPage } from './sign-in/sign-in-page.tsx'
import { StatementPage } from './statement/statement-page.tsx'

/** A whole HTML document. The same page and frame always give the same bytes. */
export const renderPage: SiteRenderer['renderPage'] = (page: SitePage, frame: SiteFrame) =>
  `<!doctype html>${renderToStaticMarkup(
    <Document page={page} frame={frame}>
      {mainOf(page, frame.community)}
    </Document>,
  )}`

function mainOf(page: SitePage, community: CommunityView): ReactNode {
  switch (page.name) {
    case 'home':
      return <HomePage direction={page.direction} events={page.events} community={community} />
    case 'direction':
      return <DirectionPage page={page} community={community} />
    case 'no-direction':
      return <NoDirectionPage community={community} />
    case 'changes':
      return <ChangesPage view={page.view} community={community} />
    case 'lineage':
      return <LineagePage view={page.view} community={community} />
    case 'statement':
      return <StatementPage view={page.view} community={community} />
    case 'events':
      return <EventsPage {...page} />
    case 'event':
      return <EventPage {...page} community={community} />
    case 'box':
      return <BoxPage {...page} />
    case 'mail':
      return <MailPage view={page.view} />
    case 'stop':
      return <StopPage view={page.view} action={page.action} />
    case 'draw':
      return <DrawPage view={page.view} />
    case 'notes':
      return <NotesPage view={page.view} />
    case 'notes-to-check':
      return <NotesToCheckPage view={page.view} community={community} />
    case 'series':
      return <SeriesPage view={page.view} />
    case 'book':
      return <BookPage {...page} />
    case 'receipt':
      return <ReceiptPage {...page} />
    case 'people':
      return <PeoplePage view={page.view} />
    case 'groups':
      return <GroupsPage groups={page.groups} />
    case 'group':
      return <GroupPage view={page.view} />
    case 'about':
      return <AboutPage has={page.has} community={community} />
    case 'accessibility':
      return <AccessibilityPage community={community} />
    case 'privacy':
      return <PrivacyPage community={community} />
    case 'contact':
      return <ContactPage community={community} />
    case 'join':
      return <JoinPage {...page} />
    case 'mine':
      return <MyPage view={page.view} form={page.form} />
    case 'team-only':
      return <TeamOnlyPage />
    case 'sign-in':
      return <SignInPage page={page} />
    case 'problem':
      return <ProblemPage page={page} />
  }
}
