import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { ReceiptCode } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { givenBooking } from '../testing/bookable.ts'
import { publicEvent, secretJoin } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { type Caller, callerFor, contextFor, nextId, noon, staffIn } from '../testing/world.ts'
import { readBooking } from './change-booking.ts'
import type { ListBookings } from './read-bookings.ts'

const none = { email: null, phone: null, post: null }
const phone = '020 7946 0000'

/** An event by phone and online, with room for a few by phone. */
const givenEvent = (db: Db, capacity = 2) =>
  publicEvent(callerFor(db), {
    places: [
      { mode: 'phone', place: '', access: '', capacity, join: secretJoin },
      { mode: 'online', place: '', access: '', capacity: null, join: secretJoin },
    ],
  })

const inOrder = { by: 'turn', descending: false } as const

async function namesOf(caller: Caller, asked: ListBookings): Promise<string[]> {
  return (await caller.booking.list(asked)).items.map(({ name }) => name)
}

/** Somebody of the team who signed in just now. */
async function signedIn(db: Db, role: 'host' | 'editor' | 'publisher', at = noon): Promise<Caller> {
  const actor = await staffIn(db, role, `A ${role}`)
  if (actor.kind !== 'staff') return expect.unreachable()
  return callerFor(db, { ...actor, session: { id: nextId(), startedAt: at } })
}

const auditOf = async (db: Db, command: string) =>
  (await callerFor(db).audit.list({ command })).entries.map(({ sentence }) => sentence)

test('before an event changes, the team knows how many are told, and how', async () => {
  await using scratch = await borrowDatabase()
  const viewer = callerFor(scratch.db, await staffIn(scratch.db, 'viewer'))
  const { slug, eventId } = await givenEvent(scratch.db, 3)
  await givenBooking(scratch.db, slug, { email: 'ada@example.org', phone })
  await givenBooking(scratch.db, slug, { ...none, phone })
  await givenBooking(scratch.db, slug, { ...none, post: '12 Market Street' })
  const gone = await givenBooking(scratch.db, slug, { ...none, phone })
  await givenBooking(scratch.db, slug, { email: 'cy@example.org' })
  await callerFor(scratch.db).booking.change({ bookingId: gone.id, step: 'cancel' })

  expect(await viewer.booking.reach({ eventId })).toEqual([
    { state: 'confirmed', way: 'email', people: 1 },
    { state: 'confirmed', way: 'phone', people: 1 },
    { state: 'confirmed', way: 'post', people: 1 },
    { state: 'waiting', way: 'email', people: 1 },
  ])
})

test('bookings are found by words, state and way to take part, and sorted as asked', async () => {
  await using scratch = await borrowDatabase()
  const editor = await signedIn(scratch.db, 'editor')
  const { slug, eventId } = await givenEvent(scratch.db)
  const other = await givenEvent(scratch.db)
  await givenBooking(scratch.db, slug, { name: 'Zoë', mode: 'online' })
  await givenBooking(scratch.db, slug, { name: 'Ada', ...none, phone: '020 7946 0958' })
  await givenBooking(scratch.db, slug, { name: 'Ben 100%', email: 'ben_vega@example.org' })
  await givenBooking(scratch.db, slug, { name: 'Cy' })
  await givenBooking(scratch.db, other.slug, { name: 'Somebody else' })
  const names = (asked: Partial<ListBookings>) => namesOf(editor, { eventId, ...inOrder, ...asked })

  expect(await names({})).toEqual(['Zoë', 'Ada', 'Ben 100%', 'Cy'])
  expect(await names({ descending: true })).toEqual(['Cy', 'Ben 100%', 'Ada', 'Zoë'])
  expect(await names({ by: 'name' })).toEqual(['Ada', 'Ben 100%', 'Cy', 'Zoë'])
  expect(await names({ by: 'mode' })).toEqual(['Zoë', 'Ada', 'Ben 100%', 'Cy'])
  expect(await names({ states: ['waiting'] })).toEqual(['Cy'])
  expect(await names({ mode: 'online' })).toEqual(['Zoë'])
  expect(await names({ search: '0958' })).toEqual(['Ada'])
  expect(await names({ search: '0%' })).toEqual(['Ben 100%'])
  expect(await names({ search: 'n_v' })).toEqual(['Ben 100%'])
})

test('one who waits is told how many came before', async () => {
  await using scratch = await borrowDatabase()
  const editor = await signedIn(scratch.db, 'editor')
  const { slug } = await givenEvent(scratch.db, 1)
  const first = await givenBooking(scratch.db, slug)
  await givenBooking(scratch.db, slug)
  const last = await givenBooking(scratch.db, slug, { companions: 1 })

  expect(await editor.booking.get({ bookingId: first.id })).toMatchObject({ before: null })
  expect(await editor.booking.get({ bookingId: last.id })).toMatchObject({
    state: 'waiting',
    before: 1,
    companions: 1,
    bookedBy: null,
    event: { slug },
  })
})

