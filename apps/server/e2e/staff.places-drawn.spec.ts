import { drawOrder, fatesIn, sha256 } from '@cuppa/domain'
import { expect, test, type Page } from '@playwright/test'
import { z } from 'zod'

import { ask, Changed, Created } from './ask.ts'
import { baseUrl, drawn } from './routes.ts'
import { sessionFile } from './session.ts'

test.use({ storageState: async ({}, use) => use(sessionFile()) })

/** An event for so many people, with its places by draw as a member of the team sets it. */
async function givenDraw(page: Page, capacity: number): Promise<string> {
  const { slug, ...on } = Created.parse(
    await ask(page, 'event.create', {
      kind: 'informal',
      title: drawn.title,
      summary: '',
      words: '',
      places: [{ mode: 'online', place: 'A call', access: '', capacity, join: '' }],
      agenda: [],
      startsWall: `${drawn.day}T11:00`,
      endsWall: `${drawn.day}T12:00`,
      zone: 'UTC',
    }),
  )
  expect(slug).toBe(drawn.slug)
  const published = Changed.parse(await ask(page, 'event.publish', on))
  await ask(page, 'booking.setDraw', { ...published, closesAt: inSoMany(86_400_000) })
  return on.eventId
}

const inSoMany = (ms: number) => new Date(Date.now() + ms).toISOString()

/** Closes the list now; the work of the next minute draws. */
async function closeList(page: Page, eventId: string): Promise<void> {
  const { result } = Standing.parse(
    await (
      await page.request.get(`${baseUrl()}/api/trpc/event.edit`, {
        params: { input: JSON.stringify({ eventId }) },
        headers: { 'x-cuppa': '1' },
      })
    ).json(),
  )
  const { revision } = result.data
  await ask(page, 'booking.setDraw', { eventId, revision, closesAt: inSoMany(2_000) })
}

const Standing = z.object({ result: z.object({ data: z.object({ revision: z.number() }) }) })

async function book(page: Page, name: string): Promise<void> {
  await page.goto(`${baseUrl()}/events/${drawn.slug}/book`)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Phone number').fill('020 7946 0123')
  await page.getByRole('button', { name: 'Book a place' }).click()
  await expect(page.getByRole('heading', { name: 'You are on the waiting list' })).toBeVisible()
}

/** What stands under a name on the page of a draw. */
const shown = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }) })
    .getByRole('definition')
    .innerText()

test('somebody runs a draw again from what its page shows, and gets the same', async ({ page }) => {
  test.slow()
  const address = `${baseUrl()}/events/${drawn.slug}/draw`
  const eventId = await givenDraw(page, 2)
  for (const name of ['Ada', 'Ben', 'Cyd']) await book(page, name)
  await closeList(page, eventId)
  await page.goto(address)
  const promised = await shown(page, 'Fingerprint of the seed')

  await expect(async () => {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'In the order drawn' })).toBeVisible({
      timeout: 100,
    })
  }).toPass({ timeout: 150_000 })

  const seed = await shown(page, 'Seed')
  const items = await page.getByRole('main').getByRole('listitem').allTextContents()
  const order = items.map((item) => item.split(' ')[0] ?? '')
  const again = drawOrder(order, seed)
  expect(sha256(seed)).toBe(promised)
  expect(again.order).toEqual(order)
  expect(again.order).toHaveLength(3)
  expect(again.listHash).toBe(await shown(page, 'Fingerprint of the list'))
  const fates = fatesIn({ order: again.order, gone: [], places: 2 }).map(({ fate }) => fate)
  expect(items.map((item) => item.includes('has a place'))).toEqual(
    fates.map((fate) => fate === 'place'),
  )
  // Nobody's name is in it.
  await expect(page.getByText(/Ada|Ben|Cyd/)).toHaveCount(0)
})
