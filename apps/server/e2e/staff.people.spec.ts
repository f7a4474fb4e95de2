import { expect, type Page, test } from '@playwright/test'

import { checkPage } from './check-route.ts'
import { axeFindings, ibmFindings } from './engines.ts'
import { drawnMarkupFindings, servedMarkupFindings } from './markup.ts'
import { baseUrl } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('A1 A2 A9 somebody without an e-mail address is signed up, found with a slip, changed and paused by keyboard', async ({
  page,
}) => {
  await page.goto(`${baseUrl()}/dashboard/people`)
  await page.getByRole('button', { name: 'Add a person' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Add a person')).toBeFocused()
  const send = page.getByRole('button', { name: 'Add the person' })
  await send.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Name')
  await page.getByLabel('Name', { exact: true }).fill('Philippa Oyelaran')
  await page.getByLabel('Phone number').fill('020 7946 0123')
  await page.getByLabel('Do they want news from us?').selectOption('phone')
  await page.getByLabel('How do we know?').fill('Said so on the phone')
  await send.press('Enter')
  await expect(heading(page, 'Philippa Oyelaran')).toBeVisible()
  await expect(page.getByText('Yes, since')).toBeVisible()

  await page.getByRole('link', { name: 'See all people' }).press('Enter')
  // Nothing is pressed: it looks while people type.
  await page.getByLabel(/^Name, or a whole/).pressSequentially('philipa')
  await expect(page).toHaveURL(/find=philipa/)
  const found = page.getByRole('link', { name: 'Philippa Oyelaran' })
  await expect(found).toBeVisible()
  await expect(page.getByText('1 person')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  expect(await ibmFindings(page)).toEqual([])

  await page.getByLabel('Choose Philippa Oyelaran').press('Space')
  await page.getByRole('button', { name: 'Write down what they agreed to' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('How', { exact: true }).selectOption('post')
  await dialog.getByLabel('How do we know?').fill('Wrote a letter')
  await dialog.getByRole('button', { name: 'Write it down' }).press('Enter')
  await expect(page.getByText('Written down for 1 person')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')

  await found.press('Enter')
  await expect(heading(page, 'Philippa Oyelaran')).toBeFocused()
  await expect(page.getByText(/Said no to “News” by letter/)).toBeVisible()
  await page.getByRole('button', { name: 'Change this' }).press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Pip Oyelaran')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(heading(page, 'Pip Oyelaran')).toBeVisible()
  await page.getByRole('button', { name: 'They pause' }).press('Enter')
  await expect(page.getByRole('button', { name: 'They are back' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  expect(await ibmFindings(page)).toEqual([])
})

test('A12 what is looked for is kept under a name, by whoever keeps it', async ({ page }) => {
  await page.goto(`${baseUrl()}/dashboard/people?standing=paused`)
  await page.getByRole('button', { name: 'Keep this view' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Those who pause')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.goto(`${baseUrl()}/dashboard/people`)
  await page.getByRole('link', { name: 'Those who pause' }).click()
  await expect(page).toHaveURL(/standing=paused/)
  await expect(page.getByRole('link', { name: 'Pip Oyelaran' })).toBeVisible()
  await page.getByRole('button', { name: 'Take away the view Those who pause' }).click()
  await expect(page.getByRole('link', { name: 'Those who pause' })).toHaveCount(0)
})

test('A1 A9 a group is begun, somebody is put into it and has a position, and it ends', async ({
  page,
}) => {
  await page.goto(`${baseUrl()}/dashboard/groups`)
  await page.getByRole('button', { name: 'Begin a group' }).press('Enter')
  await page.getByRole('button', { name: 'Begin the group' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('Name')
  await page.getByLabel('Name').fill('Payment circle')
  await page.getByLabel('What is it for?').fill('To agree how people are paid for their time.')
  await page.getByRole('button', { name: 'Begin the group' }).press('Enter')
  await expect(heading(page, 'Payment circle')).toBeFocused()
  const group = page.url()

  await page.goto(`${baseUrl()}/dashboard/people?find=pip+oyelaran`)
  await page.getByLabel('Choose Pip Oyelaran').press('Space')
  await page.getByRole('button', { name: 'Add 1 person to a group' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Group').selectOption({ label: 'Payment circle' })
  await page.getByRole('dialog').getByRole('button', { name: 'Add them' }).press('Enter')
  await expect(page.getByText('1 person is added to Payment circle')).toBeVisible()

  await page.goto(group)
  await page.getByRole('button', { name: /^Say what they do in it.*Pip Oyelaran$/ }).press('Enter')
  await page.getByLabel('What do they do in it?').fill('Keeps the notes')
  await page.getByLabel('How were they chosen?').fill('By a vote')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByText('Keeps the notes (By a vote)')).toBeVisible()
  const open = async (url: string) => {
    await page.goto(url, { waitUntil: 'networkidle' })
    await expect(heading(page, 'Payment circle')).toBeVisible()
  }
  await checkPage(page, () => open(group), { target: 24, markup: drawnMarkupFindings })

  const shown = `${baseUrl()}/groups/payment-circle`
  const markup = () => servedMarkupFindings(page, shown)
  await checkPage(page, () => open(shown), { target: 44, markup })
  // Pip is not in the public list of people, so the page does not say who they are.
  await expect(page.getByText('Pip Oyelaran')).toHaveCount(0)

  await page.goto(group)
  await page.getByRole('button', { name: 'End the group' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'End the group' }).press('Enter')
  await expect(page.getByText(/^From .* to /)).toBeVisible()
})
