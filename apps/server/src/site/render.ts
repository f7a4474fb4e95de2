import { homeZone } from '@cuppa/api'
import type { SitePage } from '@cuppa/client'
import { type CommunityView, dateIn, fallbackCommunity } from '@cuppa/domain'

import type { MadePage } from '../cache/page-cache.ts'
import type { Runtime } from '../runtime.ts'
import { askAsVisitor } from './ask.ts'
import { themeAddress } from './theme.ts'

interface Shown {
  readonly path: string
  readonly community?: CommunityView | undefined
  readonly indexed?: boolean
}

/** A whole document, from a page's data and the settings of the moment. */
export function render(runtime: Runtime, page: SitePage, shown: Shown): string {
  const { site, config, now } = runtime
  const { path, community = fallbackCommunity, indexed = false } = shown
  return site.renderPage(page, {
    community,
    baseUrl: config.baseUrl,
    path,
    indexed,
    today: dateIn(now(), homeZone),
    assets: { ...site.assets, themeStyle: themeAddress(community) },
  })
}

/**
 * The numbers of a draw are for those who were in it, who come by its event's page. Who is in the list
 * of people wants to be found here, and did not say so of every search for their name.
 */
const isNotIndexed: ReadonlySet<SitePage['name']> = new Set(['draw', 'people', 'group'])

/** A public page with all that it depends on, for the cache. */
export async function makePublicPage(
  runtime: Runtime,
  path: string,
  load: (ask: ReturnType<typeof askAsVisitor>) => Promise<SitePage>,
): Promise<MadePage> {
  const tags = new Set<string>()
  const ask = askAsVisitor(runtime, 'page', tags)
  const [page, community] = await Promise.all([load(ask), ask.community.get()])
  return {
    body: render(runtime, page, { path, community, indexed: !isNotIndexed.has(page.name) }),
    contentType: 'text/html; charset=utf-8',
    tags,
    until: nextHour(runtime.now()),
  }
}

/** Pages speak of "today". In every zone that is in use near us, a day begins with an hour. */
export const nextHour = (now: string) => (Math.floor(Date.parse(now) / 3_600_000) + 1) * 3_600_000
