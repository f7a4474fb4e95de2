import type { Db } from '@cuppa/db'
import { GroupId, GroupSlug, PersonId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { newId } from '../lifecycle/new-id.ts'
import { call, form, givenServer, raw, type RawAnswer } from '../testing/given-server.ts'

const cookiesOf = ({ headers }: RawAnswer) =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '').join('; ')

const contact = { email: 'amara@quill.example', phone: '020 7946 0815', post: '1 Quill Lane' }

async function givenListed() {
  const given = await givenServer()
  const { db } = given.database
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    raw(given.url, path, form(given.server.url, fields, { cookie }))
  const join = async () => {
    await post('/join', { name: 'Amara', ...contact, credit: 'named' })
    const mail = await db
      .selectFrom('outbox_message')
      .select('text')
      .orderBy('turn', 'desc')
      .executeTakeFirst()
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
    return cookiesOf(await post('/sign-in', { token }))
  }
  const cookie = await join()
  const mine = (part: string, fields: Record<string, string>) => post(`/me/${part}`, fields, cookie)
  const list = async () => (await raw(given.url, '/people')).text
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'Amara')
    .executeTakeFirstOrThrow()
  await mine('named', { credit: 'named' })
  await mine('seen', { seenBy: 'everyone' })
  await expect.poll(list).toContain('"name":"Amara"')
  return {
    given,
    db,
    mine,
    list,
    personId,
    [Symbol.asyncDispose]: () => given[Symbol.asyncDispose](),
  }
}

async function addAnother(db: Db) {
  const id = PersonId.parse(newId())
  await db
    .insertInto('person')
    .values({
      id,
      name: 'Cleo',
      credit_kind: 'not-named',
      credit_name: null,
      created_at: new Date().toISOString(),
    })
    .execute()
  return id
}

const isGone = (list: () => Promise<string>, name = 'Amara') =>
  expect.poll(list, { timeout: 5_000 }).not.toContain(name)

test('P3 the kept list follows what its people decide, and holds no way to reach them', async () => {
  await using listed = await givenListed()
  const { mine, list } = listed
  const text = await list()
  const held = [...Object.values(contact), listed.personId].filter((each) => text.includes(each))
  expect(held).toEqual([])
  expect(text).toContain('"indexed":false')

  await mine('seen', { seenBy: 'members' })
  await isGone(list)
  await mine('seen', { seenBy: 'everyone' })
  await expect.poll(list).toContain('Amara')
  await mine('named', { credit: 'pseudonym', creditName: 'Kestrel' })
  await expect.poll(list).toContain('Kestrel')
  expect(await list()).not.toContain('Amara')
  await mine('leave', { act: 'pause' })
  await isGone(list, 'Kestrel')
  await mine('leave', { act: 'come-back' })
  await expect.poll(list).toContain('Kestrel')
  await mine('leave', { act: 'leave' })
  await isGone(list, 'Kestrel')
})

test('the kept list drops whoever takes another name or is forgotten', async () => {
  await using listed = await givenListed()
  await listed.mine('details', { act: 'name', name: 'Bo' })
  await expect.poll(listed.list).toContain('"name":"Bo"')
  expect(await listed.list()).not.toContain('Amara')
  await listed.mine('erase', {})
  await isGone(listed.list, '"name":"Bo"')
})

test.each(['block', 'recordConsent', 'merge'] as const)(
  'the kept list drops somebody at once when the team does this: %s',
  async (act) => {
    await using listed = await givenListed()
    const { given, db, personId, list } = listed
    const cookie = await given.signIn()
    const { revision } = await db
      .selectFrom('person')
      .select('revision')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const inputs = {
      block: ['changeStanding', { personId, revision, act: 'block', reason: 'Because.' }],
      recordConsent: [
        'recordConsent',
        {
          people: [personId],
          wish: { purpose: 'directory', channel: null, step: 'withdrawn', evidence: 'By phone.' },
        },
      ],
      merge: ['merge', { keptId: await addAnother(db), goneId: personId, why: '' }],
    } as const
    const [name, input] = inputs[act]

    const answer = await raw(
      given.url,
      `/api/trpc/people.${name}`,
      call(given.server.url, input, { cookie }),
    )

    expect(answer.status).toBe(200)
    await isGone(list)
  },
)

test('a page of the list that is not there says so, and the empty list is there', async () => {
  await using given = await givenServer()

  const status = async (path: string) => (await raw(given.url, path)).status

  expect(await status('/people')).toBe(200)
  expect(await status('/people/page/2')).toBe(404)
  expect(await status('/people/page/1')).toBe(404)
  expect(await status('/people/page/0x2')).toBe(404)
})

test('a kept page of a group names nobody who took their yes back, and about leads to what is there', async () => {
  await using listed = await givenListed()
  const { given, db, mine, personId } = listed
  const get = async (path: string) => (await raw(given.url, path)).text
  expect(await get('/about')).toContain('"has":{"people":true,"groups":false}')
  const groupId = GroupId.parse(newId())
  await db
    .insertInto('people_group')
    .values({
      id: groupId,
      slug: GroupSlug.parse('tuesday'),
      name: 'Tuesday',
      purpose: '',
      started_on: '2020-01-01',
      ended_on: null,
      revision: 1,
      changed_at: new Date().toISOString(),
      changed_by: null,
    })
    .execute()
  const cookie = await given.signIn()
  const add = call(given.server.url, { groupId, people: [personId] }, { cookie })
  await raw(given.url, '/api/trpc/people.addToGroup', add)
  await expect.poll(() => get('/groups/tuesday')).toContain('"name":"Amara"')
  expect(await get('/groups/tuesday')).toContain('"indexed":false')
  expect(await get('/about')).toContain('"has":{"people":true,"groups":true}')
  expect(await get('/sitemap.xml')).toMatch(/\/groups<(?!.*\/people)/s)

  await mine('seen', { seenBy: 'nobody' })

  await isGone(() => get('/groups/tuesday'))
  expect(await get('/groups/tuesday')).toContain('"others":0')
  expect((await raw(given.url, '/groups/none')).status).toBe(404)
})
