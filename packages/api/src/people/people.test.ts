import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { type PersonId, standingOf } from '@cuppa/domain'
import { naughtyStrings } from '@cuppa/domain/testing/naughty-strings'
import { describe, expect, test } from 'vitest'

import { givenGroup } from '../testing/objects-of-lists.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { type Caller, callerFor, givenMember, nextId, noon, staffIn } from '../testing/world.ts'

const asSaid = {
  creditKind: 'not-named' as const,
  creditName: '',
  joins: true,
  consents: new Array<never>(),
}

async function addNamed(
  team: Caller,
  name: string,
  contact?: { kind: 'email' | 'phone'; value: string },
) {
  const { personId } = await team.people.add({
    ...asSaid,
    name,
    contacts: contact ? [contact] : [],
  })
  return personId
}

async function asSteward(db: Db) {
  const actor = await staffIn(db, 'steward', 'Stella')
  return { actor, team: callerFor(db, actor) }
}

const namesIn = async (team: Caller, filter: Parameters<Caller['people']['list']>[0]) =>
  (await team.people.list(filter)).people.map(({ name }) => name)

describe('the list of people', () => {
  test('goes on by name to the last, each once, also where somebody is renamed meanwhile', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    for (let count = 0; count < 120; count += 1) await givenMember(scratch.db, `Person ${count}`)
    const seen: string[] = []
    let after: PersonId | null = null
    do {
      const page: Awaited<ReturnType<Caller['people']['list']>> = await team.people.list({ after })
      seen.push(...page.people.map(({ id }) => id))
      after = page.next
    } while (after !== null)

    expect(seen).toHaveLength(121)
    expect(new Set(seen).size).toBe(121)
    expect(await team.people.count({})).toEqual({ count: 121, more: false })
  })

  test('is filtered by where people stand, groups, roles, reach, consent, joining and hello', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const group = await givenGroup(scratch.db, 'Tuesday')
    const amara = await addNamed(team, 'Amara', { kind: 'email', value: 'amara@example.org' })
    const ben = await addNamed(team, 'Ben', { kind: 'phone', value: '020 7946 0958' })
    await givenMember(scratch.db, 'Cleo')
    await team.people.addToGroup({ groupId: group, people: [ben] })
    await team.people.recordConsent({
      people: [amara],
      wish: { purpose: 'news', channel: 'email', step: 'given', evidence: 'On the phone' },
    })
    const { revision } = await team.people.get({ personId: ben })
    await team.people.changeStanding({ personId: ben, revision, act: 'pause', reason: '' })

    expect(await namesIn(team, { groupId: group })).toEqual(['Ben'])
    expect(await namesIn(team, { standing: 'paused', reach: 'phone' })).toEqual(['Ben'])
    expect(await namesIn(team, { standing: 'known', role: 'steward' })).toEqual(['Stella'])
    expect(await namesIn(team, { reach: 'email' })).toEqual(['Amara'])
    expect(await namesIn(team, { agrees: 'news' })).toEqual(['Amara'])
    expect(await namesIn(team, { toGreet: true })).toEqual(['Cleo'])
    expect(await namesIn(team, { joinedFrom: '2026-11-23', joinedTo: '2026-11-23' })).toHaveLength(
      3,
    )
    expect(await namesIn(team, { joinedTo: '2026-11-22' })).toEqual([])

    await team.people.recordConsent({
      people: [amara],
      wish: { purpose: 'news', channel: 'email', step: 'withdrawn', evidence: 'By letter' },
    })
    await team.people.takeOutOfGroup({ groupId: group, people: [ben] })
    expect(await namesIn(team, { agrees: 'news' })).toEqual([])
    expect(await namesIn(team, { groupId: group })).toEqual([])
  })

  test('finds a name by its beginning, by any of its words, and with slips of the pen', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    for (const name of ['Siân Okonkwo', 'Mohammed Ali', 'Margaret O’Neill', 'Ben Marsh']) {
      await addNamed(team, name)
    }
    expect(await namesIn(team, { search: 'sian' })).toEqual(['Siân Okonkwo'])
    expect(await namesIn(team, { search: 'OKON' })).toEqual(['Siân Okonkwo'])
    expect(await namesIn(team, { search: 'neill marg' })).toEqual(['Margaret O’Neill'])
    expect(await namesIn(team, { search: 'mohamed' })).toEqual(['Mohammed Ali'])
    expect(await namesIn(team, { search: 'margret' })).toEqual(['Margaret O’Neill'])
    expect(await namesIn(team, { search: 'okonkow' })).toEqual(['Siân Okonkwo'])
    expect(await namesIn(team, { search: 'mar' })).toEqual(
      expect.arrayContaining(['Margaret O’Neill', 'Ben Marsh']),
    )
    expect(await namesIn(team, { search: 'nobody at all' })).toEqual([])
    expect(await namesIn(team, { search: '!?' })).toEqual([])
  })

  test('S10 finds an address or a number in full, however it is spelt, and in no other way', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    await addNamed(team, 'Amara', { kind: 'email', value: 'Amara@Example.org' })
    await addNamed(team, 'Ben', { kind: 'phone', value: '(020) 7946-0958' })
    expect(await namesIn(team, { search: 'AMARA+x@example.org.' })).toEqual(['Amara'])
    expect(await namesIn(team, { search: '020 7946 0958' })).toEqual(['Ben'])
    expect(await namesIn(team, { search: 'amara@example' })).toEqual([])
    expect(await namesIn(team, { search: 'example.org' })).toEqual([])
    expect(await namesIn(team, { search: '7946 0958' })).toEqual([])
  })

  test('no word of a name stays behind when its owner takes another', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const id = await addNamed(team, 'Zebedee Jones')
    await addNamed(team, 'Ada Jones')
    await team.people.update({
      personId: id,
      revision: 1,
      name: 'Kestrel',
      creditKind: 'pseudonym',
      creditName: 'Kestrel',
      seenBy: 'nobody',
    })
    const words = await scratch.db.selectFrom('name_word').select('word').execute()
    expect(words.map(({ word }) => word).toSorted()).toEqual(['ada', 'jones', 'kestrel', 'stella'])
  })

  test('S24 quotes, brackets and comments in a search are text', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    for (const search of [
      `'; drop table person --`,
      '%',
      '_',
      String.raw`\ `,
      '{a,b}',
      '"',
      ...naughtyStrings,
    ]) {
      const text = search.slice(0, 100)
      await expect(team.people.list({ search: text })).resolves.toBeDefined()
      await expect(team.people.count({ search: text })).resolves.toBeDefined()
    }
    expect(await namesIn(team, {})).toEqual(['Stella'])
  })

  test('S17 S18 nobody filters or sorts by what is hidden, and a guess answers like any other', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    await addNamed(team, 'Amara', { kind: 'email', value: 'amara@example.org' })
    const asks = [
      { needs: 'wheelchair' },
      { blockedReason: 'x' },
      { email: 'amara' },
      { orderBy: 'blocked_reason' },
      { person: { sealed: { startsWith: '1.' } } },
      { standing: 'erased' },
      { standing: 'merged' },
    ]
    const answers = new Set<string>()
    for (const ask of asks) {
      // @ts-expect-error -- what a request may hold all the same
      const answer = await team.people.list(ask).catch((error: { code: string }) => error.code)
      answers.add(String(answer))
    }
    expect([...answers]).toEqual(['BAD_REQUEST'])
    // Part of an address finds nobody, whether it is right or wrong.
    for (const guess of ['amara@e', 'amara@exampl', 'zzz@e', 'mara@example.org']) {
      const found = await team.people.list({ search: guess.replace('amara', 'amera') })
      expect(found.people.filter(({ reach }) => reach?.value === guess)).toEqual([])
    }
  })

  test('where people stand is the same for the database and for the rules', async () => {
    await using scratch = await borrowDatabase()
    const other = await givenMember(scratch.db, 'Other')
    const bits = Array.from({ length: 32 }, (_, bit) => bit)
    for (const bit of bits) {
      const has = (place: number) => ((bit >> place) & 1 ? noon : null)
      const id = await givenMember(scratch.db, 'Somebody')
      const facts = {
        joinedAt: has(0),
        pausedAt: has(1),
        leftAt: has(2),
        blockedAt: has(3),
        mergedInto: has(4) && other,
        erasedAt: null,
      }
      const { standing } = await scratch.db
        .updateTable('person')
        .set({
          joined_at: facts.joinedAt,
          paused_at: facts.pausedAt,
          left_at: facts.leftAt,
          blocked_at: facts.blockedAt,
          merged_into: facts.mergedInto,
        })
        .where('id', '=', id)
        .returning('standing')
        .executeTakeFirstOrThrow()
      expect(standing).toBe(standingOf(facts))
    }
  })
})

