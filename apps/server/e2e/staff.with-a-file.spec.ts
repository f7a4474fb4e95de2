import { readFile } from 'node:fs/promises'

import { expect, test } from '@playwright/test'

import { axeFindings, ibmFindings } from './engines.ts'
import { baseUrl } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

const calendar = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:choir@example.org',
  'SUMMARY:Open choir',
  'DTSTART;TZID=Europe/London:20990304T140000',
  'DURATION:PT2H',
  'LOCATION:The hall',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:lost@example.org',
  'SUMMARY:Lost hour',
  'DTSTART;TZID=Europe/Atlantis:20990304T140000',
  'DURATION:PT2H',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const file = (text: string) => ({
  name: 'ours.ics',
  mimeType: 'text/calendar',
  buffer: Buffer.from(text),
})

test('A1 A9 A17 a calendar is brought in: looked at first, then made into drafts, and once', async ({
  page,
}) => {
  await page.goto(`${baseUrl()}/dashboard/events`)
  await page.getByRole('link', { name: 'Bring in a calendar' }).click()
  const look = page.getByRole('button', { name: 'Look at what is in it' })
  await look.click()
  await expect(page.getByRole('alert')).toContainText('File')

  await page.getByLabel('File').setInputFiles(file('Tea on Thursday'))
  await look.click()
  await expect(page.getByText(/could not read this as a calendar/)).toBeVisible()

  await page.getByLabel('File').setInputFiles(file(calendar))
  await look.click()
  await expect(page.getByRole('heading', { name: 'This file would make 1 draft' })).toBeFocused()
  await expect(page.getByText('Wednesday 4 March 2099')).toBeVisible()
  await expect(page.getByText('“Europe/Atlantis”')).toBeVisible()
  expect([await axeFindings(page), await ibmFindings(page)]).toEqual([[], []])
  await page.getByRole('button', { name: 'Make 1 draft' }).click()
  await expect(page.getByText('1 draft is made')).toBeVisible()

  await look.click()
  await expect(page.getByRole('heading', { name: 'This file would make no drafts' })).toBeVisible()
  await expect(page.getByText('It was brought in before')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Events' }).first().click()
  await expect(page.getByRole('link', { name: 'Open choir' })).toBeVisible()
})

const people = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })

const members = [
  'Name;E-mail;Shoe size;Agreed to;Agreed on;Agreed how',
  'Zoë Adeyemi;zoe@example.org;38;News;2024-05-31;On paper',
  'Zoë Adeyemi;zoe@example.org;38;News;2024-05-31;On paper',
  '=1+1;nowhere;40',
  'Bryn Adeyemi',
].join('\r\n')

test('A1 A9 A17 S29 people are brought in from a file by keyboard: looked at first, then written down, and once', async ({
  page,
}) => {
  await page.goto(`${baseUrl()}/dashboard/people`)
  await page.getByRole('link', { name: 'Bring in people from a file' }).press('Enter')
  const heading = page.getByRole('heading', { level: 1, name: 'Bring in people' })
  await expect(heading).toBeFocused()
  const look = page.getByRole('button', { name: 'Look at what is in it' })
  await look.press('Enter')
  await expect(page.getByRole('alert')).toContainText('File')

  const input = page.getByLabel('File', { exact: true })
  await input.setInputFiles(people('picture.csv', Buffer.from([0x89, 0, 0, 1])))
  await look.press('Enter')
  await expect(page.getByRole('alert')).toContainText('This is not a CSV file')

  await input.setInputFiles(people('members.csv', Buffer.from(members, 'latin1')))
  await look.press('Enter')
  const file = page.getByRole('region', { name: 'members.csv' })
  await expect(file.getByText('Nobody is written down yet.')).toBeVisible()
  await expect(file.getByText('New: 2')).toBeVisible()
  await expect(file.getByText('“Shoe size”')).toBeVisible()
  await expect(file.getByText('An earlier row says the same.')).toBeVisible()
  await file.getByLabel('Rows').selectOption({ label: 'Left out' })
  await expect(file.getByText('We cannot send mail to this address.')).toBeVisible()
  await expect(file.getByText('Zoë Adeyemi')).toBeHidden()
  expect([await axeFindings(page), await ibmFindings(page)]).toEqual([[], []])
  await file.getByRole('button', { name: 'Write down 2 people' }).press('Enter')
  await expect(file.getByText('2 people are written down.')).toBeVisible()

  await look.press('Enter')
  const again = page.getByRole('region', { name: 'members.csv' }).first()
  await expect(again.getByText('Here already: 2')).toBeVisible()
  await again.getByRole('button', { name: 'Take the file away' }).press('Enter')
  await expect(page.getByRole('region', { name: 'members.csv' })).toHaveCount(1)
  await page.getByRole('link', { name: 'See all people' }).press('Enter')
  await page.getByLabel(/^Name, or a whole/).fill('zoe adeyemi')
  await expect(page.getByText('1 person', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Zoë Adeyemi' })).toBeVisible()

  const taken = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Get plain lines (CSV)' }).press('Enter')
  const lines = await readFile(await (await taken).path(), 'utf8')
  expect(lines).toMatch(/^.*\r\nZoë Adeyemi,Known to us,,zoe@example\.org,.*,News by e-mail\r\n$/)
  expect([await axeFindings(page), await ibmFindings(page)]).toEqual([[], []])
})
