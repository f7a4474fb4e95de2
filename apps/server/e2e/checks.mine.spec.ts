import { expect, test } from '@playwright/test'

import { checkRoute } from './check-route.ts'
import { servedMarkupFindings } from './markup.ts'
import { baseUrl, ownRoutes } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

for (const path of ownRoutes) {
  checkRoute({
    path,
    target: 44,
    markup: (page) => servedMarkupFindings(page, baseUrl() + path),
    open: async (page) => {
      const answer = await page.goto(baseUrl() + path)
      expect(answer?.status()).toBe(200)
    },
  })
}
