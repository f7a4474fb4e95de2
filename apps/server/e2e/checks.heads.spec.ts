import { expect, test } from '@playwright/test'

import { headsOf, publicPaths, twice } from './heads.ts'
import { baseUrl } from './routes.ts'

test('A4 every public page has a title of its own, from the page to the site', async ({ page }) => {
  const heads = await headsOf(page, await publicPaths(page))
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
  const heads = await headsOf(page, await publicPaths(page))
  const elsewhere = heads.filter(({ path, canonical }) => canonical !== baseUrl() + path)

  expect(elsewhere.map(({ path, canonical }) => [path, canonical])).toEqual([
    ['/direction/2020-2022', `${baseUrl()}/direction`],
    ['/nobody-lives-here', null],
  ])
})
