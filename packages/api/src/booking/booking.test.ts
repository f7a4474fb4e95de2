import type { Db } from '@cuppa/db'
import { borrowDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import { bookingStates, sayReceiptCode } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { withoutTokens } from '../outbox/due-mail.ts'
import { givenEvent } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { contextFor, nextId, noon, system, visitor } from '../testing/world.ts'
import { changeBooking, readBooking } from './change-booking.ts'
import { makeBooking, type MakeBooking, type Receipt } from './make-booking.ts'
import { lapseOffers } from './offers.ts'
import { openNeeds } from './receipt.ts'

const at = (db: Db, now = noon) => contextFor(db, visitor, now)
const byTeam = (db: Db) => contextFor(db, system)
let people = 0

/** A form as somebody new sends it. */
function form(event: { slug: string }, more: Partial<MakeBooking> = {}): MakeBooking {
  people += 1
  return {
    event: event.slug,
    mode: 'online',
    name: `Person ${people}`,
    email: `person.${people}@example.org`,
    phone: null,
    post: null,
    companions: 0,
    needs: '',
    keepNeeds: false,
    answers: [],
    formKey: nextId(),
    ...more,
  }
}

async function count(db: Db): Promise<Record<string, number>> {
  const rows = await db.selectFrom('booking').select('state').execute()
  const { taken } = await db.selectFrom('event_place').select('taken').executeTakeFirstOrThrow()
  const counts = bookingStates.map((state) => [state, rows.filter((row) => row.state === state)])
  return {
    taken,
    ...Object.fromEntries(
      counts.flatMap(([state, found]) => (found?.length ? [[state, found.length]] : [])),
    ),
  }
}

async function mailTo(db: Db, email: string): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox_message')
    .select('subject')
    .where('to_address', '=', email)
    .orderBy('id')
    .execute()
  return rows.map(({ subject }) => subject)
}

/** An event with all its places taken, and some who wait. */
async function full(scratch: ScratchDatabase, waiting: number) {
  const event = await givenEvent(scratch.db, { capacity: 1 })
  const first = await makeBooking(at(scratch.db), form(event))
  const line: Receipt[] = []
  for (let turn = 0; turn < waiting; turn += 1) {
    line.push(await makeBooking(at(scratch.db), form(event)))
  }
  return { event, first, line }
}

test('someone without an account gets a place, a code and a mail', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)

  const receipt = await makeBooking(at(scratch.db), form(event, { email: ' Ada@Example.org ' }))

  expect(receipt.state).toBe('confirmed')
  expect(await readBooking(at(scratch.db), receipt.code)).toMatchObject({
    id: receipt.id,
    email: 'ada@example.org',
    title: 'A cup of tea',
  })
  const mail = await scratch.db.selectFrom('outbox_message').selectAll().executeTakeFirstOrThrow()
  expect(mail.subject).toBe('You have a place: A cup of tea')
  expect(mail.text).toContain(`Your code: ${sayReceiptCode(receipt.code)}`)
  expect(withoutTokens(mail.text)).not.toContain(sayReceiptCode(receipt.code))
})

test('one way to be reached is enough, and none is not', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)
  const none = { email: null, phone: null, post: null }

  for (const way of [{ phone: '020 7946 0000' }, { post: '12 Market Street' }]) {
    expect((await makeBooking(at(scratch.db), form(event, { ...none, ...way }))).state).toBe(
      'confirmed',
    )
  }
  await expectRefusal(makeBooking(at(scratch.db), form(event, none)), 'booking/unreachable')
  await expectRefusal(
    makeBooking(at(scratch.db), form(event, { email: 'ada@' })),
    'staff/email-unusable',
  )
})

test('C6 (b) the same form sent twice, also at once, is one booking with one code', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { capacity: 5 })
  const sent = form(event)

  const receipts = await Promise.all([1, 2, 3].map(() => makeBooking(at(scratch.db), sent)))

  expect(new Set(receipts.map(({ code }) => code)).size).toBe(1)
  expect(await count(scratch.db)).toEqual({ taken: 1, confirmed: 1 })
  expect(await mailTo(scratch.db, sent.email ?? '')).toHaveLength(1)
})

