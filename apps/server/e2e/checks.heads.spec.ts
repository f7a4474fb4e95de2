import { expect, type Page, test } from '@playwright/test'

import { addressesIn, type Head, headsOfAll, siteMap, twice, walk } from './heads.ts'
import { baseUrl } from './routes.ts'

/** The pages that are there for everyone to find. */
const toBeFound = (heads: readonly Head[]) =>
  heads.filter(({ status, isIndexed }) => status === 200 && isIndexed)

test('A4 every public page has a title of its own, from the page to the site', async ({ page }) => {
  const heads = await headsOfAll(page)
  const community =
    heads
      .find(({ path }) => path === '/about')
      ?.title.split(' - ')
      .at(-1) ?? ''

  expect(heads.length).toBeGreaterThan(30)
  expect(twice(heads.map(({ title }) => title))).toEqual([])
  expect(heads.filter(({ title }) => !title.endsWith(` - ${community}`))).toEqual([])
})

test('every public page says under which one address it is to be found', async ({ page }) => {
  const heads = await headsOfAll(page)
  const elsewhere = heads.filter(({ path, canonical }) => canonical !== baseUrl() + path)

  expect(elsewhere.map(({ path, canonical }) => [path, canonical])).toEqual([
    ['/direction/2020-2022', `${baseUrl()}/direction`],
    ['/join?sent', `${baseUrl()}/join`],
    ['/join?done', `${baseUrl()}/join`],
    ['/nobody-lives-here', null],
  ])
})

test('the site map has each page that is to be found once, and links lead to all of them', async ({
  page,
}) => {
  const told = await siteMap(page)
  const reached = await walk(page)
  const own = toBeFound(reached).filter(({ path, canonical }) => canonical === baseUrl() + path)
  const today = new Date().toISOString().slice(0, 10)

  expect(reached.filter(({ status }) => status !== 200)).toEqual([])
  expect(twice(told.map(({ path }) => path))).toEqual([])
  expect(told.map(({ path }) => path).toSorted()).toEqual(own.map(({ path }) => path).toSorted())
  for (const { path, lastModified } of told.filter(({ path: one }) =>
    one.startsWith('/direction'),
  )) {
    expect(lastModified, path).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((lastModified ?? '') <= today, path).toBe(true)
  }
})

test('every page that is shared has its words, its address and its picture', async ({ page }) => {
  const pictures = new Set<string>()
  for (const { path, title, description, canonical, shared } of toBeFound(await headsOfAll(page))) {
    expect(description.length, path).toBeGreaterThan(15)
    expect(shared, path).toMatchObject({
      'og:title': title,
      'og:description': description,
      'og:url': canonical,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    })
    expect(shared['og:image:alt']?.length, path).toBeGreaterThan(15)
    const [, slug] = /^\/direction\/statements\/(.+)$/.exec(path) ?? []
    const own = slug === undefined ? 'community' : `statements/${slug}`
    expect(shared['og:image'], path).toBe(`${baseUrl()}/share/${own}.png`)
    pictures.add(shared['og:image'] ?? '')
  }
  expect(pictures.size).toBeGreaterThan(20)
  for (const url of pictures) await expectPicture(page, url)
})

async function expectPicture(page: Page, url: string): Promise<void> {
  const answer = await page.request.get(url)
  expect(answer.status(), url).toBe(200)
  expect(answer.headers()['content-type'], url).toBe('image/png')
  const bytes = await answer.body()
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], url).toEqual([1200, 630])
  // Some messengers show no picture above 300 KB.
  expect(bytes.length, url).toBeLessThan(300_000)
}

test('what machines read of a page is well formed, and leads to pages that are there', async ({
  page,
}) => {
  const heads = toBeFound(await headsOfAll(page))
  const told = new Set(heads.flatMap(addressesIn))

  expect(heads.filter(({ data }) => data !== '').length).toBeGreaterThan(20)
  for (const { path, data } of heads) {
    if (/^\/direction\/./.test(path)) expect(data, path).toContain('"BreadcrumbList"')
    if (data !== '')
      expect(JSON.parse(data), path).toMatchObject({ '@context': 'https://schema.org' })
  }
  for (const url of told) {
    expect(url).toContain(baseUrl())
    expect((await page.request.get(url, { maxRedirects: 0 })).status(), url).toBe(200)
  }
})
