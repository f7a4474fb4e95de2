import { expect, type Page } from '@playwright/test'
import { z } from 'zod'

import { baseUrl } from './routes.ts'

/** Asks the server as the dashboard does. */
export async function ask(page: Page, procedure: string, input: object): Promise<unknown> {
  const answer = await page.request.post(`${baseUrl()}/api/trpc/${procedure}`, {
    data: input,
    headers: { 'x-cuppa': '1', origin: baseUrl() },
  })
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true)
  return z.object({ result: z.object({ data: z.unknown().optional() }) }).parse(await answer.json())
    .result.data
}

/** What the server says of an event that was changed. */
export const Changed = z.object({ eventId: z.string(), revision: z.number() })
/** And of one that was made. */
export const Created = Changed.extend({ slug: z.string() })
