import type { Page } from '@playwright/test'

import { baseUrl, publicRoutes } from './routes.ts'

/** What a page says of itself to search engines, to people who share it, and to machines. */
export interface Head {
  readonly path: string
  readonly title: string
  readonly canonical: string | null
}

/** Every address of the site map, and every public route that is not in it. */
export async function publicPaths(page: Page): Promise<readonly string[]> {
  const map = await (await page.request.get(`${baseUrl()}/sitemap.xml`)).text()
  const told = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  )
  return [...new Set([...told, ...publicRoutes.map(({ path }) => path)])]
}

/** The heads of pages as they were served. */
export async function headsOf(page: Page, paths: readonly string[]): Promise<readonly Head[]> {
  const heads: Head[] = []
  for (const path of paths) {
    const html = await (await page.request.get(baseUrl() + path)).text()
    const head = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'text/html')
      return {
        title: document.title,
        canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
      }
    }, html)
    heads.push({ path, ...head })
  }
  return heads
}

/** The values that stand more than once. */
export function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
