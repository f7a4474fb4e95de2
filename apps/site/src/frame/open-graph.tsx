import type { SiteFrame, SitePage } from '@cuppa/client'
import { address } from '@cuppa/domain'
import { nameOf } from '@cuppa/ui'

import { shareImageSize } from '../share/share-image-size.ts'

export interface OpenGraphProps {
  readonly page: SitePage
  readonly frame: SiteFrame
  readonly title: string
  readonly description: string
  /** `null` for what is no public page: then there is nothing to show beside a link to it. */
  readonly url: string | null
}

/** What networks show when somebody passes a page on: its words and its picture. */
export function OpenGraph({ page, frame, title, description, url }: OpenGraphProps) {
  const tags = {
    'og:type': 'website',
    'og:site_name': frame.community.name,
    'og:title': title,
    'og:description': description,
    'og:locale': 'en_GB',
    ...(url !== null && { 'og:url': url, ...pictureOf(page, frame) }),
  }
  return (
    <>
      {Object.entries(tags).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      {url === null ? null : <meta name="twitter:card" content="summary_large_image" />}
    </>
  )
}

function pictureOf(page: SitePage, { community, baseUrl }: SiteFrame) {
  const { name, directionLabel } = community
  const statement = page.name === 'statement' ? page.view.statement : null
  const path = statement ? address.statementShareImage(statement.slug) : address.shareImage()
  return {
    'og:image': baseUrl + path,
    'og:image:type': 'image/png',
    'og:image:width': String(shareImageSize.width),
    'og:image:height': String(shareImageSize.height),
    'og:image:alt': statement
      ? `${nameOf(statement)}, from ${name}, beside its own shape of three round pieces.`
      : `${name}: ${directionLabel}, beside many round shapes that lie over one another.`,
  }
}
