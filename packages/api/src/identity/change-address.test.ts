import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { expectRefusal } from '../testing/refusals.ts'
import { someSite, tokenIn } from '../testing/site.ts'

test('S6 of two requests at once, each link confirms the address that it was sent to, and only one works', async () => {
  await using scratch = await borrowDatabase()
  await using site = await someSite({ db: scratch.db })
  const { caller } = await site.founder()
  const [mine, foreign] = ['ada@new.example', 'mallory@evil.example']
  await Promise.all([
    caller.account.askNewAddress({ email: mine }),
    caller.account.askNewAddress({ email: foreign }),
  ])
  const sent = await site.mails()
  const tokenFor = (to: string) => tokenIn(sent.find((mail) => mail.to_address === to)?.text ?? '')
  const outcomes = await Promise.allSettled(
    [mine, foreign].map((to) => caller.account.confirmAddress({ token: tokenFor(to) })),
  )

  const confirmed = outcomes.flatMap((outcome, index) =>
    outcome.status === 'fulfilled' ? [[mine, foreign][index]] : [],
  )
  expect(confirmed).toHaveLength(1)
  expect((await caller.account.me()).email).toBe(confirmed[0])
})

test('S6 the link works once, for half an hour, and only for whoever asked', async () => {
  await using site = await someSite()
  const { cookie, caller } = await site.founder()
  const other = await site.join(cookie, { email: 'bo@example.org', role: 'admin' })
  await caller.account.askNewAddress({ email: 'ada@new.example' })
  const token = tokenIn(await site.lastLink())

  await expectRefusal(other.caller.account.confirmAddress({ token }), 'sign-in/link-unknown')
  await expectRefusal(site.identity.redeemLink(token), 'sign-in/link-unknown')
  expect(await caller.account.confirmAddress({ token })).toEqual({ email: 'ada@new.example' })
  await expectRefusal(caller.account.confirmAddress({ token }), 'sign-in/link-used')
  expect((await other.caller.account.me()).email).toBe('bo@example.org')

  await caller.account.askNewAddress({ email: 'ada@late.example' })
  const late = tokenIn(await site.lastLink())
  site.wait(31)
  const later = await site.callerWith(cookie)
  await expectRefusal(later.account.confirmAddress({ token: late }), 'sign-in/link-over')
})

test('S6 after the change the old address is told, and signs nobody in any more', async () => {
  await using site = await someSite()
  const { caller } = await site.founder('ada@example.org')
  await site.identity.requestLink('ada@example.org')
  const onItsWay = tokenIn(await site.lastLink())
  await caller.account.askNewAddress({ email: 'ada@new.example' })
  await caller.account.confirmAddress({ token: tokenIn(await site.lastLink()) })

  const told = (await site.mails()).at(-1)
  expect(told?.to_address).toBe('ada@example.org')
  expect(told?.text).toContain('ada@new.example')
  await expectRefusal(site.identity.redeemLink(onItsWay), 'sign-in/link-over')
  const before = (await site.mails()).length
  await site.identity.requestLink('ada@example.org')
  expect(await site.mails()).toHaveLength(before)
  await site.identity.requestLink('ada@new.example')
  expect(await site.signIn(await site.lastLink())).not.toBe('')
})

test('S7 an address that somebody else has is asked like any other, and is not taken from them', async () => {
  await using site = await someSite()
  const { cookie, caller } = await site.founder()
  const other = await site.join(cookie, { email: 'bo@example.org', role: 'viewer' })

  expect(await caller.account.askNewAddress({ email: 'BO@example.org' })).toEqual({
    email: 'bo@example.org',
  })
  const token = tokenIn(await site.lastLink())

  await expectRefusal(caller.account.confirmAddress({ token }), 'sign-in/link-over')
  expect((await other.caller.account.me()).email).toBe('bo@example.org')
})

test('a session of long ago, an address without sense and a sixth try are refused', async () => {
  await using site = await someSite()
  const { cookie, caller } = await site.founder()
  const ask = (email: string) => caller.account.askNewAddress({ email })

  await expectRefusal(ask('nobody'), 'staff/email-unusable')
  await expectRefusal(ask('a@b.example\r\nBcc: c@d.example'), 'staff/email-unusable')
  for (const number of [1, 2, 3, 4, 5]) await ask(`ada${number}@new.example`)
  await expectRefusal(ask('ada6@new.example'), 'sign-in/too-many')
  site.wait(16)
  const later = await site.callerWith(cookie)
  await expectRefusal(
    later.account.askNewAddress({ email: 'ada@new.example' }),
    'actor/too-long-ago',
  )
})
