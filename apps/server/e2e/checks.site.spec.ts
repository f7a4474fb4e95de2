import { expect, test } from '@playwright/test'

import { checkRoute } from './check-route.ts'
import { axeFindings } from './engines.ts'
import { sidewaysFindings } from './house-checks.ts'
import { servedMarkupFindings } from './markup.ts'
import { baseUrl, publicRoutes } from './routes.ts'

for (const { path } of publicRoutes) {
  checkRoute({
    path,
    target: 44,
    markup: (page) => servedMarkupFindings(page, baseUrl() + path),
    open: async (page) => {
      await page.goto(baseUrl() + path)
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
