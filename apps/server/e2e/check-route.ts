import { expect, type Page, test } from '@playwright/test'

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
import { themes, widths } from './routes.ts'

export interface CheckedRoute {
  readonly path: string
  /** Goes there, and waits until the page is what a reader would meet. */
  readonly open: (page: Page) => Promise<void>
  /** How large a target is at least: 44 for everyone, 24 where staff work. */
  readonly target: 24 | 44
  /** What is wrong with its markup, as it was served or as it stands. */
  readonly markup: (page: Page) => Promise<string[]>
}

/** The checks that every page of both apps has to pass, as tests of the spec that calls. */
export function checkRoute(route: CheckedRoute): void {
  const { path, open, target, markup } = route
  // One page in all its forms: to open it, and to load both engines, takes longer than to look.
  test(`A1 A7 ${path} has no finding in light and dark, narrow and wide`, async ({ page }) => {
    await page.setViewportSize({ width: widths[0], height: 800 })
    await open(page)
    for (const width of widths) {
      for (const colorScheme of themes) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        const form = `${colorScheme} at ${width} px`
        expect(await axeFindings(page), form).toEqual([])
        expect(await ibmFindings(page), form).toEqual([])
      }
    }
  })

  test(`A2 ${path} has valid markup`, async ({ page }) => {
    await open(page)
    expect(await markup(page)).toEqual([])
  })

  test(`A4 A5 A12 A14 A15 A20 ${path} passes the house checks at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await open(page)
    expect(await outlineFindings(page)).toEqual([])
    expect(await sidewaysFindings(page)).toEqual([])
    expect(await targetFindings(page, target)).toEqual([])
    expect(await autocompleteFindings(page)).toEqual([])
    expect(await vagueLinkFindings(page)).toEqual([])
    expect(await clippedFindings(page)).toEqual([])
  })

  test(`A8 A16 ${path} shows where focus is, and nothing moves`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page)
    expect(await motionFindings(page)).toEqual([])
    expect(await focusFindings(page)).toEqual([])
  })
}
