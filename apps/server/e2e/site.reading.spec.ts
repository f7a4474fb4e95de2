import { expect, test } from '@playwright/test'

import { baseUrl, publicRoutes } from './routes.ts'

/** Links that were followed already: the menu stands on every page. */
const leads = new Set<string>()

/** Run twice, with JavaScript and without it (A3). */
for (const { path, status } of publicRoutes) {
  test(`A3 ${path} answers ${status}, and every link on it leads somewhere`, async ({
    page,
    request,
  }) => {
    const answer = await page.goto(baseUrl() + path)
    expect(answer?.status()).toBe(status)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).toBeVisible()
    const hrefs = await page
      .locator('a[href^="/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const href of new Set(
      hrefs.map((one) => one.split('#')[0] ?? '').filter((one) => one !== ''),
    )) {
      if (leads.has(href)) continue
      const followed = await request.get(baseUrl() + href, { maxRedirects: 1 })
      expect(followed.status(), href).toBe(200)
      leads.add(href)
    }
  })
}

test('a visitor reads the direction, and sees where a sentence came from', async ({ page }) => {
  await page.goto(`${baseUrl()}/direction`)
  for (const value of ['Human', 'Inclusive', 'Transparent', 'Challenging']) {
    await expect(page.getByRole('heading', { name: value, exact: true })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Human', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Human')
  await expect(page.getByText('Be kind first.')).toBeVisible()
  await expect(page.getByText('Night Owl').first()).toBeVisible()
})

test('a visitor reads what changed as a letter, with the words that came and went', async ({
  page,
}) => {
  await page.goto(`${baseUrl()}/direction/2020-2022/v2/changes`)
  await expect(page.getByText('Five months on')).toBeVisible()
  await expect(page.locator('ins').first()).toBeVisible()
  await expect(page.locator('del').first()).toBeVisible()
  await expect(page.getByText('Marisol asked for it')).toBeVisible()
})

test('T9 a retired statement keeps its page and says why', async ({ page }) => {
  await page.goto(`${baseUrl()}/direction/statements/collect-stories`)
  await expect(page.getByText('turned out to be one job').first()).toBeVisible()
  await page
    .getByRole('link', { name: /Tell stories with numbers in them/ })
    .first()
    .click()
  await expect(page).toHaveURL(/tell-stories-with-numbers-in-them/)
})

test('A17 A19 a wrong sign-in address keeps what was typed and says what to do', async ({
  page,
}) => {
  await page.goto(`${baseUrl()}/sign-in`)
  const field = page.getByRole('textbox', { name: /e-mail/i })
  await field.fill('not an address')
  await field.press('Enter')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('textbox', { name: /e-mail/i })).toHaveValue('not an address')
  await expect(page.getByRole('textbox', { name: /e-mail/i })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
})
