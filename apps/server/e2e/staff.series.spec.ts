import { expect, test, type Locator, type Page } from '@playwright/test'

import { axeFindings } from './engines.ts'
import { outlineFindings, sidewaysFindings, targetFindings } from './house-checks.ts'
import { baseUrl } from './routes.ts'
import { sessionFile } from './session.ts'

test.describe.configure({ mode: 'serial' })
test.use({ storageState: async ({}, use) => use(sessionFile()) })

const at = (path: string) => baseUrl() + path
const title = 'Porridge club'
const series = '/dashboard/events/series/porridge-club'

/** A Tuesday some weeks on, and days after it. */
function dayAfter(days: number): string {
  const first = new Date(Date.now() + 30 * 86_400_000)
  first.setUTCDate(first.getUTCDate() + ((9 - first.getUTCDay()) % 7) + days)
  return first.toISOString().slice(0, 10)
}

test('A3 questions and reminders are set once for a series, and a date has them', async ({
  page,
}) => {
  await makeSeries(page)
  await page.getByRole('link', { name: 'Questions, reminders and places' }).click()
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByLabel('Question 1', { exact: true }).fill('Oats or rice?')
  await page.getByRole('button', { name: 'Save the questions' }).click()
  await expect(page.getByText('Everyone who books from now on is asked these.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'A week before' }).check()
  await page.getByRole('button', { name: 'Save the reminders' }).click()
  await expect(page.getByText('The dates to come have it, and later ones get it.')).toBeVisible()
  await page.getByLabel('Places kept (in person)').fill('2')
  await page.getByLabel('Kept until how many days before').fill('1')
  await page.getByRole('button', { name: 'Save the rule for places' }).click()
  await expect(page.getByText('The dates to come have it, and later ones get it.')).toHaveCount(2)

  await page.goto(at(`/dashboard/events/porridge-club-${dayAfter(7)}`))
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue('Oats or rice?')
  await expect(page.getByLabel('Places kept (in person)')).toHaveValue('2')
  await expect(page.getByLabel('Kept until which day')).toHaveValue(dayAfter(6))

  await page.getByLabel('Question 1', { exact: true }).fill('Sweet or salty?')
  const form = page.getByRole('form', { name: 'Save the questions' })
  await form.getByRole('radio', { name: 'This date and later ones' }).check()
  await page.getByRole('button', { name: 'Save the questions' }).click()
  await expect(page.getByText('Everyone who books from now on is asked these.')).toBeVisible()
  const asks = async (days: number) => {
    await page.goto(at(`/dashboard/events/porridge-club-${dayAfter(days)}`))
    return page.getByLabel('Question 1', { exact: true }).inputValue()
  }
  expect(await asks(0)).toBe('Oats or rice?')
  expect(await asks(14)).toBe('Sweet or salty?')
})

test('A9 by keyboard a rule is changed, after what becomes of each date was seen and decided', async ({
  page,
}) => {
  await book(page, dayAfter(7), 'Ida Marsh')
  await book(page, dayAfter(14), 'Noor Field')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(at(series))
  await press(page.getByRole('link', { name: 'Change the rule' }))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByLabel('First day').fill(dayAfter(7))
  await page.getByLabel('Start', { exact: true }).fill('15:00')
  await page.getByLabel('End', { exact: true }).fill('16:00')
  await page.getByLabel('Every how many weeks?').fill('2')
  await press(page.getByRole('button', { name: 'See what would change' }))

  await expect(page.getByRole('heading', { name: 'What would change' })).toBeFocused()
  expect(await axeFindings(page)).toEqual([])
  expect(await outlineFindings(page)).toEqual([])
  expect(await sidewaysFindings(page)).toEqual([])
  expect(await targetFindings(page, 24)).toEqual([])
  const ida = page.getByRole('group', { name: /1 person has booked/ }).first()
  await expect(ida.getByRole('radio', { name: 'It stays as it is' })).toBeChecked()
  await expect(page.getByText('Nobody who has booked is told anything')).toBeVisible()
  await ida.getByRole('radio', { name: 'It stays as it is' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(ida.getByRole('radio', { name: /^It moves to .* 3pm/ })).toBeChecked()
  await expect(page.getByText('That their date has another time:')).toBeVisible()
  await expect(page.getByText('Please ring 1 person.')).toBeVisible()
  await press(page.getByRole('button', { name: 'Change the rule' }))

  await expect(page.getByRole('link', { name: /Say why/ })).toBeVisible()
  await page.getByLabel('Why are dates cancelled?').fill('The oats come every other week.')
  await press(page.getByRole('button', { name: 'Change the rule' }))
  await expect(page.getByRole('heading', { level: 1, name: /all its dates/ })).toBeVisible()
  await expect(page.getByText(/^Every 2 weeks, on Tuesday, at 3pm/)).toBeVisible()
})

test('people see the new time, the date that stayed, and what was cancelled', async ({ page }) => {
  const ics = await (await page.request.get(at('/events/series/porridge-club.ics'))).text()
  const entry = (days: number) =>
    ics.split('BEGIN:VEVENT').find((one) => one.includes(`porridge-club-${dayAfter(days)}`)) ?? ''
  expect(entry(7)).toContain(`${dayAfter(7).replaceAll('-', '')}T150000`)
  expect(entry(7)).toContain('SEQUENCE:1')
  expect(entry(14)).toContain(`${dayAfter(14).replaceAll('-', '')}T110000`)
  expect(entry(14)).not.toContain('STATUS:CANCELLED')
  expect(entry(28)).toContain('STATUS:CANCELLED')

  await page.goto(at(`/events/porridge-club-${dayAfter(28)}`))
  await expect(page.getByText('The oats come every other week.')).toBeVisible()
  await page.goto(at(`/events/porridge-club-${dayAfter(14)}/book`))
  await expect(page.getByLabel('Sweet or salty?')).toBeVisible()
})

/** As somebody without a mouse does it. */
async function press(target: Locator): Promise<void> {
  await target.focus()
  await target.press('Enter')
}

async function makeSeries(page: Page): Promise<void> {
  await page.goto(at('/dashboard/events/series/new'))
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('First day').fill(dayAfter(0))
  await page.getByLabel('Start', { exact: true }).fill('11:00')
  await page.getByLabel('End', { exact: true }).fill('12:00')
  await page.getByLabel('It repeats').selectOption({ label: 'By the week' })
  await page.getByRole('checkbox', { name: 'Tuesday' }).check()
  await page.getByRole('radio', { name: 'After a number of dates' }).check()
  await page.getByLabel('How many dates?').fill('8')
  await page.getByRole('checkbox', { name: 'In person' }).check()
  await page.getByLabel('How many places (in person)').fill('9')
  await page.getByRole('radio', { name: 'Everyone, as soon as they are made.' }).check()
  await page.getByRole('button', { name: 'Make the dates' }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible()
}

/** By the form that everyone has. */
async function book(page: Page, day: string, name: string): Promise<void> {
  await page.goto(at(`/events/porridge-club-${day}/book`))
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Phone number').fill('020 7946 0188')
  await page.getByRole('button', { name: 'Book a place' }).click()
  await expect(page.getByRole('main')).toContainText('You have a place')
}
