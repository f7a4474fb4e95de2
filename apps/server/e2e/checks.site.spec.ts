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
import { baseUrl, publicRoutes, themes, widths } from './routes.ts'

for (const { path } of publicRoutes) {
  for (const colorScheme of themes) {
    for (const width of widths) {
      test(`A1 A7 ${path} has no finding in ${colorScheme} at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(baseUrl() + path)
        expect(await axeFindings(page)).toEqual([])
        expect(await ibmFindings(page)).toEqual([])
      })
    }
  }

  test(`A4 A5 A12 A14 A15 A20 ${path} passes the house checks at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(baseUrl() + path)
    expect(await outlineFindings(page)).toEqual([])
    expect(await sidewaysFindings(page)).toEqual([])
    expect(await targetFindings(page, 44)).toEqual([])
    expect(await autocompleteFindings(page)).toEqual([])
    expect(await vagueLinkFindings(page)).toEqual([])
    expect(await clippedFindings(page)).toEqual([])
  })

  test(`A8 A16 ${path} shows where focus is, and nothing moves`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(baseUrl() + path)
    expect(await motionFindings(page)).toEqual([])
    expect(await focusFindings(page)).toEqual([])
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

test('A4 every page has a title of its own', async ({ page }) => {
  const titles: string[] = []
  for (const { path } of publicRoutes.filter((route) => route.path !== '/direction/2020-2022')) {
    await page.goto(baseUrl() + path)
    titles.push(await page.title())
  }
  expect(new Set(titles).size).toBe(titles.length)
})
