import { expect, test, type Page } from '@playwright/test'

import { sidewaysFindings } from './house-checks.ts'
import { givePasskeys, mailedLink } from './people.ts'
import { baseUrl, cuppa } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

const who = { name: 'Ottoline Fernsby', email: 'ottoline@example.org' } as const

test('A3 A9 A14 on an old phone without script somebody joins, books, decides, leaves and is forgotten', async ({
  page: team,
  browser,
}) => {
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    acceptDownloads: true,
  })
  const page = await context.newPage()

  await join(page)
  await page.goto(await mailedLink(team, who.email))
  await page.getByRole('button', { name: 'Sign in now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Hello, ${who.name}` })).toBeVisible()
  expect(await sidewaysFindings(page)).toEqual([])

  await book(page)
  await nameMe(page)
  await takeAll(page)
  await beForgotten(page)
  await context.close()
})

test('S9 on their own page somebody makes a passkey, signs in with it and takes it away', async ({
  page,
  context,
}) => {
  await givePasskeys(page)
  await page.goto(`${baseUrl()}/me/devices`)
  await page.getByLabel('A name for the new passkey').fill('My phone')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const remove = page.getByRole('button', { name: 'Remove: My phone' })
  await expect(remove).toBeVisible()

  // The stored session has to live on for the specs that follow, so it is put aside, not ended.
  await context.clearCookies()
  await page.goto(`${baseUrl()}/sign-in?next=/me/devices`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await remove.click()
  await expect(page.getByText('You have none.')).toBeVisible()
})

async function join(page: Page): Promise<void> {
  await page.goto(baseUrl())
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Join us' })
    .click()
  await page.getByRole('button', { name: 'Join us' }).click()
  await expect(page.getByRole('alert')).toContainText('There is a problem')
  await page.getByLabel('Your name').fill(who.name)
  await page.getByLabel('E-mail address').fill(who.email)
  await page.getByRole('group', { name: 'News of what we do' }).getByLabel('By e-mail').check()
  await page.getByRole('button', { name: 'Join us' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('look in your mail')
  await expect(page.getByLabel('The code in the mail')).toBeVisible()
}

async function book(page: Page): Promise<void> {
  await page.goto(`${baseUrl()}/events/${cuppa}/book`)
  // Nobody writes twice what we know (A20).
  await expect(page.getByLabel('Your name')).toHaveValue(who.name)
  const online = page.getByRole('radio', { name: /online/i })
  if ((await online.count()) > 0) await online.first().check()
  await page.getByRole('button', { name: 'Book a place' }).click()
  await page.goto(`${baseUrl()}/me`)
  await page.getByRole('link', { name: 'Your bookings' }).click()
  await expect(page.getByText(/You have a place|on the waiting list/)).toBeVisible()
}

async function nameMe(page: Page): Promise<void> {
  await page.goto(`${baseUrl()}/me/named`)
  await page.getByLabel('By another name').check()
  await page.getByRole('button', { name: 'Save this' }).click()
  await expect(page.getByRole('alert')).toContainText('Write the name that we should show.')
  await page.getByLabel(/The other name/).fill('Kettle Fern')
  await page.getByRole('button', { name: 'Save this' }).click()
  await expect(page.getByRole('status')).toContainText('That is saved.')
  await expect(page.getByText('“Kettle Fern”')).toBeVisible()
}

async function takeAll(page: Page): Promise<void> {
  await page.goto(`${baseUrl()}/me/download`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download everything' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('all-that-is-known-of-me.zip')
}

async function beForgotten(page: Page): Promise<void> {
  await page.goto(`${baseUrl()}/me/leave`)
  await page.getByRole('link', { name: 'See what that means' }).click()
  await page.getByRole('button', { name: 'Forget me' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('We have forgotten you')
  await page.goto(`${baseUrl()}/me`)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
}
