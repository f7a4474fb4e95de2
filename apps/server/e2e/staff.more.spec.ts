import { expect, test, type Page } from '@playwright/test'

import { bringIn, givePasskeys } from './people.ts'
import { baseUrl } from './routes.ts'
import { sessionFile } from './session.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: async ({}, use) => use(sessionFile()) })

const draftPage = '/dashboard/strategy/2020-2022'
const at = (path: string) => baseUrl() + path

test.describe('the draft', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(at(draftPage))
    await expect(page.getByRole('heading', { name: /^Draft of/ })).toBeVisible()
  })

  test('A9 a statement is moved to another place by a plain list', async ({ page }) => {
    const row = await open(page, 'Make our website together')
    await row.getByRole('button', { name: /^Move “/ }).click()
    const dialog = page.getByRole('dialog')
    const places = dialog.getByLabel('Where to?')
    const label = await places
      .locator('option', { hasText: /^First under .*Show that it can be done/ })
      .first()
      .textContent()
    await places.selectOption({ label: label ?? '' })
    await dialog.getByRole('button', { name: 'Move it' }).click()
    await expect(dialog).toBeHidden()
    await expect(rowOf(page, 'Make our website together')).toContainText('Moved')
  })

  test('T4 a statement is taken out with a reason, brought back, and taken out again', async ({
    page,
  }) => {
    const retire = async () => {
      const row = await open(page, 'Stay after the end')
      await row.getByRole('button', { name: /^Take out “/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Take it out' }).click()
      await expect(dialog.getByRole('link', { name: /Why/ })).toBeVisible()
      await dialog.getByLabel('Why?').fill('Others do this now, and do it well.')
      await dialog.getByRole('button', { name: 'Take it out' }).click()
      await expect(dialog).toBeHidden()
      await expect(gone()).toContainText('Taken out')
      await expect(gone().getByLabel('Note for readers')).toHaveValue(
        'Others do this now, and do it well.',
      )
    }
    const gone = () => rowOf(page, 'Stay after the end')
    await retire()
    await gone().getByRole('button', { name: 'Bring it back' }).click()
    await expect(gone()).not.toContainText('Taken out')
    await retire()
  })

  test('T4 a statement is split in two, and both know where they came from', async ({ page }) => {
    const row = await open(page, 'Work in the open')
    await row.getByRole('button', { name: /^Split “/ }).click()
    const dialog = page.getByRole('dialog')
    const part = (number: number) => dialog.getByRole('group', { name: `Part ${number}` })
    await part(1).getByLabel('Name').fill('Plan in the open')
    await part(1).getByLabel('Words').fill('Everyone can read our plans.')
    await part(2).getByLabel('Name').fill('Account in the open')
    await part(2).getByLabel('Words').fill('Everyone can read what things cost.')
    await dialog.getByLabel('Why?').fill('One sentence held two promises.')
    await dialog.getByRole('button', { name: 'Split it' }).click()
    await expect(dialog).toBeHidden()
    for (const name of ['Plan in the open', 'Account in the open']) {
      await expect(rowOf(page, name)).toContainText('New')
    }
    await expect(rowOf(page, 'Work in the open')).toContainText(
      'It became “Plan in the open” and “Account in the open”.',
    )
  })

  test('T4 two statements become one, with the reason as its note', async ({ page }) => {
    await page.getByRole('button', { name: 'Merge statements' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Value: Transparent').check()
    await dialog.getByLabel('Value: Challenging').check()
    await expect(dialog.getByLabel('Words')).toHaveValue(/where the money goes/)
    await dialog.getByLabel('Name').fill('Straight')
    await dialog.getByLabel('Words').fill('We say what we think, and where the money goes.')
    await dialog.getByLabel('Why?').fill('People kept mixing the two up.')
    await dialog.getByRole('button', { name: 'Merge them' }).click()
    await expect(dialog).toBeHidden()
    const row = await open(page, 'Straight')
    await expect(row.getByLabel('Note for readers')).toHaveValue('People kept mixing the two up.')
    await expect(row.getByText('This note is saved.')).toBeVisible()
  })

  test('A22 when the session ends while someone writes, their words stay and are saved later', async ({
    page,
    context,
  }) => {
    const row = await open(page, 'Make the table bigger')
    const cookies = await context.cookies()
    await context.clearCookies()
    await row.getByLabel('Words', { exact: true }).fill('Written while signed out.')
    await expect(row.getByText(/Not saved: you are signed out/)).toBeVisible()
    await expect(row.getByLabel('Words', { exact: true })).toHaveValue('Written while signed out.')
    await context.addCookies(cookies)
    await row.getByRole('button', { name: 'Try again now' }).click()
    await expect(row.getByText(/^Saved (just now|.* ago)/)).toBeVisible()
  })

  test('R6 a note is saved without a button, and one without a kind waits on this device', async ({
    page,
  }) => {
    const row = await open(page, 'Make the table bigger')
    await row.getByLabel('Note for readers').fill('A tunnel taught us this.')
    await expect(row.getByText(/choose what the change touches first/)).toBeVisible()
    await page.reload()
    await expect(row.getByLabel('Note for readers')).toHaveValue('A tunnel taught us this.')
    await row.getByRole('radio', { name: /mean/i }).check()
    await expect(row.getByText('This note is saved.')).toBeVisible()
  })

  test('R6 the letter waits on this device until it is published; a withdrawn version says why', async ({
    page,
  }) => {
    test.slow()
    await fillNotes(page)
    await page.getByLabel('Letter to readers').fill('We moved the chairs about.')
    await page.reload()
    await expect(page.getByLabel('Letter to readers')).toHaveValue('We moved the chairs about.')
    await page.getByRole('button', { name: 'Publish this version' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Version 4 is published' }),
    ).toBeVisible()
    await page.goto(at('/direction'))
    await expect(page.getByText('Written while signed out.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Straight' })).toBeVisible()

    await page.goto(at(`${draftPage}/versions`))
    await page.getByRole('button', { name: 'Withdraw version 4' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Why?').fill('We published it a week too early.')
    await dialog.getByRole('button', { name: 'Withdraw it' }).click()
    await expect(dialog).toBeHidden()
    await page.goto(at('/direction/2020-2022/v4'))
    await expect(page.getByText('This version was withdrawn')).toBeVisible()
    await expect(page.getByText('We published it a week too early.')).toBeVisible()
    await page.goto(at('/direction'))
    await expect(page.getByText('we save the first chair')).toBeVisible()
  })
})

test('G2 a milestone is added and settled, and an update points at one of our sources', async ({
  page,
}) => {
  await page.goto(at('/dashboard/progress/make-the-table-bigger'))
  await page.getByRole('button', { name: 'Add a milestone' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What is to be reached?').fill('Ten new chairs')
  await dialog.getByLabel('By when?').fill('2026-03-31')
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: /Say what became of it.*Ten new chairs/ }).click()
  await dialog.getByRole('radio', { name: 'Missed' }).check()
  await dialog.getByLabel('Why?').fill('We found nine.')
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('We found nine.')).toBeVisible()

  await page.getByRole('radio', { name: 'Done' }).check()
  await page.getByLabel('In words').fill('Nine chairs stand there.')
  await page.getByRole('button', { name: 'Post the update' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Add evidence' }).click()
  await page.getByLabel('Name').fill('The carpenter’s bill')
  await page.getByRole('button', { name: /^Choose one of our sources/ }).click()
  await dialog.getByLabel('Find a source').fill('Winter')
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await dialog.getByRole('button', { name: /^Winter Cuppa/ }).click()
  await expect(page.getByText(/One of our sources: Winter Cuppa/)).toBeVisible()
  await page.getByRole('button', { name: 'Post the update' }).click()
  await expect(page.getByText('Nine chairs stand there.').last()).toBeVisible()

  await page.goto(at('/direction/statements/make-the-table-bigger'))
  await expect(page.getByText('Nine chairs stand there.').first()).toBeVisible()
  await expect(page.getByText('The carpenter’s bill').first()).toBeVisible()
})

test('S9 S21 an invited editor comes by the kept mail, may not publish, and is out at once when their role ends', async ({
  page,
  browser,
}) => {
  const editor = await bringIn(page, browser, { name: 'Edie Scribe', email: 'edie@example.org' })
  await editor.goto(at(draftPage))
  const start = editor.getByRole('button', { name: /Start/ })
  const draft = editor.getByRole('heading', { name: /^Draft of/ })
  await expect(start.or(draft)).toBeVisible()
  if (await start.isVisible()) await start.click()
  await expect(draft).toBeVisible()
  await editor.getByRole('link', { name: 'Ready to publish?' }).click()
  await expect(editor.getByRole('button', { name: 'Publish this version' })).toBeDisabled()
  await expect(editor.getByText('Only publishers can do this.')).toBeVisible()
  await editor.goto(at(draftPage))
  const row = await open(editor, 'Human')

  const dialog = page.getByRole('dialog')
  await page.goto(at('/dashboard/staff'))
  await page.getByRole('button', { name: /^End their time on the team ?: Edie/ }).click()
  await dialog.getByRole('button', { name: 'End their time on the team' }).click()
  await expect(dialog).toBeHidden()
  await row.getByLabel('Words', { exact: true }).fill('One last word.')
  await expect(row.getByText(/Not saved: you are signed out/)).toBeVisible()
  await editor.context().close()
})

test('settings of name, colour and logo show on the public page at once', async ({ page }) => {
  await page.goto(at('/dashboard/settings'))
  await rename(page, 'Uncommon Kettle')
  await page.goto(at('/'))
  await expect(page).toHaveTitle(/Uncommon Kettle/)
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 96, height: 96 } })

  await page.goto(at('/dashboard/settings'))
  await page
    .getByLabel('Picture')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture })
  await page.getByLabel('In words').fill('A kettle on the boil')
  await page.getByRole('button', { name: 'Show this logo' }).click()
  await expect(page.getByRole('button', { name: 'Take the logo away' })).toBeVisible()
  await page.goto(at('/'))
  const logo = page.getByRole('banner').locator('img')
  await expect(logo).toBeVisible()
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96)

  await page.goto(at('/dashboard/settings'))
  await page.getByRole('button', { name: 'Take the logo away' }).click()
  await expect(page.getByRole('button', { name: 'Take the logo away' })).toBeHidden()
  const before = await themeOf(page)
  const colour = page.getByLabel('Voice')
  const old = await colour.inputValue()
  await colour.fill('#0b5d3b')
  await page.getByRole('button', { name: 'Save the settings' }).click()
  await expect(said(page, 'The settings are saved')).toBeAttached()
  expect(await themeOf(page)).not.toBe(before)
  await colour.fill(old)
  await rename(page, 'Common Kettle')
  expect(await themeOf(page)).toBe(before)
})

