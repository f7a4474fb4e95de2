import { expect, test } from '@playwright/test'

import { checkRoute } from './check-route.ts'
import { drawnMarkupFindings } from './markup.ts'
import { baseUrl, staffRoutes } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

for (const path of staffRoutes) {
  checkRoute({
    path,
    target: 24,
    markup: drawnMarkupFindings,
    open: async (page) => {
      await page.goto(baseUrl() + path, { waitUntil: 'networkidle' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  })
}
