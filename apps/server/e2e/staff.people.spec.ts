import { expect, type Page, test } from '@playwright/test'

import { axeFindings, ibmFindings } from './engines.ts'
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
