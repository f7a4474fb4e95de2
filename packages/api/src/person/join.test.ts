import { randomUUID } from 'node:crypto'

import { borrowDatabase } from '@cuppa/db/testing'
import { presentConsent } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { tidyIdentity } from '../identity/tidy.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { cookieOf, type Site, someSite, tokenIn } from '../testing/site.ts'
import { visitor } from '../testing/world.ts'
import type { Join } from './join-input.ts'
import { join } from './join.ts'

const ben = (more: Partial<Join> = {}): Join => ({
  name: 'Ben',
  email: 'ben@example.org',
  phone: null,
  post: null,
  credit: { as: 'not-named', name: '' },
  wishes: [],
  formKey: randomUUID(),
  ...more,
})

const sending = (site: Site, input: Join, network = 'here') =>
  join(site.scope(visitor), input, { network, ask: site.identity.startAsking().ask })

const everybody = (site: Site) => site.db.selectFrom('person').selectAll().execute()
const ledger = (site: Site) => site.db.selectFrom('consent_entry').selectAll().execute()

test('S1 nothing is written down, and nobody signs in, before the link was used', async () => {
  await using site = await someSite()

  expect(await sending(site, ben({ phone: '020 7946 0000' }))).toBe('mail')

  expect(await everybody(site)).toEqual([])
  expect(await site.db.selectFrom('contact_point').selectAll().execute()).toEqual([])
  await site.identity.requestLink('ben@example.org')
  expect(await site.mails()).toHaveLength(1)
})

test('with the link they belong: an address, ways to reach them, a name, and what they agreed to', async () => {
  await using site = await someSite()
  const wishes = [
    { purpose: 'news', channel: 'email' },
    { purpose: 'events', channel: 'phone' },
  ] as const
  const credit = { as: 'pseudonym', name: 'Kestrel' } as const
  await sending(site, ben({ phone: '020 7946 0000', wishes: [...wishes], credit }))
  site.wait(60)

  const signedIn = await site.identity.redeemLink(tokenIn(await site.lastLink()))

  expect(signedIn.home).toBe('/me')
  const actor = await site.identity.actorOf(cookieOf(signedIn))
  expect(actor).toMatchObject({ kind: 'member', name: 'Ben' })
  const [person] = await everybody(site)
  expect(person).toMatchObject({ credit_kind: 'pseudonym', credit_name: 'Kestrel' })
  expect(person?.joined_at).not.toBeNull()
  const ways = await site.db.selectFrom('contact_point').selectAll().orderBy('id').execute()
  expect(
    ways.map(({ kind, preferred, verified_at: at }) => [kind, preferred, at !== null]),
  ).toEqual([
    ['email', true, true],
    ['phone', false, false],
  ])
  const entries = await ledger(site)
  const now = (topic: (typeof wishes)[number]) => presentConsent(entries, topic)
  expect(wishes.map(now)).toEqual(['given', 'given'])
  expect(entries.map(({ step, place }) => [step, place])).toEqual([
    ['asked', 'join'],
    ['given', 'mail'],
    ['given', 'join'],
  ])
})

test('the link works once, and a newer form takes the place of an older one', async () => {
  await using site = await someSite()
  await sending(site, ben())
  const older = tokenIn(await site.lastLink())
  await sending(site, ben())
  const newer = tokenIn(await site.lastLink())

  await expectRefusal(site.identity.redeemLink(older), 'sign-in/link-over')
  await site.identity.redeemLink(newer)
  await expectRefusal(site.identity.redeemLink(newer), 'sign-in/link-used')
  expect(await everybody(site)).toHaveLength(1)
})

test('C6 the same form twice, or five times at once, is one joining', async () => {
  await using scratch = await borrowDatabase()
  await using site = await someSite({ db: scratch.db })
  const byMail = ben()
  const byPhone = ben({ email: null, phone: '020 7946 0001' })

  for (const input of [byMail, byPhone]) {
    await Promise.all([1, 2, 3, 4, 5].map(() => sending(site, input)))
  }

  expect(await site.mails()).toHaveLength(1)
  expect(await everybody(site)).toHaveLength(1)
})