test('(b) one person has one booking, however they write their name', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)
  await makeBooking(at(scratch.db), form(event, { name: 'Ada Vega', email: 'ada@example.org' }))

  await expectRefusal(
    makeBooking(byTeam(scratch.db), form(event, { name: 'ADA  vega', email: 'Ada@example.org' })),
    'booking/already-booked',
  )
  const other = form(event, { name: 'Ben Vega', email: 'ada@example.org' })
  expect((await makeBooking(at(scratch.db), other)).state).toBe('confirmed')
})

test('(b) one person has one booking, however they write their number', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)
  const ring = (phone: string) =>
    makeBooking(byTeam(scratch.db), form(event, { name: 'Ada Vega', email: null, phone }))
  await ring('07700 900123')

  await expectRefusal(ring('+44 (0)7700 900 123'), 'booking/already-booked')
  await expectRefusal(ring('00 44 7700 900123'), 'booking/already-booked')
  expect((await ring('07700 900124')).state).toBe('confirmed')
})

test.each([
  [{ state: 'cancelled' }, 'booking/not-held'],
  [{ state: 'postponed' }, 'booking/not-held'],
  [{ startsAt: '2026-11-23T12:00:00.000Z' }, 'booking/has-begun'],
  [{ mode: 'phone' }, 'booking/mode-not-offered'],
] as const)('an event like %j is not booked: %s', async (given, code) => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, given)

  await expectRefusal(makeBooking(at(scratch.db), form(event)), code)

  expect(await count(scratch.db)).toEqual({ taken: 0 })
})

test('E1 (a) S22 60 people at once take 20 places, 40 wait in turn, and none is lost', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { capacity: 20 })

  const receipts = await Promise.all(
    Array.from({ length: 60 }, () => makeBooking(at(scratch.db), form(event))),
  )

  expect(await count(scratch.db)).toEqual({ taken: 20, confirmed: 20, waiting: 40 })
  expect(new Set(receipts.map(({ code }) => code)).size).toBe(60)
})

test('(c) (d) (e) a place that is given back goes to whoever waited longest, and to nobody twice', async () => {
  await using scratch = await borrowDatabase()
  const { first, line } = await full(scratch, 3)
  const [second = expect.unreachable(), third = expect.unreachable()] = line

  await changeBooking(at(scratch.db), { code: first.code, step: 'cancel' })
  expect(await count(scratch.db)).toEqual({ taken: 1, cancelled: 1, offered: 1, waiting: 2 })
  expect((await readBooking(at(scratch.db), second.code)).offerUntil).toBe(
    '2026-11-25T12:00:00.000Z',
  )

  await changeBooking(at(scratch.db), { code: second.code, step: 'decline' })
  expect((await readBooking(at(scratch.db), third.code)).state).toBe('offered')
  const taken = await changeBooking(at(scratch.db), { code: third.code, step: 'accept' })
  expect(taken.state).toBe('confirmed')
  await expectRefusal(
    changeBooking(at(scratch.db), { code: second.code, step: 'accept' }),
    'booking/state-moved-on',
  )
  expect(
    await mailTo(scratch.db, (await readBooking(at(scratch.db), third.code)).email ?? ''),
  ).toEqual([
    'You are on the waiting list: A cup of tea',
    'A place is kept for you: A cup of tea',
    'You have a place: A cup of tea',
  ])
})

test('(a) (d) 20 who cancel at once make 20 offers, one for each place', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { capacity: 20 })
  const receipts: Receipt[] = []
  for (let person = 0; person < 45; person += 1) {
    receipts.push(await makeBooking(at(scratch.db), form(event)))
  }

  await Promise.all(
    receipts
      .slice(0, 20)
      .map(({ code }) => changeBooking(at(scratch.db), { code, step: 'cancel' })),
  )

  expect(await count(scratch.db)).toEqual({ taken: 20, cancelled: 20, offered: 20, waiting: 5 })
  const states = await Promise.all(
    receipts.slice(20).map(async ({ code }) => (await readBooking(at(scratch.db), code)).state),
  )
  expect(states.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'offered'))
})

