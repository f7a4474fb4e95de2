import { createCaller, runDraws } from '@cuppa/api'
import { DrawView, verifyDraw } from '@cuppa/domain'
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
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  raw(given.url, path, form(own, fields))

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A public event with this much room, online, and a secret way in. */
async function publicEvent(capacity: number | null, day = inDays(30)): Promise<string> {
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const { eventId, slug, revision } = await team.event.create({
    kind: 'informal',
    title: `Cuppa for ${capacity ?? 'all'} on ${day}`,
    summary: '',
    words: '',
    places: [
      { mode: 'online', place: 'A call', access: '', capacity, join: 'meet.example/secret' },
    ],
    agenda: [],
    startsWall: `${day}T11:00`,
    endsWall: `${day}T12:00`,
    zone: 'Europe/London',
  })
  await team.event.publish({ eventId, revision })
  return slug
}

const ada = (more: Readonly<Record<string, string>> = {}) => ({
  formKey: crypto.randomUUID(),
  mode: 'online',
  name: 'Ada',
  phone: '020 7946 0000',
  ...more,
})

const codeIn = (text: string) => /"code":"([A-Z0-9]{10})"/.exec(text)?.[1] ?? expect.unreachable()

test('A3 C6 someone books without script or account, and the same form again is the same booking', async () => {
  const slug = await publicEvent(null)
  const page = await get(`/events/${slug}/book`)
  expect(page.headers['cache-control']).toBe('no-store')
  // With `no-referrer`, browsers would send the form as if from nowhere, and it would be refused.
  expect(page.headers['referrer-policy']).toBe('same-origin')
  const formKey = /"formKey":"([\w-]{36})"/.exec(page.text)?.[1] ?? expect.unreachable()
  const other = (await get(`/events/${slug}/book`)).text
  expect(other).not.toContain(formKey)

  const made = await post(`/events/${slug}/book`, ada({ formKey }))
  const again = await post(`/events/${slug}/book`, ada({ formKey }))

  expect([made.status, made.headers['cache-control']]).toEqual([200, 'no-store'])
  expect(made.headers.location).toBeUndefined()
  expect(codeIn(again.text)).toBe(codeIn(made.text))
  expect(made.text).toContain('meet.example/secret')
})

test('S41 pages with forms let browsers say where a form comes from', async () => {
  const slug = await publicEvent(null)
  for (const path of [`/events/${slug}/book`, '/receipt']) {
    // `no-referrer` would make browsers send `Origin: null`, which is refused.
    expect((await get(path)).headers['referrer-policy']).toBe('same-origin')
  }
})

test('A17 a slip is answered with the same form, its values and its own name kept, and 422', async () => {
  const slug = await publicEvent(null, inDays(31))
  const sent = ada({ name: '', needs: 'Captions, please.' })

  const answer = await post(`/events/${slug}/book`, sent)

  expect(answer.status).toBe(422)
  expect(answer.text).toContain('"field":"name"')
  expect(answer.text).toContain('Captions, please.')
  expect(answer.text).toContain(`"formKey":"${sent.formKey}"`)
  const unreachable = await post(`/events/${slug}/book`, ada({ phone: '' }))
  expect(unreachable.text).toContain('Tell us one way to reach you')
})

