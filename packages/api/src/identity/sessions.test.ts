import { expect, test } from 'vitest'

import { expectRefusal } from '../testing/refusals.ts'
import { someSite } from '../testing/site.ts'
import { givenMember, nextId, noon } from '../testing/world.ts'

const ada = 'ada@example.org'

test('S9 the cookie is for this host only, and no script can read it', async () => {
  await using site = await someSite()
  const url = await site.identity.firstRunLink()
  const { setCookies } = await site.identity.redeemLink(url?.split('token=')[1])
  expect(setCookies[0]).toMatch(
    /^__Host-cuppa=o[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/,
  )
})

test('S9 on a machine of one’s own, without encryption, the name is plain', async () => {
  await using site = await someSite({ baseUrl: 'http://localhost:3000' })
  const url = await site.identity.firstRunLink()
  const { setCookies } = await site.identity.redeemLink(url?.split('token=')[1])
  expect(setCookies[0]).toMatch(
    /^cuppa=o[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/,
  )
})

test('S9 an id that a browser brings along is never taken over', async () => {
  await using site = await someSite()
  const planted = `__Host-cuppa=o${'A'.repeat(43)}`
  const cookie = await site.signIn(await site.identity.firstRunLink(), { cookie: planted })
  expect(cookie).not.toBe(planted)
  expect(await site.identity.actorOf(planted)).toEqual({ kind: 'visitor' })
  expect(await site.identity.actorOf(`${cookie}; ${planted}`)).toEqual({ kind: 'visitor' })
})

test('S9 signing in again ends the session that this browser had', async () => {
  await using site = await someSite()
  const { cookie: old } = await site.founder(ada)
  const cookie = await site.signIn(await site.identity.oneTimeLinkFor(ada), { cookie: old })
  expect((await site.identity.actorOf(old)).kind).toBe('visitor')
  expect((await site.identity.actorOf(cookie)).kind).toBe('staff')
})

test('S9 after signing out the old cookie is worth nothing', async () => {
  await using site = await someSite()
  const { cookie } = await site.founder(ada)
  const { setCookies } = await site.identity.signOut(cookie)
  expect(setCookies[0]).toContain('__Host-cuppa=; Path=/; Max-Age=0')
  expect(await site.identity.actorOf(cookie)).toEqual({ kind: 'visitor' })
  await site.identity.signOut(cookie)
})

test('S9 S21 when a role ends, every session of that person is dead at once', async () => {
  await using site = await someSite()
  const founder = await site.founder(ada)
  const bea = await site.join(founder.cookie, { email: 'bea@example.org', role: 'editor' })
  const other = await site.signIn(await site.identity.oneTimeLinkFor('bea@example.org'))
  const { id } = await bea.caller.account.me()

  await founder.caller.staff.end({ person: id })

  for (const cookie of [bea.cookie, other]) {
    expect(await site.identity.actorOf(cookie)).toEqual({ kind: 'visitor' })
    await expectRefusal((await site.callerWith(cookie)).account.me(), 'actor/not-signed-in')
  }
  await site.identity.requestLink('bea@example.org')
  expect((await site.mails()).filter(({ kind }) => kind === 'sign-in')).toHaveLength(0)
})

test('S21 another role counts from the very next request', async () => {
  await using site = await someSite()
  const founder = await site.founder(ada)
  const bea = await site.join(founder.cookie, { email: 'bea@example.org', role: 'admin' })
  const { id } = await bea.caller.account.me()
  await founder.caller.staff.changeRoles({ person: id, roles: ['viewer'] })
  await expectRefusal((await site.callerWith(bea.cookie)).staff.list(), 'actor/cannot')
})

test('S9 a session that nobody used for a day is over; so is any after a week', async () => {
  await using site = await someSite()
  const { cookie } = await site.founder(ada)
  const isIn = async () => (await site.identity.actorOf(cookie)).kind === 'staff'
  site.wait(23 * 60)
  expect(await isIn()).toBe(true)
  site.wait(23 * 60)
  expect(await isIn()).toBe(true)
  site.wait(24 * 60)
  expect(await isIn()).toBe(false)

  const busy = await site.signIn(await site.identity.oneTimeLinkFor(ada))
  for (let hour = 0; hour < 7 * 24; hour += 12) {
    expect((await site.identity.actorOf(busy)).kind).toBe('staff')
    site.wait(12 * 60)
  }
  expect((await site.identity.actorOf(busy)).kind).toBe('visitor')
})

test('one sees where one is signed in, and can end each', async () => {
  await using site = await someSite()
  const { cookie, caller } = await site.founder(ada)
  const userAgent = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'
  const phone = await site.signIn(await site.identity.oneTimeLinkFor(ada), { userAgent })

  const sessions = await caller.account.sessions()
  expect(sessions.map(({ device, current }) => [device, current])).toEqual([
    ['Firefox on Windows', false],
    ['A browser', true],
  ])
  await caller.account.endSession({ id: sessions[0]?.id ?? '' })
  expect((await site.identity.actorOf(phone)).kind).toBe('visitor')
  const again = caller.account.endSession({ id: sessions[0]?.id ?? '' })
  await expectRefusal(again, 'account/session-over')

  expect(await caller.account.signOutEverywhere()).toEqual({ ended: 1 })
  expect((await site.identity.actorOf(cookie)).kind).toBe('visitor')
})

test('nobody ends the session of someone else', async () => {
  await using site = await someSite()
  const founder = await site.founder(ada)
  const bea = await site.join(founder.cookie, { email: 'bea@example.org', role: 'viewer' })
  const [own] = await founder.caller.account.sessions()
  await expectRefusal(bea.caller.account.endSession({ id: own?.id ?? '' }), 'account/session-over')
  expect((await site.identity.actorOf(founder.cookie)).kind).toBe('staff')
})

async function memberSession(site: Awaited<ReturnType<typeof someSite>>) {
  const id = await givenMember(site.db, 'Ben')
  const email = 'ben@example.org'
  await site.db
    .insertInto('identity')
    .values({ person_id: id, email, email_key: email, created_at: noon })
    .execute()
  await site.identity.requestLink(email)
  return { id, cookie: await site.signIn(await site.lastLink()) }
}

test('S9 a member stays signed in for 90 days of rest and a year in all', async () => {
  await using site = await someSite()
  const { cookie } = await memberSession(site)
  const day = 24 * 60
  for (const days of [89, 89, 89, 89]) {
    site.wait(days * day)
    expect((await site.identity.actorOf(cookie)).kind).toBe('member')
  }
  site.wait(10 * day)
  expect((await site.identity.actorOf(cookie)).kind).toBe('visitor')

  await site.identity.requestLink('ben@example.org')
  const again = await site.signIn(await site.lastLink())
  site.wait(90 * day)
  expect((await site.identity.actorOf(again)).kind).toBe('visitor')
})

test('S9 S21 a role makes a long session short at the next request', async () => {
  await using site = await someSite()
  const { id, cookie } = await memberSession(site)
  site.wait(8 * 24 * 60)
  expect((await site.identity.actorOf(cookie)).kind).toBe('member')
  await site.db
    .insertInto('role_grant')
    .values({
      id: nextId(),
      person_id: id,
      role: 'viewer',
      granted_at: noon,
      granted_by: null,
      ended_at: null,
      ended_by: null,
    })
    .execute()

  expect((await site.identity.actorOf(cookie)).kind).toBe('visitor')
})
