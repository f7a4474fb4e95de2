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
import { narrow, wide } from './routes.ts'

interface Expected {
  /** How large a target is at least: 44 for everyone, 24 where staff work. */
  readonly target: 24 | 44
  /** What is wrong with its markup, as it was served or as it stands. */
  readonly markup: (page: Page) => Promise<string[]>
}

export interface CheckedRoute extends Expected {
  readonly path: string
  /** Goes there, and waits until the page is what a reader would meet. */
  readonly open: (page: Page) => Promise<void>
}

/** The checks that every page of both apps has to pass, as a test of the spec that calls. */
export function checkRoute({ path, open, ...expected }: CheckedRoute): void {
  test(`A1 A2 A4 A5 A7 A8 A12 A14 A15 A16 A20 ${path} passes every check`, async ({ page }) => {
    await checkPage(page, () => open(page), expected)
  })
}

/** To open a page takes as long as to look at it, so it is opened once, and a look changes nothing. */
export async function checkPage(
  page: Page,
  open: () => Promise<void>,
  { target, markup }: Expected,
): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: narrow, height: 800 })
  await open()
  expect.soft(await markup(page), 'A2 its markup is valid').toEqual([])
  expect.soft(await motionFindings(page), 'A16 nothing moves').toEqual([])
  await checkAtNarrow(page, target)
  for (const width of [narrow, wide]) {
    await page.setViewportSize({ width, height: 800 })
    await checkByEngines(page, width)
  }
  expect.soft(await focusFindings(page), 'A8 it shows where focus is').toEqual([])
}

async function checkAtNarrow(page: Page, target: Expected['target']): Promise<void> {
  expect.soft(await outlineFindings(page), 'A4 A5 its outline').toEqual([])
  expect.soft(await sidewaysFindings(page), 'A14 nothing scrolls sideways').toEqual([])
  expect.soft(await targetFindings(page, target), 'A12 targets are large enough').toEqual([])
  expect.soft(await autocompleteFindings(page), 'A20 fields are filled').toEqual([])
  expect.soft(await vagueLinkFindings(page), 'links say where they lead').toEqual([])
  expect.soft(await clippedFindings(page), 'A15 wider spacing clips nothing').toEqual([])
}

/** A theme changes colours and nothing else: in the dark those are looked at again. */
async function checkByEngines(page: Page, width: number): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(await axeFindings(page), `A1 light at ${width} px`).toEqual([])
  expect.soft(await ibmFindings(page), `A1 light at ${width} px`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await axeFindings(page, 'colours'), `A7 dark at ${width} px`).toEqual([])
}