test('A17 each answer that is missing is told with its question, and what was said is kept', async () => {
  const slug = await publicEvent(null, inDays(40))
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const { id: eventId, revision } = await team.event.open({ slug })
  const ask = { kind: 'line' as const, needed: true, choices: [] }
  const questions = await team.event.setQuestions({
    eventId,
    revision,
    questions: ['Who sent you?', 'How do you travel?'].map((words) => ({ ...ask, words })),
  })
  expect((await get(`/events/${slug}/book`)).text).toContain('How do you travel?')
  const [first, second] = questions.map(({ id }) => id)
  const sent = { question1: first ?? '', question2: second ?? '', answer2: 'By train' }

  const slip = await post(`/events/${slug}/book`, ada({ ...sent, name: '' }))
  const again = await post(`/events/${slug}/book`, ada(sent))
  const old = await post(
    `/events/${slug}/book`,
    ada({ ...sent, question2: crypto.randomUUID(), answer1: 'Ben' }),
  )
  const made = await post(`/events/${slug}/book`, ada({ ...sent, answer1: 'Ben' }))

  expect([slip.status, again.status, old.status, made.status]).toEqual([422, 422, 422, 200])
  expect(slip.text).toContain('"field":"name"')
  for (const { text } of [slip, again]) {
    expect(text).toContain('{"field":"answer1","sentence":"“Who sent you?” needs an answer."}')
    expect(text).toContain('"answer2":"By train"')
  }
  expect(old.text).toContain('The questions have changed')
})

test('a draw is published as a page and as data that anyone can run again', async () => {
  const slug = await publicEvent(2, inDays(41))
  const { runtime } = given.server
  const team = createCaller({ ...systemScope(runtime), requestId: 'test' })
  const { id: eventId, revision } = await team.event.open({ slug })
  expect((await get(`/events/${slug}/draw`)).status).toBe(404)
  await team.booking.setDraw({ eventId, revision, closesAt: `${inDays(20)}T12:00:00.000Z` })
  expect((await get(`/events/${slug}`)).text).toContain('"isDrawn":false')
  const codes = []
  for (const name of ['Ada', 'Ben', 'Cyd']) {
    const made = await post(`/events/${slug}/book`, ada({ name }))
    expect(made.text).toContain('"state":"waiting"')
    codes.push(codeIn(made.text))
  }

  const now = () => `${inDays(20)}T12:00:00.000Z`
  expect(await runDraws({ ...systemScope(runtime), now })).toBe(1)
  await runtime.watch.catchUp()

  const data = await get(`/events/${slug}/draw.json`)
  expect(data.headers['content-type']).toBe('application/json; charset=utf-8')
  const [draw = expect.unreachable()] = DrawView.parse(JSON.parse(data.text)).draws
  expect(verifyDraw(draw)).toEqual([])
  expect(draw.result?.order).toHaveLength(3)
  const page = await get(`/events/${slug}/draw`)
  expect(page.status).toBe(200)
  expect(page.text).toContain(draw.result?.seed)
  for (const text of [data.text, page.text]) expect(text).not.toMatch(/Ada|Ben|Cyd|7946/)
  const receipt = await post('/receipt', { code: codes[0] ?? '' })
  expect(receipt.text).toMatch(/"drawEntry":"[0-9a-f]{64}"/)
})

test('S15 how to join is in no page that anyone may read', async () => {
  const slug = await publicEvent(null, inDays(32))
  for (const path of ['/', '/events', `/events/${slug}`, `/events/${slug}/book`, '/sitemap.xml']) {
    expect((await get(path)).text).not.toContain('meet.example')
  }
})

test('who waits is offered the place that is given back, and their page follows', async () => {
  const slug = await publicEvent(1, inDays(33))
  const page = async () => (await get(`/events/${slug}`)).text
  expect(await page()).toContain('"room":"few"')
  const first = codeIn((await post(`/events/${slug}/book`, ada())).text)
  expect(await page()).toContain('"room":"full"')
  const waiting = await post(`/events/${slug}/book`, ada({ name: 'Ben' }))
  expect(waiting.text).toContain('"state":"waiting"')
  expect(waiting.text).not.toContain('meet.example')

  const cancelled = await post('/receipt', { code: first, step: 'cancel' })
  const second = codeIn(waiting.text)
  const offered = await post('/receipt', { code: second.toLowerCase() })
  const taken = await post('/receipt', { code: second, step: 'accept' })

  expect(cancelled.text).toContain('"state":"cancelled"')
  expect(offered.text).toContain('"state":"offered"')
  expect(taken.text).toContain('"state":"confirmed"')
  expect(taken.text).toContain('meet.example/secret')
  expect((await post('/receipt', { code: second, step: 'decline' })).status).toBe(422)
})

