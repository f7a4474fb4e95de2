import { expect, test } from '@playwright/test'

import { baseUrl, publicRoutes } from './routes.ts'

test('A33 the home page weighs at most 60 KB with its fonts, and runs no script', async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  let bytes = 0
  const scripts: string[] = []
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  client.on('Network.responseReceived', ({ type, response }) => {
    if (type === 'Script') scripts.push(response.url)
  })
  await page.goto(baseUrl(), { waitUntil: 'networkidle' })
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThanOrEqual(60 * 1024)
  expect(scripts).toEqual([])
})

test('A33 no public page sets a cookie or asks another host for anything', async ({
  page,
  context,
}) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  for (const { path } of publicRoutes) await page.goto(baseUrl() + path)
  expect([...hosts]).toEqual([new URL(baseUrl()).host])
  expect(await context.cookies()).toEqual([])
})

test('A32 the direction prints on A4 without its menus', async ({ page }) => {
  await page.goto(`${baseUrl()}/direction`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.length).toBeGreaterThan(10_000)
})