test('S22 a booking that is cancelled 10 times at once gives back one place', async () => {
  await using scratch = await borrowDatabase()
  const { first } = await full(scratch, 0)

  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () =>
      changeBooking(at(scratch.db), { code: first.code, step: 'cancel' }),
    ),
  )

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await count(scratch.db)).toEqual({ taken: 0, cancelled: 1 })
})

test('an offer that ran out goes to the next, once, and its person may wait again at the end', async () => {
  await using scratch = await borrowDatabase()
  const { first, line } = await full(scratch, 2)
  const [second = expect.unreachable(), third = expect.unreachable()] = line
  await changeBooking(at(scratch.db), { code: first.code, step: 'cancel' })
  const later = '2026-11-25T12:00:00.000Z'
  const asSystem = contextFor(scratch.db, system, later)

  await expectRefusal(
    changeBooking(at(scratch.db, later), { code: second.code, step: 'accept' }),
    'booking/offer-over',
  )
  expect(await lapseOffers(asSystem)).toBe(1)
  expect(await lapseOffers(asSystem)).toBe(0)
  expect((await readBooking(at(scratch.db), third.code)).state).toBe('offered')
  await changeBooking(at(scratch.db, later), { code: second.code, step: 'wait-again' })
  expect(await count(scratch.db)).toEqual({ taken: 1, cancelled: 1, offered: 1, waiting: 1 })
})

test('in the last hours a free place is whose who answers first', async () => {
  await using scratch = await borrowDatabase()
  const { first, line } = await full(scratch, 2)
  const [second = expect.unreachable(), third = expect.unreachable()] = line
  const soon = at(scratch.db, '2027-01-07T12:00:00.000Z')

  await expectRefusal(
    changeBooking(at(scratch.db), { code: third.code, step: 'accept' }),
    'booking/in-turn',
  )
  await expectRefusal(changeBooking(soon, { code: third.code, step: 'accept' }), 'booking/full')
  await changeBooking(soon, { code: first.code, step: 'cancel' })
  await changeBooking(soon, { code: third.code, step: 'accept' })
  await expectRefusal(changeBooking(soon, { code: second.code, step: 'accept' }), 'booking/full')
  expect(await count(scratch.db)).toEqual({ taken: 1, cancelled: 1, confirmed: 1, waiting: 1 })
})

test('a code that is not known finds nothing, and says no more than that', async () => {
  await using scratch = await borrowDatabase()
  await full(scratch, 1)

  await expectRefusal(readBooking(at(scratch.db), 'ACDE3479FG'), 'booking/not-found')
})

test('what someone needs is sealed for their booking alone', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)
  const needs = 'A signer of BSL, please. ☕'
  const { id } = await makeBooking(at(scratch.db), form(event, { needs }))
  const other = await makeBooking(at(scratch.db), form(event))

  const { sealed } = await scratch.db
    .selectFrom('booking_need')
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(sealed).not.toContain('BSL')
  expect(openNeeds(at(scratch.db), id, sealed)).toBe(needs)
  expect(() => openNeeds(at(scratch.db), other.id, sealed)).toThrow(/auth/i)
})

test('pages hear of it when what they say of the room has changed, and only then', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { capacity: 5 })
  const seq = async () => {
    const row = await scratch.db
      .selectFrom('content_revision')
      .select('seq')
      .where('tag', '=', 'events')
      .executeTakeFirst()
    return row?.seq ?? 0
  }

  await makeBooking(at(scratch.db), form(event))
  const before = await seq()
  await makeBooking(at(scratch.db), form(event))
  const few = await seq()
  await makeBooking(at(scratch.db), form(event))

  expect(few).toBeGreaterThan(before)
  expect(await seq()).toBe(few)
})
