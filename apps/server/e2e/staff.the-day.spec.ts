import { expect, test, type Page } from '@playwright/test'
import { z } from 'zod'

import { axeFindings, ibmFindings } from './engines.ts'
import {
  clippedFindings,
  focusFindings,
  outlineFindings,
  sidewaysFindings,
  targetFindings,
} from './house-checks.ts'
import { drawnMarkupFindings } from './markup.ts'
import { baseUrl, themes, widths } from './routes.ts'
import { sessionFile } from './session.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: async ({}, use) => use(sessionFile()) })

const Changed = z.object({ eventId: z.string(), revision: z.number() })
const Created = Changed.extend({ slug: z.string() })

/** Asks the server as the dashboard does. */
async function ask(page: Page, procedure: string, input: object): Promise<unknown> {
  const answer = await page.request.post(`${baseUrl()}/api/trpc/${procedure}`, {
    data: input,
    headers: { 'x-cuppa': '1', origin: baseUrl() },
  })
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true)
  return z.object({ result: z.object({ data: z.unknown() }) }).parse(await answer.json()).result
    .data
}

/** So many hours from now, as a wall in UTC has it. */
const wallIn = (hours: number) =>
  new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16)

/** An event that one person has booked without a script, and which then begins early. */
async function begunEvent(page: Page): Promise<string> {
  const place = { place: 'The hall', access: '', capacity: null, join: '' }
  const { slug, ...draft } = Created.parse(
    await ask(page, 'event.create', {
      kind: 'group',
      title: 'Gardeners',
      summary: '',
      words: '',
      places: [
        { mode: 'in-person', ...place },
        { mode: 'online', ...place },
      ],
      agenda: [
        { title: 'Hello', words: '', minutes: null },
        { title: 'Digging', words: '', minutes: null },
      ],
      startsWall: wallIn(24),
      endsWall: wallIn(25),
      zone: 'UTC',
    }),
  )
  const published = Changed.parse(await ask(page, 'event.publish', draft))
  await page.goto(`${baseUrl()}/events/${slug}/book`)
  await page.getByLabel('Your name').fill('Zoë O’Hara')
  await page.getByLabel('In person').check()
  await page.getByLabel('Phone number').fill('020 7946 0123')
  await page.getByLabel('Tell us in your own words').fill('A chair with arms')
  await page.getByRole('button', { name: 'Book a place' }).click()
  await expect(page.getByRole('heading', { name: 'You have a place' })).toBeVisible()
  const when = { startsWall: wallIn(-1), endsWall: wallIn(1), zone: 'UTC' }
  await ask(page, 'event.move', { ...published, ...when })
  return draft.eventId
}

test('A9 A14 a host checks people in on a phone, by keyboard, and undoes it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const eventId = await begunEvent(page)
  await page.goto(`${baseUrl()}/dashboard/events/${eventId}/day`)
  await expect(page.getByRole('heading', { level: 1, name: 'Who is at Gardeners' })).toBeVisible()
  await expect(page.getByText('0 of 1 person here')).toBeVisible()

  await page.getByLabel('Find a name').fill('ohara ada')
  await expect(page.getByText('Nobody with “ohara ada” has booked')).toBeVisible()
  await page.getByLabel('Find a name').fill('ohara zoe')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Check in Zoë O’Hara' })).toBeFocused()
  await page.keyboard.press('Enter')
  const undo = page.getByRole('button', { name: 'Undo Zoë O’Hara' })
  await expect(undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Check in Zoë O’Hara' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(undo).toBeVisible()

  await page.getByLabel('Find a name').fill('')
  await expect(page.getByText('1 of 1 person here')).toBeVisible()
  await page.getByText('How they took part: Zoë O’Hara').click()
  await page.getByRole('checkbox', { name: 'Digging' }).check()
  await expect(page.getByRole('status').filter({ hasText: 'Kept for Zoë' })).toBeAttached()
  await expect(page.getByRole('checkbox', { name: 'Digging' })).toBeChecked()

  await page.getByLabel('Name', { exact: true }).fill('Sam')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo Sam' })).toBeVisible()
  await page.getByRole('textbox', { name: 'In person' }).fill('3')
  await page.getByRole('button', { name: 'Keep the count: in person' }).click()
  await expect(page.getByRole('textbox', { name: 'In person' })).toHaveValue('3')

  await expect(page.getByText('A chair with arms')).toBeHidden()
  await page.getByRole('button', { name: 'Show what people need' }).click()
  await expect(page.getByText('A chair with arms').first()).toBeVisible()
  await page.getByRole('button', { name: 'Met', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Met', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.goto(`${baseUrl()}/dashboard/audit`)
  await expect(page.getByText('opened what 1 person needs at “Gardeners”')).toBeVisible()
})

test('A1 A2 A8 A12 A14 A15 A32 the page of the day passes every check, on paper too', async ({
  page,
}) => {
  test.slow()
  const eventId = await begunEvent(page)
  const open = async () => {
    await page.goto(`${baseUrl()}/dashboard/events/${eventId}/day`)
    await page.getByRole('button', { name: 'Show what people need' }).click()
    await page.getByRole('button', { name: 'Check in Zoë O’Hara' }).click()
    await page.getByText('How they took part: Zoë O’Hara').click()
    await page.getByRole('button', { name: 'Undo Zoë O’Hara' }).waitFor()
  }
  for (const colorScheme of themes) {
    for (const width of widths) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await open()
      expect(await axeFindings(page)).toEqual([])
      expect(await ibmFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'Undo Zoë O’Hara' }).click()
      await page.getByRole('button', { name: 'Check in Zoë O’Hara' }).waitFor()
    }
  }
  await page.setViewportSize({ width: 320, height: 800 })
  await open()
  expect(await drawnMarkupFindings(page)).toEqual([])
  expect(await outlineFindings(page)).toEqual([])
  expect(await sidewaysFindings(page)).toEqual([])
  expect(await targetFindings(page, 24)).toEqual([])
  expect(await clippedFindings(page)).toEqual([])
  expect(await focusFindings(page)).toEqual([])

  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('table')
  await expect(sheet.getByRole('row', { name: /Zoë O’Hara/ })).toContainText('A chair with arms')
  await expect(page.getByRole('button')).toHaveCount(0)
})
