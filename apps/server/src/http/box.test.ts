import { createCaller } from '@cuppa/api'
import { PersonId } from '@cuppa/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { systemScope } from '../lifecycle/system-scope.ts'
import { form, type GivenServer, givenServer, raw } from '../testing/given-server.ts'

let given: GivenServer
let own: string
beforeAll(async () => {
  given = await givenServer()
  own = given.server.url
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const get = (path: string) => raw(given.url, path)
const post = (fields: Readonly<Record<string, string>>) => raw(given.url, '/box', form(own, fields))

const words = 'The room was too loud for me.'

/** Somebody of the team, straight into the tables. */
async function reader(name: string): Promise<PersonId> {
  const { db } = given.server.runtime.database
  const id = PersonId.parse(crypto.randomUUID())
  const at = '2026-11-23T12:00:00.000Z'
  await db
    .insertInto('person')
    .values({ id, name, credit_kind: 'named', credit_name: name, created_at: at })
    .execute()
  await db
    .insertInto('role_grant')
    .values({
      id: crypto.randomUUID(),
      person_id: id,
      role: 'viewer',
      granted_at: at,
      granted_by: null,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  return id
}

async function codesOfBox(): Promise<readonly string[]> {
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const { eventId, revision } = await team.event.create({
    kind: 'informal',
    title: 'Loud Cuppa',
    summary: '',
    words: '',
    places: [{ mode: 'online', place: 'A call', access: '', capacity: null, join: '' }],
    agenda: [],
    startsWall: '2020-12-14T11:00',
    endsWall: '2020-12-14T12:00',
    zone: 'Europe/London',
  })
  await team.event.publish({ eventId, revision })
  const readers = { firstReader: await reader('Rosa'), secondReader: await reader('Sol') }
  return (await team.box.open({ eventId, ...readers, codes: 3 })).codes
}

test('A3 A17 S22 a message is left without script, once for each code', async () => {
  const [code = expect.unreachable()] = await codesOfBox()
  const page = await get('/box')
  expect(page.status).toBe(200)
  expect(page.headers['cache-control']).toBe('no-store')
  // `no-referrer` would make browsers send `Origin: null`, which is refused.
  expect(page.headers['referrer-policy']).toBe('same-origin')

  const empty = await post({ code, words: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('"words"')
  const left = await post({ code: ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `, words })
  expect(left.status).toBe(200)
  expect(left.text).toContain('"isLeft":true')
  expect(left.text).not.toContain(words)

  const again = await post({ code, words })
  expect(again.status).toBe(422)
  expect(again.text).toContain('was used already')
  expect(again.text).toContain(words)
})

test('S8 guessing codes is paused with 429', async () => {
  const wrong = { code: 'ACDE3479FG', words }
  const answers: number[] = []
  for (let tries = 0; tries < 6; tries += 1) answers.push((await post(wrong)).status)

  expect(answers.at(-1)).toBe(429)
})
