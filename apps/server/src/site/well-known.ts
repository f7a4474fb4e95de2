import { address, eventKinds } from '@cuppa/domain'

import type { MadePage } from '../cache/page-cache.ts'
import type { Runtime } from '../runtime.ts'
import { askAsVisitor } from './ask.ts'
import { nextHour } from './render.ts'

type Make = (runtime: Runtime) => Promise<MadePage>

/** Small public files for programs; kept like pages. */
export const wellKnown: Readonly<Record<string, Make>> = {
  '/sitemap.xml': async (runtime) => {
    const tags = new Set<string>()
    const { baseUrl } = runtime.config
    const ask = askAsVisitor(runtime, 'sitemap', tags)
    const ofDirection = await ask.direction.addresses()
    const ofEvents = await ask.event.feed({ all: true })
    const ofNotes = await ask.notes.published()
    const groups = await ask.directory.groups()
    const steady = [
      address.home(),
      address.events(),
      ...eventKinds.map(address.eventsOfKind),
      address.pastEvents(),
      ...(groups.length > 0 ? [address.groups()] : []),
      address.about(),
      address.accessibility(),
      address.privacy(),
      address.contact(),
    ]
    const ofSeries = new Set(ofEvents.flatMap(({ series }) => (series ? [series.slug] : [])))
    const urls = [
      ...[...steady, ...Array.from(ofSeries, address.series)].map(
        (path) => `  <url><loc>${baseUrl}${path}</loc></url>`,
      ),
      ...ofEvents.map(
        ({ slug, revisedAt }) =>
          `  <url><loc>${baseUrl}${address.event(slug)}</loc><lastmod>${revisedAt.slice(0, 10)}</lastmod></url>`,
      ),
      ...ofNotes.map(
        ({ slug, changedOn }) =>
          `  <url><loc>${baseUrl}${address.notes(slug)}</loc><lastmod>${changedOn}</lastmod></url>`,
      ),
      ...ofDirection.map(
        ({ path, lastModified }) =>
          `  <url><loc>${baseUrl}${path}</loc><lastmod>${lastModified}</lastmod></url>`,
      ),
    ]
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
    return {
      body,
      contentType: 'application/xml; charset=utf-8',
      tags,
      until: nextHour(runtime.now()),
    }
  },
  '/robots.txt': async (runtime) => ({
    ...text(runtime),
    body: `User-agent: *\nDisallow: /dashboard\nDisallow: /api/\nDisallow: /preview/\nDisallow: /checking/\nDisallow: /sign-in\nDisallow: /receipt\n\nSitemap: ${runtime.config.baseUrl}/sitemap.xml\n`,
  }),
  '/.well-known/security.txt': async (runtime) => {
    const tags = new Set<string>()
    const { contact } = await askAsVisitor(runtime, 'security', tags).community.get()
    const { baseUrl } = runtime.config
    const who =
      contact.email === null ? `${baseUrl}${address.contact()}` : `mailto:${contact.email}`
    const expires = new Date(Date.parse(runtime.now()) + 180 * 86_400_000).toISOString()
    return {
      ...text(runtime),
      tags,
      body: `Contact: ${who}\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${baseUrl}/.well-known/security.txt\n`,
    }
  },
}

const text = (runtime: Runtime) => ({
  contentType: 'text/plain; charset=utf-8',
  tags: new Set<string>(),
  until: nextHour(runtime.now()),
})
