import { expect, test } from '@playwright/test'

import { baseUrl } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

const at = (path: string) => `${baseUrl()}/dashboard${path}`

test('a message to members is written, sent once, and on the list of those who call', async ({
  page,
}) => {
  await page.goto(at('/people/new'))
  await page.getByLabel('Name', { exact: true }).fill('Odile Marsh')
  await page.getByLabel('Phone number').fill('020 7946 0777')
  await page.getByLabel('Do they want news from us?').selectOption('Yes, by phone')
  await page.getByLabel('How do we know?').fill('She said so on the phone.')
  await page.getByRole('button', { name: 'Add the person' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Odile Marsh' })).toBeVisible()

  await page.getByRole('link', { name: 'Messages to members' }).click()
  await page.getByRole('link', { name: 'Write a message' }).click()
  await page.getByLabel('Subject').fill('A new room')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: /Words/ })).toBeVisible()
  await page.getByLabel('Words').fill('We meet in a new room from May.')
  await page.getByRole('button', { name: 'Save' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'A new room' })).toBeVisible()
  await expect(page.getByText(/If you send it now, it makes .*1 call/)).toBeVisible()
  await page.getByRole('button', { name: 'Send it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send it now' }).click()
  await expect(page.getByText(/It made .*1 call/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden()

  await page.goto(at('/messages'))
  const call = page.getByRole('listitem').filter({ hasText: 'Odile Marsh' })
  await expect(call).toContainText('A new room')
  await call.getByRole('button', { name: /^Done/ }).click()
  await expect(call).toBeHidden()
})
