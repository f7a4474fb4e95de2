import { expect, test } from '@playwright/test'

import { checkRoute } from './check-route.ts'
import { axeFindings } from './engines.ts'
import { sidewaysFindings } from './house-checks.ts'
import { servedMarkupFindings } from './markup.ts'
import { baseUrl, publicRoutes } from './routes.ts'

for (const { path, status } of publicRoutes) {
  checkRoute({
    path,
    target: 44,
    markup: (page) => servedMarkupFindings(page, baseUrl() + path),
    open: async (page) => {
      const answer = await page.goto(baseUrl() + path)
      // A page that is missing by mistake would pass as a page.
      expect(answer?.status()).toBe(status)
    },
  })
}

test('A7 the home page keeps its shape in forced colours and with more contrast', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more' })
  await page.goto(baseUrl())
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysFindings(page)).toEqual([])
})
