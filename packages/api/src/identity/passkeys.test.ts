import { expect, test } from 'vitest'

import { authenticator } from '../testing/authenticator.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { cookieOf, someSite, type Site } from '../testing/site.ts'

const no = 'sign-in/passkey-refused'

/** The founder with a passkey on a device. */
async function withPasskey(site: Site, device = authenticator()) {
  const founder = await site.founder()
  const options = await founder.caller.account.beginPasskey()
  const { id } = await founder.caller.account.finishPasskey({
    name: 'My phone',
    answer: device.register(options),
  })
  return { ...founder, device, id }
}

test('a passkey signs its owner in', async () => {
  await using site = await someSite()
  const { caller, device } = await withPasskey(site)
  expect(await caller.account.passkeys()).toMatchObject([{ name: 'My phone', usedAt: null }])

  const answer = device.answer(await site.identity.beginPasskeySignIn())
  const cookie = cookieOf(await site.identity.finishPasskeySignIn(answer))

  const again = await site.callerWith(cookie)
  expect((await again.account.me()).id).toBe((await caller.account.me()).id)
  expect((await again.account.sessions()).map(({ method }) => method)).toContain('passkey')
  expect((await again.account.passkeys())[0]?.usedAt).not.toBeNull()
})

test.each([true, false])('S12 an answer counts once, and for five minutes (%j)', async (counts) => {
  await using site = await someSite()
  const { device } = await withPasskey(site, authenticator({ counts }))
  const answer = device.answer(await site.identity.beginPasskeySignIn())
  await site.identity.finishPasskeySignIn(answer)
  await expectRefusal(site.identity.finishPasskeySignIn(answer), no)

  const late = device.answer(await site.identity.beginPasskeySignIn())
  site.wait(5)
  await expectRefusal(site.identity.finishPasskeySignIn(late), no)
})

test('S12 an answer made for another site, or another purpose, is refused', async () => {
  await using site = await someSite()
  const { caller, device } = await withPasskey(site)
  const options = await site.identity.beginPasskeySignIn()
  for (const place of [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { origin: 'https://cuppa.example.evil.example' },
  ]) {
    const other = authenticator(place)
    const begun = await caller.account.beginPasskey()
    const finish = caller.account.finishPasskey({ name: 'x', answer: other.register(begun) })
    await expectRefusal(finish, no)
  }
  const begun = await caller.account.beginPasskey()
  await expectRefusal(site.identity.finishPasskeySignIn(device.answer(begun)), no)
  const swapped = authenticator().register(options)
  await expectRefusal(caller.account.finishPasskey({ name: 'x', answer: swapped }), no)
})

test('a passkey that nobody knows, or that did not ask who is there, is refused', async () => {
  await using site = await someSite()
  const { device } = await withPasskey(site)
  const stranger = authenticator().answer(await site.identity.beginPasskeySignIn())
  await expectRefusal(site.identity.finishPasskeySignIn(stranger), no)
  const unseen = device.answer(await site.identity.beginPasskeySignIn(), { present: false })
  await expectRefusal(site.identity.finishPasskeySignIn(unseen), no)
  for (const nonsense of [undefined, {}, [], 'x', { id: {} }, { ...stranger, response: {} }]) {
    await expectRefusal(site.identity.finishPasskeySignIn(nonsense), no)
  }
})

test('a copy of a key that has counted less far is refused', async () => {
  await using site = await someSite()
  const { device } = await withPasskey(site)
  await site.identity.finishPasskeySignIn(device.answer(await site.identity.beginPasskeySignIn()))
  device.setBack()
  const copied = device.answer(await site.identity.beginPasskeySignIn())
  await expectRefusal(site.identity.finishPasskeySignIn(copied), no)
})

test('S2 without a session nobody adds a passkey, for whomever', async () => {
  await using site = await someSite()
  const { caller } = await withPasskey(site)
  const { id } = await caller.account.me()
  const visitor = await site.callerWith(null)
  await expectRefusal(visitor.account.beginPasskey(), 'actor/not-signed-in')
  const answer = authenticator().register(await caller.account.beginPasskey())
  const finish = visitor.account.finishPasskey({ name: 'x', answer })
  await expectRefusal(finish, 'actor/not-signed-in')
  const named = { name: 'x', answer, userId: id, personId: id }
  await expect(caller.account.finishPasskey(named)).rejects.toThrow(/unrecognized/i)
  expect(await caller.account.passkeys()).toHaveLength(1)
})

test('a passkey begun by one person cannot be finished by another', async () => {
  await using site = await someSite()
  const { cookie, caller } = await withPasskey(site)
  const bea = await site.join(cookie, { email: 'bea@example.org', role: 'viewer' })
  const answer = authenticator().register(await caller.account.beginPasskey())
  await expectRefusal(bea.caller.account.finishPasskey({ name: 'x', answer }), no)
})

test('a removed passkey signs nobody in, and only its owner removes it', async () => {
  await using site = await someSite()
  const { cookie, caller, device, id } = await withPasskey(site)
  const bea = await site.join(cookie, { email: 'bea@example.org', role: 'admin' })
  await expectRefusal(bea.caller.account.removePasskey({ id }), 'account/passkey-not-found')
  await caller.account.renamePasskey({ id, name: 'Old phone' })
  await caller.account.removePasskey({ id })
  expect(await caller.account.passkeys()).toEqual([])
  const answer = device.answer(await site.identity.beginPasskeySignIn())
  await expectRefusal(site.identity.finishPasskeySignIn(answer), no)
})

test('S9 when a role ends, the passkey is worth nothing, even after a new invitation', async () => {
  await using site = await someSite()
  const founder = await site.founder()
  const bea = await site.join(founder.cookie, { email: 'bea@example.org', role: 'editor' })
  const device = authenticator()
  const options = await bea.caller.account.beginPasskey()
  await bea.caller.account.finishPasskey({ name: 'Phone', answer: device.register(options) })
  await founder.caller.staff.end({ person: (await bea.caller.account.me()).id })
  await site.join(founder.cookie, { email: 'bea@example.org', role: 'viewer' })
  const answer = device.answer(await site.identity.beginPasskeySignIn())
  await expectRefusal(site.identity.finishPasskeySignIn(answer), no)
})
