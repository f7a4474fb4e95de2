import type { SiteFrame, SitePage } from '@cuppa/client'
import { address } from '@cuppa/domain'

const isNobodysToFind: ReadonlySet<SitePage['name']> = new Set([
  'problem',
  'notes-to-check',
  'mine',
  'team-only',
])

/**
 * The one address under which a page is to be found and passed on; `null` for what is no public page.
 * While people live by an edition, its own page says the same as today's, which is the one to find.
 */
export function canonicalOf(page: SitePage, { baseUrl, path }: SiteFrame): string | null {
  if (isNobodysToFind.has(page.name)) return null
  if (page.name !== 'direction') return baseUrl + path
  if (page.shownAs === 'preview') return null
  const isToday = page.shownAs === 'edition' && page.view.edition.state === 'current'
  return baseUrl + (isToday ? address.direction() : path)
}
