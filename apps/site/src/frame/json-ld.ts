import type { SiteFrame, SitePage } from '@cuppa/client'
import {
  address,
  eventJsonLd,
  type CommunityView,
  type DirectionView,
  type EventView,
} from '@cuppa/domain'

import { canonicalOf } from './canonical.ts'
import { pageWords } from './page-words.ts'

type Thing = Readonly<Record<string, unknown>>

/** What a public page is about, for machines, as the text of a data block (schema.org). */
export function jsonLdOf(page: SitePage, frame: SiteFrame): string | null {
  const url = canonicalOf(page, frame)
  if (url === null) return null
  const things = [...aboutPage(page, frame, url), ...trailOf(page, frame)]
  if (things.length === 0) return null
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
  // A data block ends at the first `</script`, whatever stands round it.
  return text.replaceAll('<', String.raw`\u003c`)
}

function aboutPage(page: SitePage, frame: SiteFrame, url: string): readonly Thing[] {
  if (page.name === 'home' || page.name === 'about' || page.name === 'contact') {
    return [organisation(frame.community, frame.baseUrl)]
  }
  if (page.name === 'event') return eventThing(page.view, frame)
  return page.name === 'direction' ? [work(page.view, frame, url)] : []
}

function eventThing(view: EventView, { baseUrl, community }: SiteFrame): readonly Thing[] {
  const organizer = { name: community.name, url: `${baseUrl}/` }
  const url = `${baseUrl}${address.event(view.slug)}`
  const seriesUrl = view.series && `${baseUrl}${address.series(view.series.slug)}`
  const thing = eventJsonLd(view, { url, organizer, seriesUrl })
  return thing ? [{ ...thing }] : []
}

function organisation(community: CommunityView, baseUrl: string): Thing {
  const { contact, logo } = community
  return {
    '@type': 'Organization',
    '@id': `${baseUrl}/#community`,
    name: community.name,
    url: `${baseUrl}/`,
    ...(community.strapline && { slogan: community.strapline }),
    ...(logo && { logo: `${baseUrl}${logo.url}` }),
    ...(contact.email && { email: contact.email }),
    ...(contact.phone && { telephone: contact.phone }),
  }
}

/** It is this very version, wherever it is read. */
function work(
  { edition, version }: DirectionView,
  { baseUrl, community }: SiteFrame,
  url: string,
): Thing {
  return {
    '@type': 'CreativeWork',
    '@id': `${baseUrl}${address.version(edition.slug, version.number)}`,
    name: edition.title,
    url,
    version: String(version.number),
    datePublished: version.publishedOn,
    temporalCoverage: `${edition.startsOn}/${edition.endsOn}`,
    inLanguage: 'en-GB',
    publisher: organisation(community, baseUrl),
  }
}

function trailOf(page: SitePage, frame: SiteFrame): readonly Thing[] {
  const { trail, title } = pageWords(page, frame.community)
  if (trail.length === 0) return []
  const steps = [
    { name: frame.community.name, path: address.home() },
    ...trail,
    { name: title[0] ?? '', path: frame.path },
  ]
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: `${frame.baseUrl}${path}`,
      })),
    },
  ]
}
