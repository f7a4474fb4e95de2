import { expect, type Page, test } from '@playwright/test'

import { checkRoute } from './check-route.ts'
import { twice } from './heads.ts'
import { drawnMarkupFindings } from './markup.ts'
import { baseUrl, staffRoutes } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

for (const path of staffRoutes) {
  checkRoute({
    path,
    target: 24,
    markup: drawnMarkupFindings,
    open: (page) => open(page, path),
  })
}

test('A4 every page of the dashboard is there, with a title of its own', async ({ page }) => {
  const titles: string[] = []
  for (const path of staffRoutes) {
    await open(page, path)
    titles.push(await page.title())
  }
  expect(twice(titles)).toEqual([])
  expect(titles.filter((title) => !/^.+ - Dashboard - .+$/.test(title))).toEqual([])
  expect(titles.filter((title) => /^(?:Page not found|Error)/.test(title))).toEqual([])
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(baseUrl() + path, { waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
