import { expect, test, type Page } from '@playwright/test'

import { ask, Changed, Created } from './ask.ts'
import { checkPage } from './check-route.ts'
import { axeFindings, ibmFindings } from './engines.ts'
import { sidewaysFindings, targetFindings } from './house-checks.ts'
import { drawnMarkupFindings } from './markup.ts'
import { bringIn } from './people.ts'
import { baseUrl } from './routes.ts'
import { sessionFile } from './session.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: async ({}, use) => use(sessionFile()) })

/** So many hours from now, as a wall in UTC has it. */
const wallIn = (hours: number) =>
  new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16)

/** An event that was yesterday, written down as a record. */
async function pastEvent(page: Page, title: string) {
  const created = Created.parse(
    await ask(page, 'event.create', {
      kind: 'talk',
      title,
      summary: '',
      words: '',
      places: [{ mode: 'online', place: 'A call', access: '', capacity: null, join: '' }],
      agenda: [],
      startsWall: wallIn(-25),
      endsWall: wallIn(-24),
      zone: 'UTC',
    }),
  )
  const { eventId, revision, slug } = created
  await ask(page, 'event.publish', { eventId, revision })
  return { eventId, slug }
}

/** An event that one person has booked without a script, and which then begins early. */
/** Each under its own name, as pages are told apart by their titles. */
async function begunEvent(
  page: Page,
  title: string,
  look?: (eventId: string) => Promise<void>,
): Promise<string> {
  const place = { place: 'The hall', access: '', capacity: null, join: '' }
  const { slug, ...draft } = Created.parse(
    await ask(page, 'event.create', {
      kind: 'group',
      title,
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
  await look?.(draft.eventId)
  const when = { startsWall: wallIn(-1), endsWall: wallIn(1), zone: 'UTC' }
  await ask(page, 'event.move', { ...published, ...when })
  return draft.eventId
}

test('A9 A14 a host checks people in on a phone, by keyboard, and undoes it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const eventId = await begunEvent(page, 'Gardeners', async (id) => {
    await page.goto(`${baseUrl()}/dashboard/events/${id}/day`)
    await expect(page.getByText('This has not begun.').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Check in Zoë O’Hara' })).toBeDisabled()
  })
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

test('A1 A2 A4 A5 A7 A8 A12 A14 A15 A16 A32 the page of the day passes every check, on paper too', async ({
  page,
}) => {
  test.slow()
  const eventId = await begunEvent(page, 'Growers')
  const open = async () => {
    await page.goto(`${baseUrl()}/dashboard/events/${eventId}/day`)
    await page.getByRole('button', { name: 'Show what people need' }).click()
    await page.getByRole('button', { name: 'Check in Zoë O’Hara' }).click()
    await page.getByText('How they took part: Zoë O’Hara').click()
    await page.getByRole('button', { name: 'Undo Zoë O’Hara' }).waitFor()
  }
  await checkPage(page, open, { target: 24, markup: drawnMarkupFindings })

  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('table')
  await expect(sheet.getByRole('row', { name: /Zoë O’Hara/ })).toContainText('A chair with arms')
  await expect(page.getByRole('button')).toHaveCount(0)
})

test('A9 A24 notes are written, checked by those who came, published and corrected', async ({
  page,
  browser,
}) => {
  const { eventId, slug } = await pastEvent(page, 'About worms')
  const publicPage = `${baseUrl()}/events/${slug}/notes`
  expect((await page.request.get(publicPage)).status()).toBe(404)
  await page.goto(`${baseUrl()}/dashboard/events/${eventId}/notes`)
  await page.getByLabel('What was said').fill('Worms have five hearts.\n\nWe like worms. ')
  await page.reload()
  await expect(page.getByLabel('What was said')).toHaveValue(/five hearts/)
  await page.getByRole('button', { name: 'Save the notes' }).click()
  const send = page.getByRole('button', { name: 'Send them out for checking' })
  await expect(page.getByText(/^Say where the recording is/).first()).toBeVisible()
  await page.getByLabel(/^If there is no recording/).fill('Nobody wanted one.')
  await page.getByRole('button', { name: 'Save the notes' }).click()
  await expect(page.getByText(/^Say where the recording is/)).toHaveCount(0)
  await send.click()
  await page.getByRole('button', { name: 'Make the link again' }).click()
  const link = page.getByRole('link', { name: 'Open the link for those who came' })
  const path = (await link.getAttribute('href')) ?? ''

  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const visitor = await context.newPage()
  await visitor.goto(baseUrl() + path)
  await expect(visitor.getByText('Worms have five hearts.')).toBeVisible()
  await expect(visitor.getByText('These notes are not public yet.')).toBeVisible()
  expect(await axeFindings(visitor)).toEqual([])

  await page.getByRole('button', { name: 'Publish them' }).click()
  await expect(page.getByRole('link', { name: 'The public page' })).toBeVisible()
  expect((await visitor.goto(baseUrl() + path))?.status()).toBe(404)
  await visitor.goto(`${baseUrl()}/events/${slug}`)
  await visitor.getByRole('link', { name: 'Read the notes' }).click()
  await expect(visitor.getByText('Worms have five hearts.')).toBeVisible()
  await expect(visitor.getByText('Nobody wanted one.')).toBeVisible()

  const fix = page.getByRole('button', { name: 'Publish the correction' })
  await page.getByLabel('What was said').fill('Worms have ten hearts.\n\nWe like worms.')
  await fix.click()
  await expect(page.getByRole('alert')).toContainText('Say why')
  await page.getByLabel('Why?', { exact: true }).fill('We counted again.')
  await fix.click()
  // The form is empty again once the correction is out.
  await expect(page.getByLabel('Why?', { exact: true })).toHaveValue('')
  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: 'What was corrected' })).toBeVisible()
  await expect(visitor.locator('ins')).toContainText('ten')
  await expect(visitor.locator('del')).toContainText('five')
  expect(await axeFindings(visitor)).toEqual([])
  await context.close()

  await page.setViewportSize({ width: 320, height: 800 })
  await page.reload()
  await expect(fix).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  expect(await ibmFindings(page)).toEqual([])
  expect(await drawnMarkupFindings(page)).toEqual([])
  expect(await sidewaysFindings(page)).toEqual([])
  expect(await targetFindings(page, 24)).toEqual([])
})

