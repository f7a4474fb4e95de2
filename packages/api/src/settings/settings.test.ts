import { type CommunitySettings, defaultColours, settingsOf } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { expectRefusal, refusalOf } from '../testing/refusals.ts'
import { someSite } from '../testing/site.ts'
import type { Caller } from '../testing/world.ts'
import { readCommunity, readLogo } from './read-community.ts'

const settings = {
  name: 'The Allotment',
  strapline: 'Growing together',
  welcome: 'Come in.',
  about: 'We dig.',
  directionLabel: 'Where we are going',
  colours: defaultColours,
  typeface: 'bookish' as const,
  contact: { email: 'hello@example.org', phone: '', post: '1 Plot Lane', person: null },
}
/** Sets these on whatever stands there now. */
const set = async (caller: Caller, wanted: CommunitySettings) =>
  caller.settings.update({ ...wanted, base: settingsOf(await caller.settings.get()) })

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

test('what an administrator sets is what everyone sees', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  await set(caller, settings)
  const everyone = await site.callerWith(null)
  expect(await everyone.community.get()).toEqual({
    ...settings,
    named: true,
    logo: null,
    contact: { ...settings.contact, phone: null },
  })
})

test('pages made of the settings are dropped when they change', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  const scope = site.scope({ kind: 'visitor' })
  await readCommunity(scope)
  expect([...scope.tags]).toEqual(['settings'])
  const seq = () =>
    site.db
      .selectFrom('content_revision')
      .select('seq')
      .where('tag', '=', 'settings')
      .executeTakeFirstOrThrow()
  const before = await seq()
  await set(caller, settings)
  expect((await seq()).seq).toBeGreaterThan(before.seq)
})

test('a colour that hardly shows is refused, and says by how much', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  const colours = { voice: '#fffff0', growth: '#2e8b6f' }
  const refusal = await refusalOf(set(caller, { ...settings, colours }))
  expect(refusal).toMatchObject({ code: 'community/colour-too-close', data: { colour: '#fffff0' } })
  expect((await caller.settings.get()).colours).toEqual(defaultColours)
})

test('S17 unknown keys and wrong shapes are refused', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  // @ts-expect-error -- what a request may hold all the same
  await expect(set(caller, { ...settings, named: false })).rejects.toThrow(/unrecognized/i)
  const javascript = {
    ...settings,
    colours: { ...defaultColours, voice: 'red;}body{display:none' },
  }
  await expect(set(caller, javascript)).rejects.toThrow(/voice/)
})

test('a logo is a picture by its bytes, has words, and can be taken away', async () => {
  await using site = await someSite()
  const { caller } = await site.founder()
  const bytes = png.toString('base64')
  const { logo } = await caller.settings.uploadLogo({ bytes, alt: 'A watering can', base: null })
  expect(logo).toMatchObject({
    alt: 'A watering can',
    url: expect.stringMatching(/^\/logo\/[0-9a-f]{32}$/),
  })

  const hash = logo?.url.split('/').at(-1) ?? ''
  const kept = await readLogo(site.scope({ kind: 'visitor' }), hash)
  expect(kept?.mediaType).toBe('image/png')
  expect(Buffer.from(kept?.bytes ?? []).equals(png)).toBe(true)

  expect((await caller.settings.removeLogo({ base: logo })).logo).toBeNull()
  expect(await readLogo(site.scope({ kind: 'visitor' }), hash)).toBeUndefined()
})

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'A can', 'not-a-picture'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'A can', 'not-a-picture'],
  ['a GIF', Buffer.from('GIF89a'), 'A can', 'not-a-picture'],
  ['nothing', Buffer.alloc(0), 'A can', 'not-a-picture'],
  ['too much', Buffer.concat([png, Buffer.alloc(300 * 1024)]), 'A can', 'too-big'],
  ['no words', png, ' ', 'no-alt'],
])('S27 as a logo, %s is refused', async (...[, bytes, alt, why]) => {
  await using site = await someSite()
  const { caller } = await site.founder()
  const refusal = await refusalOf(
    caller.settings.uploadLogo({ bytes: bytes.toString('base64'), alt, base: null }),
  )
  expect(refusal).toMatchObject({ code: 'community/logo-refused', data: { why } })
})

test('only an administrator sets anything', async () => {
  await using site = await someSite()
  const founder = await site.founder()
  const { caller } = await site.join(founder.cookie, {
    email: 'bea@example.org',
    role: 'publisher',
  })
  await expectRefusal(set(caller, settings), 'actor/cannot')
  await expectRefusal(caller.settings.removeLogo({ base: null }), 'actor/cannot')
  const visitor = await site.callerWith(null)
  const update = visitor.settings.update({ ...settings, base: settings })
  await expectRefusal(update, 'actor/not-signed-in')
})
