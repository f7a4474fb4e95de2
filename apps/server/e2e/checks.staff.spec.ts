import { expect, test } from '@playwright/test'

import { axeFindings, ibmFindings } from './engines.ts'
import {
  autocompleteFindings,
  clippedFindings,
  focusFindings,
  motionFindings,
  outlineFindings,
  sidewaysFindings,
  targetFindings,
  vagueLinkFindings,
} from './house-checks.ts'
import { baseUrl, staffRoutes, themes, widths } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

for (const path of staffRoutes) {
  for (const colorScheme of themes) {
    for (const width of widths) {
      test(`A1 A7 ${path} has no finding in ${colorScheme} at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(baseUrl() + path, { waitUntil: 'networkidle' })
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await axeFindings(page)).toEqual([])
        expect(await ibmFindings(page)).toEqual([])
      })
    }
  }

  test(`A4 A5 A12 A14 A15 A20 ${path} passes the house checks at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(baseUrl() + path, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await outlineFindings(page)).toEqual([])
    expect(await sidewaysFindings(page)).toEqual([])
    expect(await targetFindings(page, 24)).toEqual([])
    expect(await autocompleteFindings(page)).toEqual([])
    expect(await vagueLinkFindings(page)).toEqual([])
    expect(await clippedFindings(page)).toEqual([])
  })

  test(`A8 A16 ${path} shows where focus is, and nothing moves`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(baseUrl() + path, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await motionFindings(page)).toEqual([])
    expect(await focusFindings(page)).toEqual([])
  })
}