test('S9 a passkey is made, signs in without a mail, and signing out ends that', async ({
  page,
  context,
}) => {
  await givePasskeys(page)
  await page.goto(at('/dashboard/account'))
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('My kettle')
  await page.getByRole('button', { name: 'Make the passkey' }).click()
  await expect(page.getByRole('heading', { name: 'My kettle' })).toBeVisible()

  // The stored session has to live on for the specs that follow, so it is put aside, not ended.
  await context.clearCookies()
  await page.goto(at('/dashboard/sources'))
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page).toHaveURL(at('/dashboard/sources'))
  await page.goto(at('/dashboard/account'))
  await expect(page.getByText(/by passkey/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(at('/'))
  await page.goto(at('/dashboard/account'))
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('a passkey that is not there is one plain sentence, and the mailed link stays', async ({
  browser,
}) => {
  const page = await browser.newPage()
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await page.goto(at('/sign-in'))
  await page.route('**/api/passkey/begin', (route) => route.abort())
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'You are not signed in.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send me a link' })).toBeVisible()
  await page.close()
})

test('A33 the sign-in page has a script of under 1 KB, and without scripts shows no button for it', async ({
  browser,
  request,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(at('/sign-in'))
  await expect(page.getByRole('button', { name: 'Send me a link' })).toBeVisible()
  await expect(page.getByText('Sign in with a passkey')).toBeHidden()
  const sources = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('src') ?? ''))
  expect(sources).toHaveLength(1)
  const script = await request.get(at(sources[0] ?? ''))
  expect((await script.body()).byteLength).toBeLessThan(1_024)
  await page.close()
})

