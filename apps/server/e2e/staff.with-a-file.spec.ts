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
