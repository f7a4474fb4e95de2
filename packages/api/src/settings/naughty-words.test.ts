import { cleanLine, cleanText, defaultColours, settingsOf } from '@cuppa/domain'
import { naughtyStrings } from '@cuppa/domain/testing/naughty-strings'
import { expect, test } from 'vitest'

import { someSite } from '../testing/site.ts'

const short = naughtyStrings.filter((text) => {
  const clean = cleanLine(text)
  return clean !== '' && clean.length <= 40
})

test('naughty strings pass through every field of the settings unharmed', async () => {
  expect(short.length).toBeGreaterThan(50)
  await using site = await someSite()
  const { caller } = await site.founder()
  for (const text of short) {
    const [one, many] = [cleanLine(text), cleanText(text)]
    const contact = { email: null, phone: text, post: text, person: text }
    const words = { name: text, strapline: text, welcome: text, about: text, directionLabel: text }
    const look = { colours: defaultColours, typeface: 'device' as const }
    const base = settingsOf(await caller.settings.get())
    const kept = await caller.settings.update({ ...words, ...look, contact, base })
    expect(kept).toMatchObject({ name: one, strapline: one, welcome: many, about: many })
    expect(kept).toMatchObject({
      directionLabel: one,
      contact: { phone: one, post: many, person: one },
    })
  }
})

test('naughty strings pass through people’s names, and mail about them has one line each', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  for (const [index, text] of short.entries()) {
    await caller.account.rename({ name: text })
    expect((await caller.account.me()).name).toBe(cleanLine(text))
    const email = `guest${index}@example.org`
    await caller.staff.invite({ email, name: text, role: 'viewer' })
  }
  const { invites } = await caller.staff.list()
  expect(invites.map(({ name }) => name)).toEqual(short.map(cleanLine))
  for (const { sentence } of (await caller.audit.list({})).entries) expect(sentence).toMatch(/\.$/)
})
