import { expect, test, type APIRequestContext, type Page } from '@playwright/test'

import { baseUrl } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

/** Books the next event of the example community as somebody without e-mail. */
async function book(
  request: APIRequestContext,
  page: Page,
  someone: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(`${baseUrl()}/events`)
  const slug = await page
    .locator('a[href^="/events/"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .find((href) => /\d{4}-\d\d-\d\d/.test(href)),
    )
  const form = await request.get(`${baseUrl()}${slug}/book`)
  const html = await form.text()
  const formKey = /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const mode = /name="mode"[^>]* value="([^"]+)"/.exec(html)?.[1] ?? ''
  const answer = await request.post(`${baseUrl()}${slug}/book`, {
    headers: { origin: baseUrl() },
    form: { formKey, mode, ...someone },
  })
  expect(answer.status()).toBe(200)
}

test('A9 who has no e-mail is on a list, is called, and is marked by keyboard alone', async ({
  page,
  request,
}) => {
  await book(request, page, { name: 'Wilhelmina Quince', phone: '020 7946 0123' })
  // She stays on the list, for the checks of the page.
  await book(request, page, { name: 'Octavia Plum', phone: '020 7946 0124' })

  await page.goto(`${baseUrl()}/dashboard/`)
  await page.getByRole('link', { name: /call to make|calls to make/ }).click()
  const calls = page.getByRole('region', { name: 'Calls to make' })
  const row = calls.getByRole('listitem').filter({ hasText: 'Wilhelmina Quince' })
  await expect(row.getByRole('link', { name: '020 7946 0123' })).toHaveAttribute(
    'href',
    'tel:02079460123',
  )
  await row.getByText('What to say').click()
  await expect(row).toContainText('You have a place.')

  await row.getByRole('button', { name: /^No answer/ }).press('Enter')
  await expect(row).toContainText('No answer yet: tried once')
  await row.getByRole('button', { name: /^Done/ }).press('Enter')
  await expect(row).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Calls to make' })).toBeFocused()
  await calls.getByRole('button', { name: /^Show what is done/ }).click()
  await expect(row).toContainText('Done')
})

test('A32 letters are printed each on a sheet of its own, without the page around them', async ({
  page,
  request,
}) => {
  await book(request, page, { name: 'Ada Post', post: '12 Market Street\nLeeds' })
  await book(request, page, { name: 'Ben Post', post: '14 Market Street\nLeeds' })

  await page.goto(`${baseUrl()}/dashboard/messages/letters`)
  const letter = page.getByRole('article', { name: 'Letter to Ada Post' })
  await expect(letter).toContainText('12 Market Street')
  await page.emulateMedia({ media: 'print' })
  await expect(letter).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.getByRole('button', { name: /^Print/ })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2)

  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'They are all in the post' }).click()
  await expect(page.getByText('There is no letter to print.')).toBeVisible()
  await book(request, page, { name: 'Cyd Post', post: '16 Market Street' })
})

test('the team chooses when people are reminded', async ({ page }) => {
  await page.goto(`${baseUrl()}/dashboard/messages/reminders`)
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
    .first()
  await expect(row.getByRole('checkbox', { name: 'A day before' })).toBeChecked()
  const save = row.getByRole('button', { name: /^Save/ })
  await expect(save).toHaveAttribute('aria-disabled', 'true')

  await row.getByRole('checkbox', { name: 'A week before' }).check()
  await save.click()

  await expect(page.getByRole('status')).toHaveText('The reminders are saved')
  await page.reload()
  await expect(row.getByRole('checkbox', { name: 'A week before' })).toBeChecked()
})
