import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { createCaller, type DueMail } from '@cuppa/api'
import { invite } from '@cuppa/domain/calendar'
import { givenEntry, nastyTexts } from '@cuppa/domain/testing/given-calendar'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'

import { systemScope } from '../lifecycle/system-scope.ts'
import { calendarParsers, readCalendar } from '../testing/calendar-parsers.ts'
import { givenPost } from '../testing/given-post.ts'
import { form, givenServer, raw } from '../testing/given-server.ts'
import { smtpCarrier } from './carriers.ts'
import { openPostOffice } from './post-office.ts'

const letter: DueMail = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'sign-in',
  to: 'someone@example.org',
  subject: 'Sign in to Cuppa ☕',
  text: 'Open this link:\n\nhttp://localhost:3000/sign-in?token=x\n.\nA dot alone ends nothing.',
  kept: '',
  tries: 1,
  calendar: null,
  stop: null,
}
const from = { name: 'Zeynep & Søren, “friends”', address: 'hello@example.org' }

test('S30 a letter arrives as it was written: text first, one reader, our own headers', async () => {
  await using post = await givenPost()
  const carrier = smtpCarrier(post.url)
  expect(await carrier.carry(letter, from)).toBe('sent')
  carrier.close()
  const [got] = post.received
  expect(got?.parsed.text?.trim()).toBe(letter.text)
  expect(got?.parsed.subject).toBe(letter.subject)
  expect(got?.parsed.from?.value).toEqual([from])
  expect(got?.to).toEqual([letter.to])
  expect(got?.parsed.html).toBe(false)
  expect(got?.parsed.headers.get('auto-submitted')).toBe('auto-generated')
  expect(got?.parsed.messageId).toBe(`<${letter.id}@example.org>`)
  expect(got?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
})

test.each([
  { subject: 'Hello\r\nBcc: everyone@example.org' },
  { to: 'someone@example.org\r\nRCPT TO:<other@example.org>' },
  { to: 'someone@example.org, other@example.org' },
])('S30 no text becomes a header or another reader: %o', async (part) => {
  await using post = await givenPost()
  const carrier = smtpCarrier(post.url)
  await carrier
    .carry({ ...letter, ...part }, { ...from, name: 'A\r\nBcc: b@example.org' })
    .catch(() => 'refused')
  carrier.close()
  for (const { parsed, to } of post.received) {
    expect(parsed.bcc).toBeUndefined()
    expect(to).not.toContain('everyone@example.org')
    expect(to).not.toContain('b@example.org')
    expect(to.length).toBeLessThanOrEqual(1)
  }
})

test.each(['REQUEST', 'CANCEL'] as const)(
  'S30 a date comes beside the words, as another form of them, and as a file: %s',
  async (method) => {
    await using post = await givenPost()
    const carrier = smtpCarrier(post.url)
    const name = 'Ada\r\nBcc: everyone@example.org\r\nATTENDEE:mailto:evil@example.org'
    const text = invite({
      method,
      event: givenEntry(1, { title: nastyTexts.join('\r\n') }),
      organizer: { name: from.name, email: from.address },
      attendee: { name, email: letter.to },
      writtenAt: '2020-12-15T09:00:00.000Z',
    })

    await carrier.carry({ ...letter, calendar: { method, text } }, from)
    carrier.close()

    const [got = expect.unreachable()] = post.received
    expect(got.parsed.text?.trim()).toBe(letter.text)
    expect(got.to).toEqual([letter.to])
    expect(got.parsed.bcc).toBeUndefined()
    const plain = got.raw.search(/^Content-Type: text\/plain/m)
    const other = got.raw.search(/^Content-Type: text\/calendar; charset=utf-8;\s+method=/m)
    expect(plain).toBeGreaterThan(got.raw.search(/^Content-Type: multipart\/alternative/m))
    expect(other).toBeGreaterThan(plain)
    expect(got.raw).toMatch(new RegExp(`method=${method}`))
    expect(got.parsed.attachments.length).toBeGreaterThan(0)
    expect(got.parsed.attachments.map(({ content }) => content.toString())).toEqual(
      got.parsed.attachments.map(() => text),
    )
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    const people = ['organizer', 'attendee'].map((part) => event?.getFirstPropertyValue(part))
    expect(people).toEqual([`mailto:${from.address}`, `mailto:${letter.to}`])
    for (const { content } of got.parsed.attachments) {
      for (const parser of calendarParsers()) {
        expect(readCalendar(parser, content.toString())).toMatchObject([{ sequence: 0 }])
      }
    }
  },
)

test('a link that is asked for is on its way as soon as it is written', async () => {
  await using post = await givenPost()
  await using given = await givenServer({ environment: { SMTP_URL: post.url } })
  const url = await staffWithMail(given)
  await raw(given.url, '/sign-in', form(given.server.url, { email: 'ada@example.org' }))
  await expect.poll(() => post.received.length, { timeout: 5_000 }).toBe(1)
  expect(post.received[0]?.parsed.text).toContain(`${url}/sign-in?token=s`)
  const row = () =>
    given.database.db.selectFrom('outbox_message').selectAll().executeTakeFirstOrThrow()
  // The letter arrives a moment before it is marked as sent.
  await expect.poll(row, { timeout: 5_000 }).toMatchObject({ state: 'sent', tries: 1 })
}, 30_000)

test('S30 who books gets a date from the address that the mail is from, and a cancellation takes it out', async () => {
  await using post = await givenPost()
  await using given = await givenServer({
    environment: { SMTP_URL: post.url, CUPPA_MAIL_FROM: 'tea@example.org' },
  })
  const team = createCaller({ ...systemScope(given.server.runtime), requestId: 'test' })
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const { slug, ...draft } = await team.event.create({
    kind: 'informal',
    title: 'Tea\r\nBcc: everyone@example.org',
    summary: '',
    words: '',
    places: [
      { mode: 'online', place: '', access: '', capacity: null, join: 'meet.example/secret' },
    ],
    agenda: [],
    startsWall: `${day}T11:00`,
    endsWall: `${day}T12:00`,
    zone: 'Europe/London',
  })
  const shown = await team.event.publish(draft)
  const sent = {
    formKey: crypto.randomUUID(),
    mode: 'online',
    name: 'Ada\r\nBcc: everyone@example.org',
    email: 'ada@example.org',
  }
  await raw(given.url, `/events/${slug}/book`, form(given.server.url, sent))
  await team.event.cancel({ ...shown, reason: 'No kettle.\r\n\r\nBcc: everyone@example.org' })

  await expect.poll(() => post.received.length, { timeout: 10_000 }).toBe(2)
  const seen = post.received.map(({ parsed, to, raw: bytes }) => {
    const text = parsed.attachments[0]?.content.toString() ?? ''
    const calendar = new ICAL.Component(ICAL.parse(text))
    const event = calendar.getFirstSubcomponent('vevent')
    expect(bytes).not.toContain('meet.example')
    return {
      to,
      bcc: parsed.bcc,
      from: parsed.from?.value[0]?.address,
      method: calendar.getFirstPropertyValue('method'),
      organizer: event?.getFirstPropertyValue('organizer'),
      attendee: event?.getFirstPropertyValue('attendee'),
      sequence: event?.getFirstPropertyValue('sequence'),
    }
  })
  const same = {
    to: ['ada@example.org'],
    bcc: undefined,
    from: 'tea@example.org',
    organizer: 'mailto:tea@example.org',
    attendee: 'mailto:ada@example.org',
  }
  expect(seen).toEqual([
    { ...same, method: 'REQUEST', sequence: 0 },
    { ...same, method: 'CANCEL', sequence: 1 },
  ])
}, 60_000)

test('a letter that did not go is kept, and goes later', async () => {
  await using post = await givenPost({ turnAway: 1 })
  await using given = await givenServer({ environment: { SMTP_URL: post.url } })
  await staffWithMail(given)
  await raw(given.url, '/sign-in', form(given.server.url, { email: 'ada@example.org' }))
  const stateOf = async () =>
    await given.database.db.selectFrom('outbox_message').selectAll().executeTakeFirstOrThrow()
  await expect
    .poll(async () => (await stateOf()).problem, { timeout: 5_000 })
    .toContain('come back later')
  expect((await stateOf()).state).toBe('queued')
  await given.database.db
    .updateTable('outbox_message')
    .set({ due_at: '2020-01-01T00:00:00.000Z' })
    .execute()
  await given.server.postOffice.deliver()
  expect((await stateOf()).state).toBe('sent')
  expect(post.received).toHaveLength(1)
}, 30_000)

test('without a mail server letters are files that only their owner can read', async () => {
  await using given = await givenServer()
  await staffWithMail(given)
  await raw(given.url, '/sign-in', form(given.server.url, { email: 'ada@example.org' }))
  const folder = join(given.dataDir, 'mail')
  await expect.poll(() => readdir(folder).catch(() => []), { timeout: 5_000 }).toHaveLength(1)
  const [name = ''] = await readdir(folder)
  expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  expect((await simpleParser(await readFile(join(folder, name)))).text).toContain(
    '/sign-in?token=s',
  )
  await given.server.postOffice.deliver()
  const rows = await given.database.db.selectFrom('outbox_message').select('state').execute()
  expect(rows).toEqual([{ state: 'kept' }])
}, 30_000)

/** An administrator named Ada who can be written to; answers the site's address. */
async function staffWithMail(given: Awaited<ReturnType<typeof givenServer>>): Promise<string> {
  const cookie = await given.signIn()
  const input = { community: 'Tea', name: 'Ada', email: 'ada@example.org' }
  const answer = await raw(given.url, '/api/trpc/community.start', {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      'x-cuppa': '1',
      origin: given.server.url,
    },
    body: JSON.stringify(input),
  })
  expect(answer.status).toBe(200)
  return given.server.url
}

test('whoever stops waits for the letters on their way, and not for all that wait', async () => {
  await using given = await givenServer()
  const { database } = given
  const { runtime } = given.server
  await given.server.postOffice.stop()
  const scope = systemScope(runtime)
  await staffWithMail(given)
  await raw(given.url, '/sign-in', form(given.server.url, { email: 'ada@example.org' }))
  const {
    id: _,
    turn: __,
    ...one
  } = await database.db.selectFrom('outbox_message').selectAll().executeTakeFirstOrThrow()
  await database.db
    .insertInto('outbox_message')
    .values(Array.from({ length: 34 }, () => ({ ...one, id: scope.newId() })))
    .execute()
  let carried = 0
  const firstLeft = Promise.withResolvers<void>()
  const office = await openPostOffice({
    database,
    scope,
    log: runtime.log,
    sender: async () => from,
    carrier: {
      carry: async () => {
        carried += 1
        firstLeft.resolve()
        await new Promise((resolve) => setTimeout(resolve, 5))
        return 'sent'
      },
      close: () => {},
    },
  })
  await firstLeft.promise
  await office.stop()

  expect(carried).toBe(10)
})