describe('looking after one person', () => {
  test('somebody without any way to be reached can be signed up, and say how they agreed', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const { personId } = await team.people.add({
      name: 'Dilys',
      creditKind: 'pseudonym',
      creditName: 'Kestrel',
      joins: true,
      contacts: [{ kind: 'post', value: '1 High Street\nLeeds' }],
      consents: [
        { purpose: 'news', channel: 'post', step: 'given', evidence: 'Said so at the door' },
      ],
    })
    const person = await team.people.get({ personId })
    expect(person).toMatchObject({ standing: 'member', creditName: 'Kestrel', signInAddress: null })
    expect(person.contacts[0]).toMatchObject({ kind: 'post', preferred: true, verified: false })
    expect(person.consents).toMatchObject([{ purpose: 'news', channel: 'post', step: 'given' }])
    const { items } = await team.people.timeline({ personId })
    expect(items.map((item) => item.kind).toSorted()).toEqual(['change', 'consent'])
    const anon = team.people.add({ ...asSaid, name: 'X', creditKind: 'named', contacts: [] })
    await expectRefusal(anon, 'people/credit-name-missing')
    const wrong = team.people.addContact({ personId, contact: { kind: 'phone', value: 'ring me' } })
    await expectRefusal(wrong, 'people/contact-unusable')
  })

  test('a change on an older state is refused, and names who was first', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const personId = await addNamed(team, 'Ben')
    const change = {
      personId,
      revision: 1,
      creditKind: 'not-named',
      creditName: '',
      seenBy: 'nobody',
    } as const
    await team.people.update({ ...change, name: 'Benjamin' })
    await expectRefusal(team.people.update({ ...change, name: 'Benny' }), 'people/stale')
    expect((await team.people.get({ personId })).name).toBe('Benjamin')
  })

  test('S9 who leaves or is blocked is signed out, and a role is given back first', async () => {
    await using scratch = await borrowDatabase()
    const { team, actor } = await asSteward(scratch.db)
    const personId = await addNamed(team, 'Ben')
    const block = { personId, revision: 1, act: 'block', reason: '' } as const
    await expectRefusal(team.people.changeStanding(block), 'people/reason-missing')
    const { revision } = await team.people.changeStanding({
      ...block,
      reason: 'Shouted at others.',
    })
    expect(await team.people.get({ personId })).toMatchObject({
      standing: 'blocked',
      blockedReason: 'Shouted at others.',
    })
    await team.people.changeStanding({ personId, revision, act: 'unblock', reason: '' })
    if (actor.kind !== 'staff') expect.unreachable()
    const self = { personId: actor.personId, revision: 1, act: 'block', reason: 'Me' } as const
    await expectRefusal(team.people.changeStanding(self), 'people/has-role')
  })

  test('S19 nothing but what the form asks for can be set', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const personId = await addNamed(team, 'Ben')
    const change = {
      personId,
      revision: 1,
      name: 'Ben',
      creditKind: 'not-named',
      creditName: '',
      seenBy: 'nobody',
    }
    for (const more of [
      { role: 'admin' },
      { standing: 'member' },
      { verifiedAt: noon },
      { joinedAt: noon },
    ]) {
      // @ts-expect-error -- what a request may hold all the same
      await expect(team.people.update({ ...change, ...more })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
    const wish = { purpose: 'news', channel: 'post', step: 'asked', evidence: 'Said so' }
    // @ts-expect-error -- only its owner asks
    await expect(team.people.recordConsent({ people: [personId], wish })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('S25 what people are called is text, in the list and in the record', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const name = `<img src=x onerror=alert(1)>`
    const personId = await addNamed(team, name)
    expect((await team.people.get({ personId })).name).toBe(name)
    const { items } = await team.people.timeline({ personId })
    expect(items.map((item) => (item.kind === 'change' ? item.sentence : ''))).toEqual([
      `Stella wrote down ${name}.`,
    ])
  })

  test('what is done to many can be taken back, for those alone for whom it changed something', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const groupId = await givenGroup(scratch.db)
    const [one, two] = [await addNamed(team, 'One'), await addNamed(team, 'Two')]
    await team.people.addToGroup({ groupId, people: [one] })

    const { people } = await team.people.addToGroup({ groupId, people: [one, two] })
    expect(people).toEqual([two])
    await team.people.takeOutOfGroup({ groupId, people })

    expect(await namesIn(team, { groupId })).toEqual(['One'])
    const wish = {
      purpose: 'events',
      channel: 'email',
      step: 'given',
      evidence: 'Asked them',
    } as const
    expect((await team.people.recordConsent({ people: [one, two], wish })).people).toHaveLength(2)
    expect((await team.people.recordConsent({ people: [one, two], wish })).people).toEqual([])
  })

  test('a couple who share a mailbox are two, and each page names the other', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const mail = { kind: 'email', value: 'us@example.org' } as const
    const [amara, ben] = [await addNamed(team, 'Amara', mail), await addNamed(team, 'Ben', mail)]
    await team.people.relate({ personId: amara, kind: 'carer-of', otherId: ben })
    const person = await team.people.get({ personId: amara })
    expect(person.contacts[0]?.sharedWith).toEqual([{ id: ben, name: 'Ben' }])
    expect(person.relationships).toMatchObject([{ kind: 'carer-of', other: { name: 'Ben' } }])
    const again = team.people.relate({ personId: amara, kind: 'carer-of', otherId: ben })
    await expectRefusal(again, 'people/relationship-there')
  })

  test('a view is its owner’s alone', async () => {
    await using scratch = await borrowDatabase()
    const { team } = await asSteward(scratch.db)
    const other = callerFor(scratch.db, await staffIn(scratch.db, 'steward'))
    const { id } = await team.people.keepView({ name: 'By post', filter: { reach: 'post' } })
    expect(await team.people.views()).toMatchObject([
      { name: 'By post', filter: { reach: 'post' } },
    ])
    expect(await other.people.views()).toEqual([])
    await expectRefusal(other.people.dropView({ id }), 'people/view-not-found')
    await expectRefusal(team.people.keepView({ name: 'By post', filter: {} }), 'people/view-there')
    await team.people.dropView({ id })
    expect(await team.people.views()).toEqual([])
  })

  test('S21 a steward who lost the role since the request began changes nothing', async () => {
    await using scratch = await borrowDatabase()
    const { team, actor } = await asSteward(scratch.db)
    const personId = await addNamed(team, 'Ben')
    if (actor.kind !== 'staff') expect.unreachable()
    await scratch.db
      .updateTable('role_grant')
      .set({ ended_at: noon })
      .where('person_id', '=', actor.personId)
      .execute()
    await expectRefusal(team.people.greet({ personId, greeted: true }), 'actor/cannot')
    await expectRefusal(
      team.people.addToGroup({ groupId: await givenGroup(scratch.db), people: [personId] }),
      'actor/cannot',
    )
  })
})

