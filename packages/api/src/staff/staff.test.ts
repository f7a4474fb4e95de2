import { can, roles } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { expectRefusal } from '../testing/refusals.ts'
import { someSite, tokenIn } from '../testing/site.ts'

const ada = 'ada@example.org'
const bea = { email: 'bea@example.org', name: 'Bea', role: 'editor' } as const

test('someone is invited, comes, and has the role that the invitation says', async () => {
  await using site = await someSite()
  const { caller } = await site.founder(ada)
  await caller.staff.invite(bea)
  const [mail] = await site.mails()
  expect(mail).toMatchObject({ kind: 'invite', to_address: bea.email, state: 'queued' })
  expect(mail?.subject).toBe('Ada invites you to The Allotment')
  expect(mail?.text).toContain('You will be able to read and write drafts.')

  const guest = await site.callerWith(await site.signIn(await site.lastLink()))

  expect(await guest.account.me()).toMatchObject({
    name: 'Bea',
    email: bea.email,
    roles: ['editor'],
  })
  const { people, invites } = await caller.staff.list()
  expect(invites).toEqual([])
  expect(
    people.map(({ name, roles: held, you, lastAdmin }) => [name, held, you, lastAdmin]),
  ).toEqual([
    ['Ada', ['admin'], true, true],
    ['Bea', ['editor'], false, false],
  ])
})

test('S11 an invitation works once, and for seven days', async () => {
  await using site = await someSite()
  const { cookie } = await site.founder(ada)
  await site.join(cookie, bea)
  await expectRefusal(site.identity.redeemLink(tokenIn(await site.lastLink())), 'sign-in/link-used')

  const caller = await site.callerWith(cookie)
  await caller.staff.invite({ ...bea, email: 'cy@example.org' })
  site.wait(7 * 24 * 60)
  await expectRefusal(site.identity.redeemLink(tokenIn(await site.lastLink())), 'sign-in/link-over')
})

test('S11 the role is fixed here; nothing in a request changes it', async () => {
  await using site = await someSite()
  const { caller } = await site.founder(ada)
  await caller.staff.invite({ ...bea, role: 'viewer' })
  const token = tokenIn(await site.lastLink())
  const sneaky = { network: 'one', role: 'admin', roles: ['admin'] }
  const { setCookies } = await site.identity.redeemLink(token, sneaky)
  const actor = await site.identity.actorOf(setCookies[0]?.split(';')[0])
  expect(actor).toMatchObject({ kind: 'staff', roles: ['viewer'] })
  // @ts-expect-error -- what a request may hold all the same
  await expect(caller.staff.invite({ ...bea, userId: 'x' })).rejects.toThrow(/unrecognized/i)
})

test('S11 nobody but an administrator invites, and nobody raises themselves', async () => {
  await using site = await someSite()
  const founder = await site.founder(ada)
  for (const role of ['viewer', 'editor', 'publisher'] as const) {
    const { caller } = await site.join(founder.cookie, { email: `${role}@example.org`, role })
    const { id } = await caller.account.me()
    const cy = { email: 'cy@example.org', name: 'Cy', role: 'admin' } as const
    await expectRefusal(caller.staff.invite(cy), 'actor/cannot')
    await expectRefusal(caller.staff.changeRoles({ person: id, roles: ['admin'] }), 'actor/cannot')
  }
})

test('S11 an invitation from somebody who may no longer invite opens nothing', async () => {
  await using site = await someSite()
  const founder = await site.founder(ada)
  const second = await site.join(founder.cookie, { email: 'dee@example.org', role: 'admin' })
  await second.caller.staff.invite(bea)
  const token = tokenIn(await site.lastLink())
  const { id } = await second.caller.account.me()
  await founder.caller.staff.changeRoles({ person: id, roles: ['editor'] })
  await expectRefusal(site.identity.redeemLink(token), 'sign-in/link-over')
})

test('S11 an invitation that is sent again or taken back has no use for its old link', async () => {
  await using site = await someSite()
  const { caller } = await site.founder(ada)
  const { id } = await caller.staff.invite(bea)
  const first = tokenIn(await site.lastLink())
  await caller.staff.resendInvite({ id })
  const second = tokenIn(await site.lastLink())
  await expectRefusal(site.identity.redeemLink(first), 'sign-in/link-over')
  await caller.staff.withdrawInvite({ id })
  await expectRefusal(site.identity.redeemLink(second), 'sign-in/link-over')
  await expectRefusal(caller.staff.resendInvite({ id }), 'staff/invite-over')
})

