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

type Texts = Readonly<Record<string, string>>

const ask = (fields: Texts, headers: Texts, what = 'bookings') =>
  raw(given.url, `/dashboard/exports/${what}`, form(given.server.url, fields, headers))

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

test('S29 stewards take the people whom they look for away, and can bring the file in again', async () => {
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const asSaid = { creditKind: 'not-named', creditName: '', joins: true } as const
  const wish = { purpose: 'news', channel: 'phone', step: 'given', evidence: 'Said so' } as const
  await team.people.add({
    ...asSaid,
    name: '=2+5',
    contacts: [
      { kind: 'phone', value: '+447700900123' },
      { kind: 'post', value: '12 Market Street\nLondon' },
    ],
    consents: [wish],
  })
  await team.people.add({ ...asSaid, name: 'Ben', contacts: [], consents: [] })

  const book = await ask({}, { cookie }, 'people')
  const lines = await ask({ format: 'csv', agrees: 'news' }, { cookie }, 'people')

  expect(book.headers['content-disposition']).toBe('attachment; filename="people.xlsx"')
  expect(lines.headers['content-disposition']).toBe('attachment; filename="people.csv"')
  const [headings, ...rows] = lines.text.split('\r\n')
  expect(headings).toBe(
    '\u{FEFF}Name,Where they stand,Joined,E-mail,Phone,Post,Groups,Roles,Agreed to',
  )
  expect(rows.join('\n')).toMatch(
    /^'=2\+5,Member,\d{4}-\d\d-\d\d,,\+447700900123,"12 Market Street\nLondon",,,News by phone\n$/,
  )
  const again = await raw(given.url, '/dashboard/imports/people?name=people.csv', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', origin: given.server.url, cookie },
    body: lines.bytes,
  })
  expect(JSON.parse(again.text)).toMatchObject({ unknown: ['Where they stand', 'Roles'], rows: 1 })
  const { entries } = await team.audit.list({ command: 'people.export' })
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('took 1 person away in a file'),
    expect.stringMatching(/took \d+ people away in a file/),
  ])
})

test('S13 a visitor takes nothing away, and a foreign page asks for nothing', async () => {
  const { eventId } = event

  const visitor = await ask({ eventId }, {})
  const foreign = await ask({ eventId }, { cookie, origin: 'https://evil.example' })
  const wrong = await ask({ eventId: 'all' }, { cookie })
  const people = await ask({}, {}, 'people')
  const others = await ask({ needs: 'BSL' }, { cookie }, 'people')

  expect(visitor.status).toBe(403)
  expect(JSON.parse(visitor.text)).toMatchObject({
    data: { refusal: { code: 'actor/not-signed-in' } },
  })
  expect(foreign.status).toBe(403)
  expect(wrong.status).toBe(400)
  expect([people.status, others.status]).toEqual([403, 400])
})

test('an address that takes a form shows nothing to who only looks', async () => {
  const looked = await raw(given.url, '/dashboard/exports/bookings', { headers: { cookie } })

  expect(looked.headers['content-disposition']).toBeUndefined()
})
