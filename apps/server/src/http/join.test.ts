import { createCaller } from '@cuppa/api'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { systemScope } from '../lifecycle/system-scope.ts'
import {
  form,
  type GivenServer,
  givenServer,
  raw,
  type RawAnswer,
} from '../testing/given-server.ts'

let given: GivenServer
let own: string
beforeAll(async () => {
  given = await givenServer()
  own = given.server.url
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

const get = (path: string, cookie = '') => raw(given.url, path, { headers: { cookie } })
const post = (path: string, fields: Readonly<Record<string, string>>, cookie = '') =>
  raw(given.url, path, form(own, fields, { cookie }))

const cookiesOf = ({ headers }: RawAnswer) =>
  (headers['set-cookie'] ?? [])
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ')

let people = 0
const somebody = (more: Readonly<Record<string, string>> = {}) => {
  people += 1
  return { name: `Ben ${people}`, email: `ben.${people}@example.org`, ...more }
}

async function lastMail(): Promise<string> {
  const mail = await given.database.db
    .selectFrom('outbox_message')
    .select('text')
    .where('state', '<>', 'void')
    .orderBy('turn', 'desc')
    .executeTakeFirstOrThrow()
  return mail.text
}

/** Joins, and uses the link; answers the cookie of the session. */
async function member(fields = somebody()): Promise<string> {
  await post('/join', fields)
  const token = /token=([\w-]+)/.exec(await lastMail())?.[1] ?? ''
  const answer = await post('/sign-in', { token })
  expect([answer.status, answer.headers.location]).toEqual([303, '/me'])
  return cookiesOf(answer)
}

test('A3 somebody joins without script, with the link, and is on their own pages', async () => {
  const page = await get('/join')
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store'])
  expect(page.headers['x-robots-tag']).toBe('noindex')
  expect(page.headers['referrer-policy']).toBe('same-origin')

  const sent = await post('/join', somebody({ 'news-email': 'yes' }))

  expect([sent.status, sent.headers.location]).toEqual([303, '/join?sent'])
  const link = new URL(/https?:\S+/.exec(await lastMail())?.[0] ?? '')
  // Looking at the link, as programs that check mail do, uses nothing up.
  expect((await get(link.pathname + link.search)).status).toBe(200)
  const answer = await post('/sign-in', { token: link.searchParams.get('token') ?? '' })
  expect(answer.headers.location).toBe('/me')
  const home = await get('/me', cookiesOf(answer))
  expect([home.status, home.headers['cache-control']]).toEqual([200, 'no-store'])
  expect(home.text).toContain('"part":"home"')
})

test('S8 the code works in the browser that joined, and a wrong one leaves people where they are', async () => {
  const sent = await post('/join', somebody())
  const cookie = cookiesOf(sent)
  const code = /code: (\d{3} \d{3})/.exec(await lastMail())?.[1] ?? ''
  const wrong = code.startsWith('0') ? '111111' : '000000'

  const slip = await post('/sign-in', { code: wrong }, cookie)
  const foreign = await post('/sign-in', { code })
  const right = await post('/sign-in', { code }, cookie)

  expect([slip.status, foreign.status, right.status]).toEqual([422, 422, 303])
  expect(slip.text).toContain('"field":"code"')
  expect(slip.text).toContain('"sent":true')
})

test('A17 a slip comes back with all that was written, and 422', async () => {
  const answer = await post('/join', { name: 'Ada', credit: 'group', 'events-post': 'yes' })

  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Tell us one way to reach you')
  expect(answer.text).toContain('"events-post":"yes"')
  const nowhere = await post('/join', somebody({ 'events-post': 'yes' }))
  expect(nowhere.text).toContain('{"field":"post","sentence":"You chose to hear from us by post.')
  expect((await post('/join', { ...somebody(), name: '' })).text).toContain('"field":"name"')
})

test('S59 whoever fills in what nobody sees is asked to send the form again', async () => {
  const answer = await post('/join', somebody({ website: 'https://spam.example' }))
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('nobody sees')
})

test('S7 whoever is known gets the very same answer', async () => {
  const known = somebody()
  await member(known)
  const again = await post('/join', known)
  const fresh = await post('/join', somebody())
  const shape = ({ status, headers, text }: RawAnswer) => [
    status,
    headers.location,
    Object.keys(headers).toSorted(),
    text,
  ]
  expect(shape(again)).toEqual(shape(fresh))
})

test('one’s own pages lead to signing in, and back', async () => {
  const answer = await get('/me/bookings')
  expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in?next=%2Fme%2Fbookings'])
  expect((await post('/me/leave', { act: 'leave' })).headers.location).toContain('/sign-in')
})

test('S13 a member who opens the dashboard is told kindly what it is', async () => {
  const cookie = await member()
  const answer = await get('/dashboard/events', cookie)
  expect(answer.status).toBe(403)
  expect(answer.text).toContain('"name":"team-only"')
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('A3 S48 each page opens for its owner, is kept by nobody, and saves by a plain form', async () => {
  const cookie = await member()
  const parts = [
    'details',
    'named',
    'contributions',
    'bookings',
    'seen',
    'messages',
    'needs',
    'devices',
    'download',
    'leave',
    'erase',
  ]
  for (const part of parts) {
    const page = await get(`/me/${part}`, cookie)
    expect([part, page.status, page.headers['cache-control']]).toEqual([part, 200, 'no-store'])
  }
  const saves: readonly (readonly [string, Record<string, string>, string])[] = [
    ['details', { act: 'name', name: 'Bea' }, '"name":"Bea"'],
    ['details', { act: 'add', kind: 'phone', value: '020 7946 0000' }, '020 7946 0000'],
    ['named', { credit: 'pseudonym', creditName: 'Kestrel' }, '"name":"Kestrel"'],
    ['seen', { seenBy: 'members' }, '"seenBy":"members"'],
    ['messages', { 'news-email': 'yes' }, '"chosen":["news email"]'],
    ['needs', { words: 'Captions' }, '"words":"Captions"'],
    ['leave', { act: 'pause' }, '"standing":"paused"'],
  ]
  for (const [part, fields, shown] of saves) {
    const saved = await post(`/me/${part}`, fields, cookie)
    expect([part, saved.status, saved.headers.location]).toEqual([part, 303, `/me/${part}?saved`])
    expect((await get(`/me/${part}?saved`, cookie)).text).toContain(shown)
  }
})

test('A17 S17 what cannot be saved comes back with a sentence, whatever was sent', async () => {
  const cookie = await member()
  const wrong: readonly (readonly [string, Record<string, string>])[] = [
    ['details', { act: 'name', name: '' }],
    ['details', { act: 'add', kind: 'phone', value: 'ring me' }],
    ['details', { act: 'add', kind: 'email', value: 'a@example.org' }],
    ['details', { act: 'remove', id: 'x' }],
    ['details', { act: 'email', email: 'nobody' }],
    ['named', { credit: 'group' }],
    ['named', { credit: 'admin' }],
    ['contributions', { sourceId: crypto.randomUUID(), credit: 'named' }],
    ['bookings', { bookingId: crypto.randomUUID(), step: 'cancel' }],
    ['seen', { seenBy: 'the press' }],
    ['messages', { 'news-post': 'yes' }],
    ['devices', { act: 'session', id: crypto.randomUUID() }],
  ]
  for (const [part, fields] of wrong) {
    const answer = await post(`/me/${part}`, fields, cookie)
    expect([part, fields, answer.status]).toEqual([part, fields, 422])
    expect(answer.text).toMatch(/"errors":\[\{"field":"\w+","sentence":"[^"]+/)
  }
})

test('a booking made before joining, and one made while signed in, are among one’s own', async () => {
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const slugs = []
  for (const title of ['Before', 'After']) {
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    const { eventId, slug, revision } = await team.event.create({
      kind: 'informal',
      title,
      summary: '',
      words: '',
      places: [{ mode: 'online', place: 'A call', access: '', capacity: null, join: '' }],
      agenda: [],
      startsWall: `${day}T11:00`,
      endsWall: `${day}T12:00`,
      zone: 'Europe/London',
    })
    await team.event.publish({ eventId, revision })
    slugs.push(slug)
  }
  const [before = '', after = ''] = slugs
  const who = somebody()
  await post(`/events/${before}/book`, { ...who, mode: 'online' })
  const cookie = await member(who)
  expect((await get(`/events/${after}/book`, cookie)).text).toContain(who.email)
  await post(`/events/${after}/book`, { ...who, mode: 'online' }, cookie)
  // For somebody else it is theirs.
  await post(`/events/${after}/book`, { ...who, name: 'My aunt', mode: 'online' }, cookie)

  const { text } = await get('/me/bookings', cookie)

  expect(text.match(/"state":"confirmed"/g)).toHaveLength(2)
  const bookingId = /"id":"([\w-]{36})"/.exec(text)?.[1] ?? ''
  await post('/me/bookings', { bookingId, step: 'cancel' }, cookie)
  expect((await get('/me/bookings', cookie)).text).toContain('"state":"cancelled"')
  const other = await member()
  expect((await post('/me/bookings', { bookingId, step: 'wait-again' }, other)).status).toBe(422)
})

test('S61 everything is one file to take away, after a fresh sign-in', async () => {
  const who = somebody()
  const cookie = await member(who)

  const answer = await post('/me/download', {}, cookie)

  expect(answer.headers['content-type']).toBe('application/zip')
  expect(answer.bytes.subarray(0, 2).toString()).toBe('PK')
  const names = answer.bytes.toString('latin1')
  for (const name of ['everything.json', 'my-bookings.csv', 'my-dates.ics']) {
    expect(names).toContain(name)
  }
  await given.database.db
    .updateTable('session')
    .set({ started_at: new Date(Date.now() - 16 * 60_000).toISOString() })
    .execute()
  expect((await post('/me/download', {}, cookie)).status).toBe(422)
})

test('S6 a new address counts once its link was used by whoever asked, and the letter leads to their pages', async () => {
  const cookie = await member()
  await post('/me/details', { act: 'email', email: 'new.address@example.org' }, cookie)
  const link = new URL(/https?:\S+/.exec(await lastMail())?.[0] ?? '')
  expect(link.pathname).toBe('/me/address')
  const token = link.searchParams.get('token') ?? ''

  expect((await post('/me/address', { token }, await member())).status).toBe(422)
  expect((await post('/me/address', { token }, cookie)).headers.location).toBe('/me/details?saved')

  const { text } = await get('/me/details', cookie)
  expect(text).toContain('new.address@example.org')
  expect(text.match(/"kind":"email"/g)).toHaveLength(1)
})

test('who leaves is signed out everywhere, and can come back as the same person', async () => {
  const who = somebody()
  const cookie = await member(who)
  const left = await post('/me/leave', { act: 'leave' }, cookie)
  expect(left.headers.location).toBe('/join?left')
  expect((await get('/me', cookie)).status).toBe(303)

  await member(who)

  const people = await given.database.db
    .selectFrom('person')
    .select('id')
    .where('name', '=', who.name)
    .execute()
  expect(people).toHaveLength(1)
})
