import { expect, test } from 'vitest'

import { expectRefusal, refusalOf } from '../testing/refusals.ts'
import { cookieOf, someSite, tokenIn } from '../testing/site.ts'

const ada = 'ada@example.org'

test('A19 a mailed link is all that it takes, once; the second time it says so kindly', async () => {
  await using site = await someSite()
  await site.founder(ada)
  await site.identity.requestLink('ADA@example.org.')
  const mail = await site.lastLink()

  const cookie = cookieOf(await site.identity.redeemLink(tokenIn(mail)))

  const me = await (await site.callerWith(cookie)).account.me()
  expect(me).toMatchObject({ name: 'Ada', email: ada, roles: ['admin'] })
  await expectRefusal(site.identity.redeemLink(tokenIn(mail)), 'sign-in/link-used')
})

test('S4 links in mail start with the configured address and nothing else', async () => {
  await using site = await someSite({ baseUrl: 'https://direction.example/' })
  await site.founder(ada)
  await site.identity.requestLink(ada, {
    network: 'evil.example',
    userAgent: 'https://evil.example',
  })
  expect(await site.lastLink()).toMatch(
    /^https:\/\/direction\.example\/sign-in\?token=s[\w-]{43}$/m,
  )
})

test.each([{}, [], '', null, undefined, '*', '%', { $ne: null }, ['s'], 0, true, 's'.repeat(44)])(
  'S5 nothing but a token is a token: %j',
  async (token) => {
    await using site = await someSite()
    await site.founder(ada)
    await site.identity.requestLink(ada)
    await expectRefusal(site.identity.redeemLink(token), 'sign-in/link-unknown')
  },
)

test('S5 a link works for 10 minutes', async () => {
  await using site = await someSite()
  await site.founder(ada)
  await site.identity.requestLink(ada)
  const early = tokenIn(await site.lastLink())
  site.wait(9)
  expect((await site.identity.redeemLink(early)).setCookies).toHaveLength(1)
  await site.identity.requestLink(ada)
  const late = tokenIn(await site.lastLink())
  site.wait(10)
  await expectRefusal(site.identity.redeemLink(late), 'sign-in/link-over')
})

test('S5 a second request makes the first link useless', async () => {
  await using site = await someSite()
  await site.founder(ada)
  await site.identity.requestLink(ada)
  const first = tokenIn(await site.lastLink())
  await site.identity.requestLink(ada)
  await expectRefusal(site.identity.redeemLink(first), 'sign-in/link-over')
  expect((await site.identity.redeemLink(tokenIn(await site.lastLink()))).setCookies).toHaveLength(
    1,
  )
})

test('S5 S9 the database holds neither a link nor a session that could be used', async () => {
  await using site = await someSite()
  const { cookie } = await site.founder(ada)
  await site.identity.requestLink(ada)
  const secrets = [tokenIn(await site.lastLink()), cookie.split('=')[1] ?? '']
  const links = await site.db.selectFrom('sign_in_link').selectAll().execute()
  const sessions = await site.db.selectFrom('session').selectAll().execute()
  const limits = await site.db.selectFrom('rate_limit').selectAll().execute()
  const entries = await site.db.selectFrom('audit_entry').selectAll().execute()
  const stored = JSON.stringify([links, sessions, limits, entries])
  for (const secret of secrets) expect(stored).not.toContain(secret)
  expect(JSON.stringify(limits)).not.toContain('ada@')
})

test('S7 known and unknown addresses get the same answer in the same time', async () => {
  await using site = await someSite()
  await site.founder(ada)
  const timeOf = async (email: string) => {
    const start = performance.now()
    const answer = await site.identity.requestLink(email, { network: email })
    expect(answer).toBeUndefined()
    return performance.now() - start
  }
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let round = 0; round < 200; round += 1) {
    site.wait(61)
    times.known.push(await timeOf(ada))
    times.unknown.push(await timeOf(`nobody${round}@example.org`))
  }
  const mails = await site.mails()
  expect(mails).toHaveLength(200)
  expect(new Set(mails.map((mail) => mail.to_address))).toEqual(new Set([ada]))
  const ratio = median(times.known) / median(times.unknown)
  expect(ratio).toBeGreaterThan(0.6)
  expect(ratio).toBeLessThan(1.6)
}, 60_000)

const median = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

test('S7 S60 over the limit the answer is the same, and no more mail goes', async () => {
  await using site = await someSite()
  await site.founder(ada)
  for (let round = 0; round < 8; round += 1)
    await site.identity.requestLink(`ada+${round}@example.org`)
  expect(await site.mails()).toHaveLength(5)
  site.wait(60)
  await site.identity.requestLink(ada)
  expect(await site.mails()).toHaveLength(6)
})

test('S8 whoever guesses is stopped, and the owner still gets in', async () => {
  await using site = await someSite()
  await site.founder(ada)
  await site.identity.requestLink(ada)
  const guess = (round: number) => `s${String(round).padStart(43, 'x')}`
  const codes = []
  for (let round = 0; round < 60; round += 1) {
    codes.push((await refusalOf(site.identity.redeemLink(guess(round), { network: 'one' }))).code)
  }
  expect(codes.filter((code) => code === 'sign-in/link-unknown')).toHaveLength(20)
  expect(codes.slice(20).every((code) => code === 'sign-in/too-many')).toBe(true)
  const link = tokenIn(await site.lastLink())
  expect((await site.identity.redeemLink(link, { network: 'one' })).setCookies).toHaveLength(1)
})

test('S8 asking for links from one place has an end too', async () => {
  await using site = await someSite()
  for (let round = 0; round < 30; round += 1) {
    await site.identity.requestLink(`nobody${round}@example.org`, { network: 'one' })
  }
  const again = site.identity.requestLink('nobody@example.org', { network: 'one' })
  await expectRefusal(again, 'sign-in/too-many')
  await site.identity.requestLink('nobody@example.org', { network: 'another' })
})

test('S12 a token for another purpose, or of another site, opens nothing', async () => {
  await using site = await someSite()
  const { cookie } = await site.founder(ada)
  await site.identity.requestLink(ada)
  const token = tokenIn(await site.lastLink())
  for (const purpose of ['i', 'f', 'o']) {
    const other = `${purpose}${token.slice(1)}`
    await expectRefusal(site.identity.redeemLink(other), 'sign-in/link-unknown')
  }
  expect(await site.identity.actorOf(`__Host-cuppa=${token}`)).toEqual({ kind: 'visitor' })
  const session = cookie.split('=')[1] ?? ''
  await expectRefusal(site.identity.redeemLink(session), 'sign-in/link-unknown')

  const elsewhere = await someSite({ baseUrl: 'https://other.example', db: site.db })
  await expectRefusal(elsewhere.identity.redeemLink(token), 'sign-in/link-unknown')
  expect(await elsewhere.identity.actorOf(cookie)).toEqual({ kind: 'visitor' })
})

test('an operator can make a link for someone who may sign in, and for nobody else', async () => {
  await using site = await someSite()
  await site.founder(ada)
  const url = await site.identity.oneTimeLinkFor(ada)
  expect((await site.identity.actorOf(await site.signIn(url))).kind).toBe('staff')
  await expectRefusal(site.identity.oneTimeLinkFor('eve@example.org'), 'staff/not-found')
})
