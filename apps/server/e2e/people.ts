import { expect, type Browser, type Page } from '@playwright/test'

import { baseUrl } from './routes.ts'

export interface Newcomer {
  readonly name: string
  readonly email: string
  /** As the list of roles says it. */
  readonly role?: string
}

/** Invites somebody from the page of an administrator; answers their page, in a browser of their own. */
export async function bringIn(page: Page, browser: Browser, someone: Newcomer): Promise<Page> {
  const { name, email, role } = someone
  await page.goto(`${baseUrl()}/dashboard/staff`)
  await page.getByRole('button', { name: 'Invite someone' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail').fill(email)
  if (role) await dialog.getByRole('radio', { name: role }).check()
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(dialog).toBeHidden()
  return comeBy(browser, await mailedLink(page, email), name)
}

export async function mailedLink(page: Page, email: string): Promise<string> {
  await page.goto(`${baseUrl()}/dashboard/mail`)
  await page.getByRole('button', { name: 'Read it' }).filter({ hasText: email }).click()
  const mail = await page.getByText(/token=/).textContent()
  return /https?:\/\/\S+token=[\w-]+/.exec(mail ?? '')?.[0] ?? ''
}

async function comeBy(browser: Browser, link: string, name: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page).toHaveURL(/\/dashboard/)
  await expect(page.getByText(name).first()).toBeVisible()
  return page
}

/** A device that holds passkeys, and whose owner is always there and themselves. */
export async function givePasskeys(page: Page): Promise<void> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