const rowOf = (page: Page, name: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) })

async function open(page: Page, name: string) {
  const row = rowOf(page, name)
  const edit = row.getByRole('button', { name: `Edit “${name}”` })
  const words = row.getByLabel('Words', { exact: true })
  await expect(edit.or(words).first()).toBeVisible()
  if (await edit.isVisible()) await edit.click()
  await expect(words).toBeVisible()
  return row
}

/** Writes a note wherever the checklist asks for one; ends on the page that publishes. */
async function fillNotes(page: Page): Promise<void> {
  await page.goto(at(`${draftPage}/publish`))
  const missing = page.getByRole('link', { name: /^Go to “/ })
  const nothing = page.getByText('Nothing is missing')
  for (;;) {
    await expect(missing.first().or(nothing)).toBeVisible()
    if (await nothing.isVisible()) return
    // The list may still be the one from before the last note: a link is clicked by its name, or not at all.
    let name = ''
    await expect(async () => {
      name = /“(.*)”/.exec((await missing.first().textContent()) ?? '')?.[1] ?? ''
      await missing.filter({ hasText: `“${name}”` }).click({ timeout: 1_000 })
    }).toPass()
    const row = rowOf(page, name)
    await expect(row.getByLabel('Note for readers')).toBeVisible()
    const meaning = row.getByRole('radio', { name: /mean/i })
    if (await meaning.isVisible()) await meaning.check()
    await row.getByLabel('Note for readers').fill('It was time for this.')
    await row.getByLabel('Note for readers').blur()
    await expect(row.getByText('This note is saved.')).toBeVisible()
    await page.getByRole('link', { name: 'Ready to publish?' }).click()
  }
}

const said = (page: Page, sentence: string) =>
  page.getByRole('status').filter({ hasText: sentence })

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Save the settings' }).click()
  // Exactly: the one name is part of the other.
  await expect(page.getByRole('banner').getByText(name, { exact: true })).toBeVisible()
}

/** The address of the public site's colours: another one for other colours. */
async function themeOf(page: Page): Promise<string> {
  const html = await (await page.request.get(at('/'))).text()
  return /href="([^"]*theme[^"]*)"/.exec(html)?.[1] ?? ''
}