test('the team books for somebody who rang, and the code is theirs', async () => {
  await using scratch = await borrowDatabase()
  const editor = await signedIn(scratch.db, 'editor')
  const { slug, eventId } = await givenEvent(scratch.db)
  const rang = {
    event: slug,
    mode: 'phone' as const,
    name: 'Di Bell',
    ...none,
    phone,
    companions: 0,
    needs: 'Large print',
    keepNeeds: true,
    answers: [],
    formKey: nextId(),
  }

  const { id, code } = await editor.booking.make(rang)
  const again = await editor.booking.make(rang)

  expect(again.code).toBe(code)
  const { items } = await editor.booking.list({ eventId, ...inOrder })
  expect(items).toMatchObject([{ name: 'Di Bell', bookedBy: 'A editor', hasNeeds: true }])
  const own = await readBooking(contextFor(scratch.db), ReceiptCode.parse(code))
  expect(own.id).toBe(id)
})

test('(d) the team takes an offer, or gives a place back, for somebody without e-mail', async () => {
  await using scratch = await borrowDatabase()
  const editor = await signedIn(scratch.db, 'editor')
  const { slug, eventId } = await givenEvent(scratch.db, 1)
  const first = await givenBooking(scratch.db, slug)
  const next = await givenBooking(scratch.db, slug, { ...none, phone })

  expect(await editor.booking.change({ bookingId: first.id, step: 'cancel' })).toBe('cancelled')
  expect(await editor.booking.change({ bookingId: next.id, step: 'accept' })).toBe('confirmed')

  const { items } = await editor.booking.list({ eventId, ...inOrder })
  expect(items.map(({ state }) => state)).toEqual(['cancelled', 'confirmed'])
  await expectRefusal(
    editor.booking.change({ bookingId: first.id, step: 'cancel' }),
    'booking/state-moved-on',
  )
  expect(await auditOf(scratch.db, 'booking.cancel')).toEqual([
    'A editor took back a booking for “Winter Cuppa”, as its owner asked.',
  ])
})

test('P3 what somebody needs is read by those who host, each look is written down, and none is after they cancelled', async () => {
  await using scratch = await borrowDatabase()
  const publisher = await signedIn(scratch.db, 'publisher')
  const editor = await signedIn(scratch.db, 'editor')
  const host = await signedIn(scratch.db, 'host')
  const { slug, eventId } = await givenEvent(scratch.db)
  const needs = 'A signer of BSL, please. ☕'
  const { id: bookingId } = await givenBooking(scratch.db, slug, { needs, keepNeeds: true })
  const plain = await givenBooking(scratch.db, slug)

  for (const one of [editor, publisher]) {
    await expectRefusal(one.booking.readNeeds({ bookingId }), 'actor/cannot')
  }
  expect(await host.booking.readNeeds({ bookingId })).toEqual({ words: needs, keep: true })
  expect(await host.booking.readNeeds({ bookingId: plain.id })).toBeNull()

  expect(await auditOf(scratch.db, 'booking.readNeeds')).toEqual([
    'A host read what somebody needs at “Winter Cuppa”.',
  ])
  const shown = [
    await publisher.booking.list({ eventId, ...inOrder }),
    await publisher.booking.get({ bookingId }),
    await publisher.audit.list({}),
  ]
  expect(JSON.stringify(shown)).not.toContain('BSL')

  await publisher.booking.change({ bookingId, step: 'cancel' })
  await expectRefusal(host.booking.readNeeds({ bookingId }), 'booking/needs-closed')
})

test('S13 P3 bookings leave in a file for publishers who signed in just now, without needs or how to join', async () => {
  await using scratch = await borrowDatabase()
  const { slug, eventId } = await givenEvent(scratch.db)
  await givenBooking(scratch.db, slug, { name: 'Ada', needs: 'BSL' })
  await givenBooking(scratch.db, slug, { name: 'Ben', mode: 'online' })
  const publisher = await signedIn(scratch.db, 'publisher')
  const long = await signedIn(scratch.db, 'publisher', '2026-11-23T11:44:00.000Z')

  await expectRefusal(long.booking.export({ eventId }), 'actor/too-long-ago')
  const all = await publisher.booking.export({ eventId })
  const some = await publisher.booking.export({ eventId, mode: 'online' })

  expect(all.items.map(({ name }) => name)).toEqual(['Ada', 'Ben'])
  expect(all.zone).toBe('Europe/London')
  expect(some.items.map(({ name }) => name)).toEqual(['Ben'])
  expect(JSON.stringify(all)).not.toMatch(/BSL|secret-room/)
  expect(await auditOf(scratch.db, 'booking.export')).toEqual([
    'A publisher took 1 booking of “Winter Cuppa” away in a file.',
    'A publisher took 2 bookings of “Winter Cuppa” away in a file.',
  ])
})
