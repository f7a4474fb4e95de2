import { expect, test, type Page } from '@playwright/test'

import { axeFindings, ibmFindings } from './engines.ts'
import { bringIn } from './people.ts'
import { baseUrl } from './routes.ts'
import { sessionFile } from './session.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: async ({}, use) => use(sessionFile()) })

const draftPage = '/dashboard/strategy/2020-2022'
const name = 'Make the table bigger'

/** Somebody else of the team, in a browser of her own. */
let bea: Page

test('a second administrator comes by her own browser', async ({ page, browser }) => {
  const someone = { name: 'Bea Potts', email: 'bea@example.org', role: 'Administrator' }
  bea = await bringIn(page, browser, someone)
})

test.afterAll(() => bea.context().close())

test('A1 A17 two people write one note: both are shown, they are joined, and nothing is lost', async ({
  page,
}) => {
  await openDraft(page)
  await change(page, 'The table has a leaf for everyone.')
  await openDraft(bea)
  await writeNote(page, 'People asked for more chairs.')
  await expect(page.getByText('This note is saved.')).toBeVisible()

  await writeNote(bea, 'The table was full.', /wording/i)
  const clash = bea.getByRole('alert').filter({ hasText: 'while you were writing' })
  await expect(clash).toContainText('Ada Brewer changed this note while you were writing')
  await expect(clash).toContainText('People asked for more chairs.')
  await expect(clash).toContainText('It touches: the meaning')
  await expect(clash).toContainText('The table was full.')
  await enginesFindNothing(bea)
  await clash.getByRole('button', { name: /^Join both ?: the note/ }).click()
  const joined = bea.getByLabel('Note, joined')
  await expect(joined).toBeFocused()
  await expect(joined).toHaveValue('People asked for more chairs. The table was full.')
  await clash
    .getByRole('group', { name: /both together/ })
    .getByLabel(/meaning/i)
    .check()
  await clash.getByRole('button', { name: 'Keep this' }).click()
  await expect(clash).toBeHidden()
  await expect(bea.getByLabel('Note for readers')).toBeFocused()
  await expect(bea.getByText('This note is saved.')).toBeVisible()

  await writeNote(page, 'People asked for more chairs, twice.')
  const other = page.getByRole('alert').filter({ hasText: 'while you were writing' })
  await expect(other).toContainText('Bea Potts changed this note')
  await other.getByRole('button', { name: /^Keep theirs ?: the note/ }).click()
  await expect(page.getByLabel('Note for readers')).toHaveValue(
    'People asked for more chairs. The table was full.',
  )
  await page.getByRole('button', { name: 'Bring my note back' }).click()
  await expect(page.getByText('This note is saved.')).toBeVisible()
  await bea.reload()
  await openDraft(bea)
  await expect(bea.getByLabel('Note for readers')).toHaveValue(
    'People asked for more chairs, twice.',
  )
})

test('A1 A17 two people change the settings: what only one changed is kept, the rest is chosen', async ({
  page,
}) => {
  await openSettings(page)
  await openSettings(bea)
  await page.getByLabel('Welcome').fill('Come in. There is a chair for you.')
  await page.getByLabel('Phone').fill('01632 960001')
  await save(page)
  await expect(said(page, 'The settings are saved')).toBeAttached()

  await bea.getByLabel('Welcome').fill('Come in. The kettle is on.')
  await bea.getByLabel('Line under the name').fill('A table for everyone')
  await save(bea)
  const clash = bea.getByRole('group', { name: 'Not saved yet: Ada Brewer changed this too' })
  await expect(clash).toBeFocused()
  await expect(bea).toHaveTitle(/^Error: Settings/)
  await expect(clash).toContainText('What only they changed stays as they left it: Phone.')
  await expect(clash.getByRole('heading', { level: 3 })).toHaveText(['Welcome'])
  await expect(clash).toContainText('Come in. There is a chair for you.')
  await expect(clash).toContainText('Come in. The kettle is on.')
  await enginesFindNothing(bea)
  await clash.getByRole('button', { name: /^Keep mine ?: Welcome/ }).click()

  await expect(clash).toBeHidden()
  await expect(bea.getByText('Theirs is kept beside yours: Phone.')).toBeVisible()
  await expect(bea.getByLabel('Phone')).toHaveValue('01632 960001')
  await expect(bea.getByLabel('Welcome')).toBeFocused()
  await page.goto(baseUrl())
  await expect(page.getByText('Come in. The kettle is on.')).toBeVisible()
  await expect(page.getByText('A table for everyone').first()).toBeVisible()
  await page.goto(`${baseUrl()}/contact`)
  await expect(page.getByText('01632 960001').first()).toBeVisible()
})

