import type { SiteFrame, SitePage } from '@cuppa/client'
import { SkipLink } from '@cuppa/ui'
import type { ReactNode } from 'react'

import { canonicalOf } from './canonical.ts'
import { SiteFooter } from './footer.tsx'
import { SiteHeader } from './header.tsx'
import { jsonLdOf } from './json-ld.ts'
import { OpenGraph } from './open-graph.tsx'
import { pageWords, titleOf } from './page-words.ts'

interface DocumentProps {
  readonly page: SitePage
  readonly frame: SiteFrame
  readonly children: ReactNode
}

/** The whole document round a page: head, skip link, header, main part, footer. */
export function Document({ page, frame, children }: DocumentProps) {
  return (
    <html lang="en-GB" dir="ltr">
      <Head page={page} frame={frame} />
      <body className={`on-${page.name}`}>
        <SkipLink />
        <SiteHeader community={frame.community} path={frame.path} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <p className="print-only">{`This page is at ${frame.baseUrl}${frame.path}`}</p>
        <SiteFooter community={frame.community} />
      </body>
    </html>
  )
}

function Head({ page, frame }: Omit<DocumentProps, 'children'>) {
  const { community, assets, indexed } = frame
  const { description } = pageWords(page, community)
  const title = titleOf(page, community)
  const canonical = canonicalOf(page, frame)
  const jsonLd = jsonLdOf(page, frame)
  const script = scriptFor(page, assets)
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {indexed ? null : <meta name="robots" content="noindex" />}
      {assets.preloadFont && community.typeface === 'hyperlegible' ? (
        <link
          rel="preload"
          href={assets.preloadFont}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      ) : null}
      {[...assets.styles, assets.themeStyle].filter(Boolean).map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {script ? <script type="module" src={script} /> : null}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <meta name="color-scheme" content="light dark" />
      {canonical ? <link rel="canonical" href={canonical} /> : null}
      <OpenGraph
        page={page}
        frame={frame}
        title={title}
        description={description}
        url={canonical}
      />
      {jsonLd ? (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
      ) : null}
    </head>
  )
}

/** Only where passkeys are used or made is there anything for a script to do. */
function scriptFor(page: SitePage, { script, newPasskeyScript }: SiteFrame['assets']) {
  if (page.name === 'mine') return page.view.part === 'devices' ? newPasskeyScript : null
  return page.name === 'sign-in' && !page.sent && page.token === null ? script : null
}
