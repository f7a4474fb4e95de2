import { expect, test, type Page } from '@playwright/test'

import { baseUrl } from './routes.ts'
import { firstLink, sessionFile } from './session.ts'

test.describe.configure({ mode: 'serial' })

const draftPage = '/dashboard/strategy/2020-2022'
const name = 'Make the table bigger'
const newWords =
  'We build a stronger and more varied community, and we save the first chair for the people others overlook.'

test('someone new signs in with the printed link, once, and names the community', async ({
  page,
  context,
}) => {
  await page.goto(firstLink())
  await page.getByRole('main').getByRole('button').click()
  await page.getByLabel('Name of the community').fill('Common Kettle')
  await page.getByLabel('Your name').fill('Ada Brewer')
  await page.getByLabel('Your e-mail').fill('ada@example.org')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Ada Brewer/ })).toBeVisible()
  await context.storageState({ path: sessionFile() })

  const another = await context.browser()?.newPage()
  await another?.goto(firstLink())
  await another?.getByRole('main').getByRole('button').first().click()
  await expect(another?.getByRole('main') ?? page.getByRole('main')).toContainText(
    /used|no longer|new link/i,
  )
  await another?.close()
})

test.describe('signed in', () => {
  test.use({ storageState: async ({}, use) => use(sessionFile()) })

  test('an ambition is changed, what is missing is said, and the public page follows at once', async ({
    page,
  }) => {
    await page.goto(baseUrl() + draftPage)
    await page.getByRole('button', { name: /Start/ }).click()
    await edit(page, newWords)

    await page.getByRole('link', { name: 'Ready to publish?' }).click()
    await expect(page.getByRole('button', { name: 'Publish this version' })).toBeDisabled()
    await expect(page.getByText('1 thing is missing')).toBeVisible()

    await page.getByRole('link', { name: `Go to “${name}”` }).click()
    await page.getByRole('radio', { name: /mean/i }).check()
    await page.getByLabel('Note for readers').fill('People told us that a promise needs a picture.')
    await page.getByRole('button', { name: 'Save the note' }).click()
    await expect(page.getByText('This note is saved.')).toBeVisible()

    await page.getByRole('link', { name: 'Ready to publish?' }).click()
    await expect(page.getByText('Nothing is missing')).toBeVisible()
    await page.getByLabel('Letter to readers').fill('One sentence has grown a chair.')
    await page.getByRole('button', { name: 'Publish this version' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Version 3 is published' }),
    ).toBeVisible()

    await page.goto(`${baseUrl()}/direction`)
    await expect(page.getByText('we save the first chair')).toBeVisible()
    await page.goto(`${baseUrl()}/direction/2020-2022/v3/changes`)
    await expect(page.getByText('One sentence has grown a chair.')).toBeVisible()
    await expect(page.getByText('a promise needs a picture')).toBeVisible()
    await expect(page.locator('ins').filter({ hasText: 'first chair' }).first()).toBeVisible()
  })

  test('A17 two people write one statement: both texts are shown, and nothing is lost', async ({
    page,
    context,
  }) => {
    await page.goto(baseUrl() + draftPage)
    await page.getByRole('button', { name: /Start/ }).click()
    await expect(page.getByRole('heading', { name: /^Draft of/ })).toBeVisible()
    const other = await context.newPage()
    await other.goto(baseUrl() + draftPage)
    await open(other)
    await edit(page, 'Hers came first.')

    await other.getByLabel('Words', { exact: true }).fill('Mine came second.')
    await expect(other.getByRole('alert')).toContainText('changed this while you were writing')
    await expect(other.getByRole('alert')).toContainText('Hers came first.')
    await expect(other.getByRole('alert')).toContainText('Mine came second.')
    await other.getByRole('button', { name: 'Keep mine' }).click()
    await expect(other.getByText(/^Saved (just now|.* ago)/)).toBeVisible()

    await page.goto(`${baseUrl()}/dashboard/strategy/2020-2022/statements/make-the-table-bigger`)
    await expect(page.locator('del').filter({ hasText: 'Hers' }).first()).toBeVisible()
    await expect(page.locator('ins').filter({ hasText: 'Mine' }).first()).toBeVisible()
  })

  test('R6 words typed while the line is down are kept, and saved when it is back', async ({
    page,
    context,
  }) => {
    await page.goto(baseUrl() + draftPage)
    await open(page)
    await context.setOffline(true)
    await page.getByLabel('Words', { exact: true }).fill('Typed in a tunnel.')
    await expect(page.getByRole('main').getByText(/Not saved: no connection/)).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByRole('main').getByText(/^Saved (just now|.* ago)/)).toBeVisible({
      timeout: 60_000,
    })
    await page.reload()
    await expect(page.getByText('Typed in a tunnel.').first()).toBeVisible()
  })

  test('A9 an ambition is moved by keyboard alone', async ({ page }) => {
    await page.goto(`${baseUrl()}${draftPage}/order`)
    await page.getByRole('row', { name: /^Value: Human/ }).focus()
    const down = page.getByRole('button', { name: /^Move down: Value: Human/ })
    for (let stops = 0; stops < 5; stops += 1) {
      await page.keyboard.press('Tab')
      if (await down.evaluate((button) => button === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('status').filter({ hasText: 'The order is changed' }),
    ).toBeAttached()
    const rows = page.getByRole('row', { name: /^Value: / })
    await expect(rows.first()).toContainText('Inclusive')
  })

  test('S16 a preview opens without signing in, and a tampered one does not', async ({
    page,
    browser,
  }) => {
    await page.goto(baseUrl() + draftPage)
    await page.getByRole('button', { name: 'Make a preview' }).click()
    const link = page.getByRole('link', { name: /preview/i }).first()
    const href = (await link.getAttribute('href')) ?? ''
    const visitor = await browser.newPage()
    const shown = await visitor.goto(new URL(href, baseUrl()).href)
    expect(shown?.status()).toBe(200)
    await expect(visitor.getByText('Typed in a tunnel.').first()).toBeVisible()
    const broken = await visitor.goto(new URL(`${href.slice(0, -2)}xx`, baseUrl()).href)
    expect(broken?.status()).toBe(404)
    await visitor.close()
  })
})

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Edit “${name}”` }).click()
  await expect(page.getByLabel('Words', { exact: true })).toBeVisible()
}

async function edit(page: Page, words: string): Promise<void> {
  await open(page)
  await page.getByLabel('Words', { exact: true }).fill(words)
  await expect(page.getByRole('main').getByText(/^Saved (just now|.* ago)/)).toBeVisible()
}