test('A9 A18 A32 a box is opened, someone leaves a message without a name, and a reader reads it', async ({
  page,
  browser,
}) => {
  const rosa = await bringIn(page, browser, { name: 'Rosa Reader', email: 'rosa@example.org' })
  const { eventId } = await pastEvent(page, 'About bees')
  const day = `${baseUrl()}/dashboard/events/${eventId}/day`
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(day)
  await page.getByLabel('Who reads it?').selectOption({ label: 'Ada Brewer' })
  await page.getByLabel('And who else?').selectOption({ label: 'Ada Brewer' })
  await page.getByLabel('How many codes?').fill('3')
  await page.getByRole('button', { name: 'Open a box' }).click()
  await expect(page.getByRole('alert')).toContainText('two different people')
  await page.getByLabel('And who else?').selectOption({ label: 'Rosa Reader' })
  await page.getByRole('button', { name: 'Open a box' }).click()
  const codes = page.getByRole('status').filter({ hasText: 'write down these codes' })
  await expect(codes.getByRole('listitem')).toHaveCount(3)
  const code = (await codes.getByRole('listitem').first().textContent()) ?? ''
  expect(await axeFindings(page)).toEqual([])
  expect(await sidewaysFindings(page)).toEqual([])
  await expectSlips(page, code)

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: { cookies: [], origins: [] },
  })
  const visitor = await context.newPage()
  await visitor.goto(`${baseUrl()}/box`)
  await visitor.getByLabel('Your code').fill(code)
  await visitor.getByLabel('What would you like to say?').fill('It was too loud.')
  await visitor.getByRole('button', { name: 'Leave it in the box' }).click()
  await expect(visitor.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await context.close()

  await page.reload()
  await expect(page.getByText(/^1 message so far/)).toBeVisible()
  await expect(codes).toHaveCount(0)
  await page.getByRole('button', { name: 'Read what was left' }).click()
  await expect(page.getByText('It was too loud.')).toBeVisible()
  await rosa.context().close()
})

/** A32: on paper stand the slips alone, and the list again once they are printed. */
async function expectSlips(page: Page, code: string): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Print them as slips' }).click()
  await page.emulateMedia({ media: 'print' })
  const slips = page.getByRole('listitem').filter({ hasText: 'without your name' })
  await expect(slips).toHaveCount(3)
  await expect(slips.first()).toContainText(code)
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.getByRole('table')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
}
