import type { Page } from '@playwright/test'

import { baseUrl, publicRoutes } from './routes.ts'

/** What a page says of itself to search engines, to people who share it, and to machines. */
export interface Head {
  readonly path: string
  readonly status: number
  readonly title: string
  readonly description: string
  readonly canonical: string | null
  readonly isIndexed: boolean
  /** The tags that networks read, by name. */
  readonly shared: Readonly<Record<string, string>>
  /** The text of the data block; empty where there is none. */
  readonly data: string
  /** Where its links lead on this site, each once. */
  readonly links: readonly string[]
}

/** A page as it was served. */
async function headOf(page: Page, path: string): Promise<Head> {
  const answer = await page.request.get(baseUrl() + path)
  const read = await page.evaluate(
    (text) => {
      const document = new DOMParser().parseFromString(text, 'text/html')
      const meta = (selector: string) =>
        document.querySelector(selector)?.getAttribute('content') ?? ''
      const hrefs = [...document.querySelectorAll('a[href^="/"]')].map(
        (link) => link.getAttribute('href')?.split('#')[0] ?? '',
      )
      const tags = [...document.querySelectorAll('meta[property^="og:"], meta[name^="twitter:"]')]
      return {
        title: document.title,
        description: meta('meta[name=description]'),
        canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
        isIndexed: !meta('meta[name=robots]').includes('noindex'),
        shared: Object.fromEntries(
          tags.map((tag) => [
            tag.getAttribute('property') ?? tag.getAttribute('name') ?? '',
            tag.getAttribute('content') ?? '',
          ]),
        ),
        data: document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
        links: [...new Set(hrefs)],
      }
    },
    await answer.text(),
  )
  return { path, status: answer.status(), ...read }
}

/** Every page that can be reached by links from the start, in the order in which a reader meets them. */
export async function walk(page: Page): Promise<readonly Head[]> {
  const heads: Head[] = []
  const waiting = ['/']
  for (const path of waiting) {
    const head = await headOf(page, path)
    heads.push(head)
    waiting.push(...head.links.filter((link) => isPublic(link) && !waiting.includes(link)))
  }
  return heads
}

const isPublic = (link: string) => link !== '' && !link.startsWith('/dashboard')

export interface Told {
  readonly path: string
  readonly lastModified: string | null
}

/** What the site map tells of. */
export async function siteMap(page: Page): Promise<readonly Told[]> {
  const map = await (await page.request.get(`${baseUrl()}/sitemap.xml`)).text()
  return [...map.matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g)].map(
    ([, url = '', lastModified = null]) => ({ path: new URL(url).pathname, lastModified }),
  )
}

/** Every address of the site map, and every public route that is not in it. */
export async function headsOfAll(page: Page): Promise<readonly Head[]> {
  const told = (await siteMap(page)).map(({ path }) => path)
  const heads: Head[] = []
  for (const path of new Set([...told, ...publicRoutes.map((route) => route.path)]))
    heads.push(await headOf(page, path))
  return heads
}

/** The values that stand more than once. */
export function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** Every whole address in the data block of a page; the vocabulary's own words look like addresses and are none. */
export function addressesIn({ data }: Head): readonly string[] {
  const found: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string' && /^https?:/.test(value)) found.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  gather(data === '' ? null : JSON.parse(data))
  return found.filter((url) => !/^https:\/\/schema\.org(?:\/|$)/.test(url))
}