test('(h) a receipt says that it is cancelled, and why, and no longer how to join', async () => {
  const slug = await publicEvent(null, inDays(35))
  const code = codeIn((await post(`/events/${slug}/book`, ada())).text)
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const row = await given.database.db
    .selectFrom('event')
    .select(['id as eventId', 'revision'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  await team.event.cancel({ ...row, reason: 'The hall is flooded.' })

  const receipt = await post('/receipt', { code })
  const empty = await get(`/events/${slug}/book`)
  const late = await post(`/events/${slug}/book`, ada({ name: 'Late', needs: 'A lift.' }))

  // Nobody fills in a form for nothing; but what was filled in before is not lost.
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('This is cancelled, so there is nothing to book.')
  expect(empty.text).not.toContain('formKey')
  expect(late.status).toBe(422)
  expect(late.text).toContain('A lift.')
  expect(receipt.text).toContain('"state":"cancelled","reason":"The hall is flooded."')
  expect(receipt.text).not.toContain('meet.example')
  expect((await post('/receipt', { code, step: 'cancel' })).status).toBe(200)
})

test('S29 S30 markup, line ends and formulas in a name stay text', async () => {
  const slug = await publicEvent(null, inDays(34))
  const name = '=cmd|<b>\r\nBcc: everyone@example.org'

  const made = await post(`/events/${slug}/book`, ada({ name, email: 'ada@example.org' }))

  expect(made.status).toBe(200)
  const mail = await given.database.db
    .selectFrom('outbox_message')
    .select(['subject', 'to_address'])
    .where('to_address', '=', 'ada@example.org')
    .executeTakeFirstOrThrow()
  expect(mail.subject).not.toMatch(/[\r\n]/)
})

test('S59 what fills in the hidden field books nothing, and a person need only send it again', async () => {
  const slug = await publicEvent(null, inDays(36))
  const sent = ada({ name: 'Dora', needs: 'Breaks, please.', website: 'https://spam.example' })

  const trapped = await post(`/events/${slug}/book`, sent)
  const again = await post(`/events/${slug}/book`, { ...sent, website: '' })

  expect(trapped.status).toBe(422)
  expect(trapped.text).toContain('Please send the form again.')
  expect(trapped.text).toContain('Breaks, please.')
  expect(again.text).toContain('"state":"confirmed"')
})

test('S59 S60 too many bookings for one address are 429, kindly, and nothing of the form is lost', async () => {
  const slug = await publicEvent(null, inDays(37))
  const book = (name: string) =>
    post(`/events/${slug}/book`, ada({ name, email: 'everyone@example.org', needs: 'A lift.' }))
  for (let guest = 0; guest < 10; guest += 1) {
    expect((await book(`Guest ${guest}`)).status).toBe(200)
  }

  const late = await book('One more')

  expect([late.status, late.headers['cache-control']]).toEqual([429, 'no-store'])
  expect(late.text).toContain('Send this again later')
  expect(late.text).toContain('A lift.')
})

test('S8 after five wrong codes a network waits; a right one does not count', async () => {
  const slug = await publicEvent(null, inDays(35))
  const code = codeIn((await post(`/events/${slug}/book`, ada({ name: 'Cleo' }))).text)

  for (let right = 0; right < 6; right += 1) {
    expect((await post('/receipt', { code })).status).toBe(200)
  }
  const wrong = []
  for (let guess = 0; guess < 6; guess += 1) {
    wrong.push((await post('/receipt', { code: `ACDE3479F${'ACDEFG'[guess]}` })).status)
  }

  expect(wrong).toEqual([422, 422, 422, 422, 422, 429])
  expect((await post('/receipt', { code })).status).toBe(429)
})

test('an event that is not there, or not yet public, cannot be booked', async () => {
  expect((await get('/events/nothing-here/book')).status).toBe(404)
  expect((await post('/events/nothing-here/book', ada())).status).toBe(404)
})