test('with a phone number or a postal address alone somebody is a member at once', async () => {
  await using site = await someSite()
  const wishes = [{ purpose: 'digest', channel: 'post' }] as const

  expect(
    await sending(site, ben({ email: null, post: '12 Market Street', wishes: [...wishes] })),
  ).toBe('member')

  const [person] = await everybody(site)
  expect(person?.joined_at).not.toBeNull()
  expect(await site.mails()).toEqual([])
  expect(presentConsent(await ledger(site), wishes[0])).toBe('given')
  const nobodyGreeted = await site.db
    .selectFrom('person')
    .leftJoin('identity', 'identity.person_id', 'person.id')
    .select('person.id')
    .where('joined_at', 'is not', null)
    .where('identity.person_id', 'is', null)
    .execute()
  expect(nobodyGreeted).toEqual([{ id: person?.id }])
})

test('S7 whoever is known gets the same answer, and a mail with a way to sign in', async () => {
  await using site = await someSite()
  await sending(site, ben())
  await site.identity.redeemLink(tokenIn(await site.lastLink()))

  expect(await sending(site, ben({ name: ' BEN ', phone: '0999 999999' }))).toBe('mail')

  const mail = await site.lastLink()
  expect(mail).toContain('here already')
  expect(mail.match(/token=[a-z]/g)).toEqual(['token=s'])
  await site.identity.redeemLink(tokenIn(mail))
  expect(await everybody(site)).toHaveLength(1)
  // What a stranger wrote into the form is nothing of theirs.
  expect(await site.db.selectFrom('contact_point').selectAll().execute()).toHaveLength(1)
})

test('two people who share a mailbox can both belong', async () => {
  await using site = await someSite()
  await sending(site, ben())
  await site.identity.redeemLink(tokenIn(await site.lastLink()))
  await sending(site, ben({ name: 'Ada' }))
  const mail = await site.lastLink()
  const token = /token=(j[\w-]+)/.exec(mail)?.[1]

  await site.identity.redeemLink(token)

  expect((await everybody(site)).map(({ name }) => name)).toEqual(['Ben', 'Ada'])
  await site.identity.requestLink('ben@example.org')
  expect((await site.lastLink()).match(/token=s/g)).toHaveLength(2)
})

test('S7 known and unknown addresses take the same time', async () => {
  await using site = await someSite()
  await sending(site, ben())
  await site.identity.redeemLink(tokenIn(await site.lastLink()))
  const timeOf = async (email: string) => {
    const start = performance.now()
    await sending(site, ben({ email }), email)
    return performance.now() - start
  }
  const times = { known: [] as number[], unknown: [] as number[] }
  // Both are asked equally often: what differs is only whether somebody is there.
  for (let round = 0; round < 100; round += 1) {
    site.wait(24 * 60 + 1)
    times.known.push(await timeOf('ben@example.org'))
    times.unknown.push(await timeOf('nobody@example.org'))
  }
  const ratio = median(times.known) / median(times.unknown)
  expect(ratio).toBeGreaterThan(0.6)
  expect(ratio).toBeLessThan(1.6)
}, 60_000)

const median = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

test('S60 one address gets five mails a day, and the answer stays the same', async () => {
  await using site = await someSite()
  for (let round = 0; round < 8; round += 1) {
    expect(await sending(site, ben({ email: `ben+${round}@example.org` }), `n${round}`)).toBe(
      'mail',
    )
  }
  expect(await site.mails()).toHaveLength(5)
})

test('S59 one network sends forty forms in an hour, and people elsewhere are not in its way', async () => {
  await using site = await someSite()
  const nth = (round: number) => ben({ email: null, phone: `020 7946 ${1_000 + round}` })
  for (let round = 0; round < 40; round += 1) await sending(site, nth(round))
  await expectRefusal(sending(site, nth(41)), 'person/too-many-forms')
  expect(await sending(site, nth(42), 'elsewhere')).toBe('member')
})

test('S1 what nobody confirmed is forgotten after 30 days', async () => {
  await using site = await someSite()
  await sending(site, ben())
  const token = tokenIn(await site.lastLink())
  site.wait(31 * 24 * 60)

  await tidyIdentity(site.system)

  expect(await site.db.selectFrom('joining').selectAll().execute()).toEqual([])
  await expectRefusal(site.identity.redeemLink(token), 'sign-in/link-unknown')
})
