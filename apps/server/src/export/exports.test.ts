import { createCaller } from '@cuppa/api'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { systemScope } from '../lifecycle/system-scope.ts'
import { form, type GivenServer, givenServer, raw } from '../testing/given-server.ts'

let given: GivenServer
let cookie: string
let event: { eventId: string; slug: string }

beforeAll(async () => {
  given = await givenServer()
  cookie = await given.signIn()
  event = await givenBooking()
}, 60_000)
afterAll(() => given[Symbol.asyncDispose]())

async function givenBooking() {
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const { eventId, slug, revision } = await team.event.create({
    kind: 'informal',
    title: 'Cuppa',
    summary: '',
    words: '',
    places: [
      { mode: 'online', place: '', access: '', capacity: null, join: 'meet.example/secret' },
    ],
    agenda: [],
    startsWall: '2099-01-05T11:00',
    endsWall: '2099-01-05T12:00',
    zone: 'Europe/London',
  })
  const published = await team.event.publish({ eventId, revision })
  const questions = await team.event.setQuestions({
    ...published,
    questions: [{ kind: 'line', words: '=2+2', needed: false, choices: [] }],
  })
  await team.booking.make({
    event: slug,
    mode: 'online',
    name: '=1+1',
    email: null,
    phone: '+447700900123',
    post: null,
    companions: 0,
    needs: 'Only for hosts',
    keepNeeds: false,
    answers: questions.map(({ id }) => ({ question: id, words: '=3+3' })),
    formKey: crypto.randomUUID(),
  })
  return { eventId, slug }
}

const ask = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) =>
  raw(given.url, '/dashboard/exports/bookings', form(given.server.url, fields, headers))

test('S29 staff take bookings away as a workbook, or as lines, under the name of the event', async () => {
  const { eventId, slug } = event

  const book = await ask({ eventId }, { cookie })
  const lines = await ask({ eventId, format: 'csv', state: 'confirmed' }, { cookie })

  expect(book.status).toBe(200)
  expect(book.headers['content-type']).toMatch(/spreadsheetml\.sheet$/)
  expect(book.headers['content-disposition']).toBe(`attachment; filename="bookings-${slug}.xlsx"`)
  expect(book.headers['cache-control']).toBe('no-store')
  expect(lines.headers['content-disposition']).toBe(`attachment; filename="bookings-${slug}.csv"`)
  expect(lines.text).toContain(`'=1+1,Has a place,Online,,+447700900123,,0,`)
  expect(lines.text).toContain(`Written down by,'=2+2\r\n`)
  expect(lines.text).toMatch(/,'=3\+3\r\n$/)
  expect(lines.text).not.toMatch(/Only for hosts|secret/)
})

test('S13 a visitor takes nothing away, and a foreign page asks for nothing', async () => {
  const { eventId } = event

  const visitor = await ask({ eventId }, {})
  const foreign = await ask({ eventId }, { cookie, origin: 'https://evil.example' })
  const wrong = await ask({ eventId: 'all' }, { cookie })

  expect(visitor.status).toBe(403)
  expect(JSON.parse(visitor.text)).toMatchObject({
    data: { refusal: { code: 'actor/not-signed-in' } },
  })
  expect(foreign.status).toBe(403)
  expect(wrong.status).toBe(400)
})

test('an address that takes a form shows nothing to who only looks', async () => {
  const looked = await raw(given.url, '/dashboard/exports/bookings', { headers: { cookie } })

  expect(looked.headers['content-disposition']).toBeUndefined()
})
