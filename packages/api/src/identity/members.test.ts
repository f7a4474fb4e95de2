import type { PersonId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { expectRefusal } from '../testing/refusals.ts'
import { type Site, someSite, tokenIn } from '../testing/site.ts'
import { givenMember } from '../testing/world.ts'

const shared = 'the.vegas@example.org'

async function memberWith(site: Site, name: string, email: string): Promise<PersonId> {
  const id = await givenMember(site.db, name)
  await site.db
    .insertInto('identity')
    .values({ person_id: id, email, email_key: email, created_at: '2026-11-23T12:00:00.000Z' })
    .execute()
  return id
}

test('a member signs in as one of the team does, and may do nothing of the team’s', async () => {
  await using site = await someSite()
  const id = await memberWith(site, 'Ben', 'ben@example.org')
  await site.identity.requestLink('ben@example.org')

  const cookie = await site.signIn(await site.lastLink())

  expect(await site.identity.actorOf(cookie)).toMatchObject({ kind: 'member', personId: id })
  const caller = await site.callerWith(cookie)
  expect(await caller.account.sessions()).toHaveLength(1)
  await expectRefusal(caller.account.me(), 'actor/cannot')
  await expectRefusal(caller.audit.list({}), 'actor/cannot')
})

test('people who share a mailbox get one mail, and a link for each of them', async () => {
  await using site = await someSite()
  const ada = await memberWith(site, 'Ada', shared)
  const ben = await memberWith(site, 'Ben', shared)

  await site.identity.requestLink(shared)

  const mails = await site.mails()
  expect(mails).toHaveLength(1)
  const text = mails[0]?.text ?? ''
  const links = new Map(
    [...text.matchAll(/^(\w+):\n(\S+)$/gm)].map(([, name, url]) => [name, url ?? '']),
  )
  for (const [name, personId] of [
    ['Ada', ada],
    ['Ben', ben],
  ] as const) {
    const cookie = await site.signIn(links.get(name) ?? '')
    expect(await site.identity.actorOf(cookie)).toMatchObject({ personId })
  }
})

test.each(['left_at', 'blocked_at', 'erased_at'] as const)(
  'S9 with %s set, the session that is open and the link that waits end at once',
  async (column) => {
    await using site = await someSite()
    const id = await memberWith(site, '', 'ben@example.org')
    await site.identity.requestLink('ben@example.org')
    const cookie = await site.signIn(await site.lastLink())
    await site.identity.requestLink('ben@example.org')
    const waiting = tokenIn(await site.lastLink())
    await site.db
      .updateTable('person')
      .set({ [column]: '2026-11-23T12:00:00.000Z', credit_kind: 'not-named', credit_name: null })
      .where('id', '=', id)
      .execute()

    expect(await site.identity.actorOf(cookie)).toEqual({ kind: 'visitor' })
    await expectRefusal(site.identity.redeemLink(waiting), 'sign-in/link-over')
  },
)