test('S10 one mailbox is invited once, however it is spelt', async () => {
  await using site = await someSite()
  const { caller } = await site.founder(ada)
  await caller.staff.invite(bea)
  const again = caller.staff.invite({ ...bea, email: 'BEA+again@example.org.' })
  await expectRefusal(again, 'staff/already-invited')
  const own = caller.staff.invite({ ...bea, email: 'ada+x@example.org' })
  await expectRefusal(own, 'staff/already-staff')
  const nonsense = caller.staff.invite({ ...bea, email: 'bea@nowhere' })
  await expectRefusal(nonsense, 'staff/email-unusable')
})

test('S60 no more than five invitations a day go to one mailbox', async () => {
  await using site = await someSite()
  const { caller } = await site.founder(ada)
  const { id } = await caller.staff.invite(bea)
  for (let round = 0; round < 4; round += 1) await caller.staff.resendInvite({ id })
  await expectRefusal(caller.staff.resendInvite({ id }), 'sign-in/too-many')
  expect(await site.mails()).toHaveLength(5)
})

test('P4 the last administrator stays one', async () => {
  await using site = await someSite()
  const founder = await site.founder(ada)
  const { id } = await founder.caller.account.me()
  await expectRefusal(founder.caller.staff.end({ person: id }), 'staff/last-admin')
  const down = founder.caller.staff.changeRoles({ person: id, roles: ['viewer'] })
  await expectRefusal(down, 'staff/last-admin')

  const second = await site.join(founder.cookie, { email: 'dee@example.org', role: 'admin' })
  await second.caller.staff.end({ person: id })
  expect((await site.identity.actorOf(founder.cookie)).kind).toBe('visitor')
  const own = (await second.caller.account.me()).id
  await expectRefusal(second.caller.staff.end({ person: own }), 'staff/last-admin')
})

test('P4 one role more never takes anything away', () => {
  for (const held of roles) {
    for (const more of roles) {
      for (const ability of ['read', 'write', 'publish', 'needs', 'people', 'manage'] as const) {
        expect(can([held, more], ability)).toBe(can([held], ability) || can([more], ability))
      }
    }
  }
})

test('a role change needs somebody who signed in just now', async () => {
  await using site = await someSite()
  const { cookie, caller } = await site.founder(ada)
  expect((await caller.account.me()).freshUntil).not.toBeNull()
  site.wait(16)
  const later = await site.callerWith(cookie)
  expect((await later.account.me()).freshUntil).toBeNull()
  await expectRefusal(later.staff.invite(bea), 'actor/too-long-ago')
  const again = await site.callerWith(await site.signIn(await site.identity.oneTimeLinkFor(ada)))
  await again.staff.invite(bea)
  expect((await again.staff.list()).invites).toHaveLength(1)
})

test('S1 whoever comes back gets in by the new invitation alone', async () => {
  await using site = await someSite()
  const founder = await site.founder(ada)
  const guest = await site.join(founder.cookie, bea)
  const { id } = await guest.caller.account.me()
  const spare = tokenIn(await site.identity.oneTimeLinkFor(bea.email))
  await founder.caller.staff.end({ person: id })

  const back = await site.join(founder.cookie, { email: bea.email, role: 'viewer' })

  expect(await back.caller.account.me()).toMatchObject({ id, roles: ['viewer'] })
  expect((await site.identity.actorOf(guest.cookie)).kind).toBe('visitor')
  await expectRefusal(site.identity.redeemLink(spare), 'sign-in/link-over')
})

test('a role that ended stays in the record, and cannot be written over', async () => {
  await using site = await someSite()
  const founder = await site.founder(ada)
  const guest = await site.join(founder.cookie, bea)
  const { id } = await guest.caller.account.me()
  await founder.caller.staff.changeRoles({ person: id, roles: ['publisher'] })
  const grants = await site.db
    .selectFrom('role_grant')
    .select(['role', 'ended_at'])
    .where('person_id', '=', id)
    .orderBy('id')
    .execute()
  expect(grants.map(({ role, ended_at }) => [role, ended_at === null])).toEqual([
    ['editor', false],
    ['publisher', true],
  ])
  const rewrite = site.db
    .updateTable('role_grant')
    .set({ role: 'admin' })
    .where('person_id', '=', id)
  await expect(rewrite.execute()).rejects.toThrow()
})
