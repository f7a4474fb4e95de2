import { expect, test } from 'vitest'

import { expectRefusal } from '../testing/refusals.ts'
import { someSite, tokenIn } from '../testing/site.ts'

test('the first administrator signs in with the printed link and names the community', async () => {
  await using site = await someSite()
  const url = await site.identity.firstRunLink()
  const cookie = await site.signIn(url)
  const caller = await site.callerWith(cookie)
  expect(await caller.account.me()).toMatchObject({ email: null, roles: ['admin'] })
  expect((await caller.community.get()).named).toBe(false)

  const started = await caller.community.start({
    community: 'The Allotment',
    name: 'Ada',
    email: ' Ada@Example.org ',
  })

  expect(started).toMatchObject({ named: true, name: 'The Allotment' })
  expect(await caller.account.me()).toMatchObject({ name: 'Ada', email: 'ada@example.org' })
  expect(await site.identity.firstRunLink()).toBeNull()
})

test('whoever stopped half-way gets another link, for the same person', async () => {
  await using site = await someSite()
  const first = await site.callerWith(await site.signIn(await site.identity.firstRunLink()))
  const second = await site.callerWith(await site.signIn(await site.identity.firstRunLink()))
  expect((await second.account.me()).id).toBe((await first.account.me()).id)
})

test('a first-run link works once, and only the newest one does', async () => {
  await using site = await someSite()
  const old = tokenIn((await site.identity.firstRunLink()) ?? '')
  const link = tokenIn((await site.identity.firstRunLink()) ?? '')
  await expectRefusal(site.identity.redeemLink(old), 'sign-in/link-over')
  await site.identity.redeemLink(link)
  await expectRefusal(site.identity.redeemLink(link), 'sign-in/link-used')
})

test('a link from the first run is dead once the community has its administrator', async () => {
  await using site = await someSite()
  const cookie = await site.signIn(await site.identity.firstRunLink())
  const spare = tokenIn((await site.identity.firstRunLink()) ?? '')
  const caller = await site.callerWith(cookie)
  const me = { community: 'The Allotment', name: 'Ada', email: 'ada@example.org' }
  await caller.community.start(me)
  await expectRefusal(site.identity.redeemLink(spare), 'sign-in/link-over')
  await expectRefusal(caller.community.start(me), 'community/already-named')
})
