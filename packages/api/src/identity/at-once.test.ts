import { borrowDatabase } from '@cuppa/db/testing'
import { settingsOf } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { someSite, tokenIn } from '../testing/site.ts'

const outcomes = async (calls: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(calls))
    .map(({ status }) => status)
    .toSorted((a, b) => a.localeCompare(b))

test('S5 a link that is used many times at once signs in once', async () => {
  await using database = await borrowDatabase()
  const site = await someSite({ db: database.db })
  await site.founder()
  await site.identity.requestLink('ada@example.org')
  const token = tokenIn(await site.lastLink())
  const calls = Array.from({ length: 8 }, () => site.identity.redeemLink(token))
  expect(await outcomes(calls)).toEqual([
    'fulfilled',
    ...Array.from({ length: 7 }, () => 'rejected'),
  ])
})

test('S11 an invitation that is accepted many times at once makes one person', async () => {
  await using database = await borrowDatabase()
  const site = await someSite({ db: database.db })
  const { caller } = await site.founder()
  await caller.staff.invite({ email: 'bea@example.org', name: 'Bea', role: 'viewer' })
  const token = tokenIn(await site.lastLink())
  await Promise.allSettled(Array.from({ length: 8 }, () => site.identity.redeemLink(token)))
  expect((await caller.staff.list()).people).toHaveLength(2)
})

test('P4 two administrators who end each other at once leave one', async () => {
  await using database = await borrowDatabase()
  const site = await someSite({ db: database.db })
  const one = await site.founder()
  const two = await site.join(one.cookie, { email: 'bea@example.org', role: 'admin' })
  const [first, second] = [await one.caller.account.me(), await two.caller.account.me()]
  const ended = await outcomes([
    one.caller.staff.end({ person: second.id }),
    two.caller.staff.end({ person: first.id }),
  ])
  expect(ended).toEqual(['fulfilled', 'rejected'])
})

test('S8 tries at once are counted one by one', async () => {
  await using database = await borrowDatabase()
  const site = await someSite({ db: database.db })
  const ask = (round: number) =>
    site.identity.requestLink(`nobody${round}@example.org`, { network: 'one' })
  const calls = Array.from({ length: 40 }, (_, round) => ask(round))
  expect((await outcomes(calls)).filter((end) => end === 'fulfilled')).toHaveLength(30)
})

test('S21 a role that ends while a request is under way is worth nothing where it writes', async () => {
  await using database = await borrowDatabase()
  const site = await someSite({ db: database.db })
  const one = await site.founder()
  const two = await site.join(one.cookie, { email: 'bea@example.org', role: 'admin' })
  const { id } = await two.caller.account.me()
  const base = settingsOf(await two.caller.settings.get())
  await one.caller.staff.end({ person: id })
  // This caller was let in before, with the roles that it held then.
  await expect(two.caller.settings.update({ ...base, name: 'Mine', base })).rejects.toThrow(
    'actor/cannot',
  )
  await expect(
    two.caller.staff.invite({ email: 'cy@example.org', name: 'Cy', role: 'admin' }),
  ).rejects.toThrow('actor/cannot')
})

test('S6 of two addresses that are given at once for the first administrator, one counts', async () => {
  await using database = await borrowDatabase()
  const site = await someSite({ db: database.db })
  const cookie = await site.signIn(await site.identity.firstRunLink())
  const caller = await site.callerWith(cookie)
  const start = (email: string) => caller.community.start({ community: 'Tea', name: 'Ada', email })
  expect(await outcomes([start('ada@example.org'), start('eve@example.org')])).toEqual([
    'fulfilled',
    'rejected',
  ])
  expect((await caller.account.me()).email).toBe('ada@example.org')
})
