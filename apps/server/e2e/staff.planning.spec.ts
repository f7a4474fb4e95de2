import { expect, test, type Page } from '@playwright/test'

import { baseUrl, cuppa } from './routes.ts'
import { sessionFile } from './session.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: async ({}, use) => use(sessionFile()) })

const at = (path: string) => baseUrl() + path

const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
const title = 'Soup and stories'

test('A3 an event is made and published, booked without script, and the booking is cancelled', async ({
  page,
  browser,
}) => {
  await makeEvent(page)
  await askWhatToEat(page)
  await page.getByLabel('Places kept (by phone)').fill('1')
  await page.getByRole('button', { name: 'Save the rule' }).click()
  await expect(page.getByText('The rule stands on the page of the event.')).toBeVisible()
  const slug = page.url().split('/').at(-1) ?? ''
  expect((await page.request.get(at(`/events/${slug}`))).status()).toBe(404)

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish the event' }).click()
  await expect(page.getByText('Published', { exact: true })).toBeVisible()

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: { cookies: [], origins: [] },
  })
  const visitor = await context.newPage()
  await visitor.goto(at('/events'))
  await visitor.getByRole('link', { name: title }).click()
  await expect(visitor.getByRole('main')).toContainText('By phone: 1 place is kept until')
  await visitor.getByRole('link', { name: 'Book a place' }).first().click()
  await visitor.getByLabel('Your name').fill('Kit Mallow')
  await visitor.getByLabel('Phone number').fill('020 7946 0123')
  await visitor.getByLabel('Tell us in your own words').fill('A chair with arms')
  await visitor.getByRole('button', { name: 'Book a place' }).click()
  await visitor.getByRole('link', { name: '“What would you eat?” needs an answer.' }).click()
  await expect(visitor.getByLabel('What would you eat?')).toBeFocused()
  await visitor.getByLabel('What would you eat?').fill('Leek soup')
  await visitor.getByRole('button', { name: 'Book a place' }).click()
  await expect(visitor.getByRole('main')).toContainText('You have a place')
  await context.close()

  await page.reload()
  await expect(page.getByText('1 booked')).toBeVisible()
  await page.getByRole('link', { name: 'Bookings' }).click()
  await page.getByRole('link', { name: 'Kit Mallow' }).click()
  await expect(page.getByText('020 7946 0123')).toBeVisible()
  await expect(page.getByText('Leek soup')).toBeVisible()
  await page.getByRole('button', { name: 'Read what they need' }).click()
  await expect(page.getByText('A chair with arms')).toBeVisible()

  await page.getByRole('button', { name: 'Cancel the booking' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the booking' }).click()
  await expect(page.getByRole('definition').getByText('Cancelled')).toBeVisible()
  await expect(page.getByText('If they asked for something, it is deleted')).toBeVisible()
  await expect(page.getByText('A chair with arms')).toBeHidden()
})

test('A37 bookings say how they are sorted, and a file of them has no needs', async ({ page }) => {
  await page.goto(at(`/dashboard/events/${cuppa}/bookings`))
  for (const [name, phone] of [
    ['Zita Reed', '020 7946 0111'],
    ['Abe Reed', '020 7946 0112'],
  ] as const) {
    await page.getByRole('button', { name: 'Add somebody who rang' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByLabel('Phone number').fill(phone)
    await dialog.getByLabel('What do they need').fill('Large print')
    await dialog.getByRole('button', { name: 'Write it down' }).click()
    await expect(dialog).toContainText('Tell them their code')
    await dialog.getByRole('button', { name: 'Done' }).click()
  }

  // Others of this community may have booked too.
  await page.getByLabel('Name or address').fill('Reed')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const heading = page.getByRole('columnheader', { name: 'Name' })
  await expect(heading).toHaveAttribute('aria-sort', 'none')
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await expect(page.getByRole('rowheader')).toHaveText([/^Abe/, /^Zita/])
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(page.getByRole('rowheader')).toHaveText([/^Zita/, /^Abe/])
  await expect(page.getByRole('status').filter({ hasText: 'Sorted by “Name”' })).toBeAttached()

  await page.getByLabel('Name or address').fill('0112')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('rowheader')).toHaveText([/^Abe/])

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  const lines = await (await (await coming).createReadStream()).toArray()
  const text = Buffer.concat(lines).toString('utf8')
  expect(text).toContain('Abe Reed')
  expect(text).not.toContain('Zita')
  expect(text).not.toContain('Large print')
})

test('A17 two people change one event: what each wrote is kept, and the same field is chosen for', async ({
  page,
  context,
}) => {
  const address = at(`/dashboard/events/soup-and-stories-${day}`)
  const other = await context.newPage()
  for (const one of [page, other]) await one.goto(address)
  await page.getByLabel('Title', { exact: true }).fill('Soup and songs')
  await page.getByRole('button', { name: 'Save the event' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await other.getByLabel('Title', { exact: true }).fill('Soup and sums')
  await other.getByLabel('More about it').fill('Bring a spoon.')
  await other.getByRole('button', { name: 'Save the event' }).click()
  await expect(other.getByRole('alert')).toContainText('Soup and songs')
  await other.getByRole('button', { name: /^Keep theirs/ }).click()
  await expect(other.getByText('Saved', { exact: true })).toBeVisible()

  await page.reload()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Soup and songs')
  await expect(page.getByLabel('More about it')).toHaveValue('Bring a spoon.')
})

async function makeEvent(page: Page): Promise<void> {
  await page.goto(at('/dashboard/events'))
  await page.getByRole('button', { name: 'Add an event' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Add an event' })).toBeVisible()
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('First day').fill(day)
  await page.getByLabel('Start', { exact: true }).fill('12:00')
  await page.getByLabel('End', { exact: true }).fill('13:30')
  await page.getByRole('checkbox', { name: 'By phone' }).check()
  await page.getByLabel('How many places (by phone)').fill('2')
  await page.getByRole('button', { name: 'Save as a draft' }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible()
}

/** Two questions are written, and the one in front is taken out again. */
async function askWhatToEat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByLabel('Question 1', { exact: true }).fill('Who are you?')
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByLabel('Question 2', { exact: true }).fill('What would you eat?')
  await page.getByRole('checkbox', { name: /to question 2$/ }).check()
  await page.getByRole('button', { name: /^Move up ?: question 2$/ }).click()
  await page.getByRole('button', { name: /^Take out ?: question 2$/ }).click()
  await page.getByRole('button', { name: 'Save the questions' }).click()
  await expect(page.getByText('Everyone who books from now on is asked these.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue('What would you eat?')
  await expect(page.getByRole('checkbox', { name: /to question 1$/ })).toBeChecked()
}