test('S13 people leave in a file for stewards who signed in just now, and that is in the record', async () => {
  await using scratch = await borrowDatabase()
  const { actor, team } = await asSteward(scratch.db)
  if (actor.kind !== 'staff') throw new Error('A steward is staff')
  const group = await givenGroup(scratch.db, 'Tuesday')
  const amara = await addNamed(team, 'Amara', { kind: 'email', value: 'amara@example.org' })
  await addNamed(team, 'Ben', { kind: 'phone', value: '020 7946 0958' })
  await team.people.addToGroup({ groupId: group, people: [amara] })
  const wish = { purpose: 'news', channel: 'email', step: 'given', evidence: 'By phone' } as const
  await team.people.recordConsent({ people: [amara], wish })
  const just = callerFor(scratch.db, { ...actor, session: { id: nextId(), startedAt: noon } })

  await expectRefusal(team.people.export({}), 'actor/too-long-ago')
  const { people } = await just.people.export({ groupId: group })

  expect(people).toEqual([
    {
      name: 'Amara',
      standing: 'member',
      joinedAt: noon,
      email: 'amara@example.org',
      phone: null,
      post: null,
      groups: ['Tuesday'],
      roles: [],
      agreed: [{ purpose: 'news', channel: 'email' }],
    },
  ])
  expect((await just.people.export({ search: 'ámar' })).people).toHaveLength(1)
  expect((await just.people.export({ search: 'nobody' })).people).toEqual([])
  const { entries } = await team.audit.list({ command: 'people.export' })
  expect(entries).toHaveLength(3)
})