test('A1 A17 two people mend one source: both texts are shown, and each thanks whom they put down', async ({
  page,
}) => {
  const title = 'A note under the kettle'
  await page.goto(`${baseUrl()}/dashboard/sources`)
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(title)
  await page.getByLabel('Date').fill('2020-06-25')
  await page.getByLabel('Words').fill('More chairs.')
  await page.getByRole('button', { name: 'Add the source' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await editSource(page, title)
  await editSource(bea, title)
  await page.getByLabel('Words').fill('More chairs, please.')
  await putDown(page, 'Amara Osei')
  await page.getByRole('button', { name: 'Save the source' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()

  await bea.getByLabel('Words').fill('Many more chairs.')
  await putDown(bea, 'Ben Wood')
  await bea.getByRole('button', { name: 'Save the source' }).click()
  const clash = bea.getByRole('group', { name: 'Not saved yet: Ada Brewer changed this too' })
  await expect(clash).toBeFocused()
  await expect(clash).toContainText('What only they changed stays as they left it: Amara Osei.')
  await enginesFindNothing(bea)
  await clash.getByRole('button', { name: /^Join both ?: Words/ }).click()
  await expect(bea.getByLabel('Words, joined')).toHaveValue('Many more chairs, please.')
  await clash.getByRole('button', { name: 'Keep this' }).click()
  await expect(bea.getByRole('dialog')).toBeHidden()
  const source = bea.getByRole('listitem').filter({ hasText: title })
  await expect(source).toContainText('Many more chairs, please.')
  await expect(source).toContainText('Amara Osei')
  await expect(source).toContainText('Ben Wood')
})

/** The view of a clash comes and goes, so the checks of whole routes never meet it. */
async function enginesFindNothing(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
  expect(await ibmFindings(page)).toEqual([])
}

async function editSource(page: Page, title: string): Promise<void> {
  await page.goto(`${baseUrl()}/dashboard/sources`)
  await page.getByRole('button', { name: `Edit “${title}”` }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function putDown(page: Page, person: string): Promise<void> {
  await page.getByLabel('Name, for the team only').fill(person)
  await page.getByRole('button', { name: 'Add this person' }).click()
}

const said = (page: Page, sentence: string) =>
  page.getByRole('status').filter({ hasText: sentence })

async function openSettings(page: Page): Promise<void> {
  await page.goto(`${baseUrl()}/dashboard/settings`)
  await expect(page.getByLabel('Welcome')).toBeVisible()
}

const save = (page: Page) => page.getByRole('button', { name: 'Save the settings' }).click()

/** Opens the draft, which somebody may have to start, and the statement that both write about. */
async function openDraft(page: Page): Promise<void> {
  await page.goto(`${baseUrl()}${draftPage}?open=make-the-table-bigger`)
  const start = page.getByRole('button', { name: /^Start/ })
  const words = page.getByLabel('Words', { exact: true })
  await expect(start.or(words).first()).toBeVisible()
  if (!(await start.isVisible())) return
  await start.click()
  await page.getByRole('button', { name: `Edit “${name}”` }).click()
  await expect(words).toBeVisible()
}

async function change(page: Page, words: string): Promise<void> {
  await page.getByLabel('Words', { exact: true }).fill(words)
  await expect(page.getByRole('main').getByText(/^Saved (just now|.* ago)/)).toBeVisible()
  await expect(page.getByLabel('Note for readers')).toBeVisible()
}

async function writeNote(page: Page, words: string, touches = /meaning/i): Promise<void> {
  await page
    .getByRole('group', { name: /does the change touch\?$/ })
    .getByLabel(touches)
    .check()
  await page.getByLabel('Note for readers').fill(words)
}
