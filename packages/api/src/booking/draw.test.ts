import { createHash } from 'node:crypto'

import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { DrawView, entryOf, fatesIn, type Instant, verifyDraw } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { bookingForm, givenEvent, messagesTo } from '../testing/bookable.ts'
import { onNow } from '../testing/on-event.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, system, visitor } from '../testing/world.ts'
import { changeBooking, readBooking } from './change-booking.ts'
import { makeBooking, type MakeBooking } from './make-booking.ts'
import { lapseOffers } from './offers.ts'
import { viewOf } from './open-receipt.ts'
import { runDraws } from './run-draws.ts'

const closesAt = '2026-12-20T18:00:00.000Z'
const team = (db: Db) => callerFor(db, system)
const at = (db: Db, now: Instant = noon) => contextFor(db, visitor, now)
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

/** An event by draw, and those who booked before the list closed. */
async function given(db: Db, { capacity, people }: { capacity: number; people: number }) {
  const event = await givenEvent(db, { capacity })
  await team(db).booking.setDraw({ ...(await onNow(db, event.id)), closesAt })
  const forms: MakeBooking[] = Array.from({ length: people }, () => bookingForm(event))
  const receipts = await Promise.all(forms.map((form) => makeBooking(at(db), form)))
  return { event, forms, receipts }
}

const drawNow = (db: Db, now = closesAt) => runDraws(contextFor(db, system, now))
const published = async (db: Db, slug: string) => {
  const view = await callerFor(db, visitor).booking.draw({ slug })
  // As it comes out of the published JSON, and from nowhere else.
  const [draw = expect.unreachable()] = DrawView.parse(JSON.parse(JSON.stringify(view))).draws
  return draw
}

test('before the draw everybody waits, and the seed is promised but not told', async () => {
  await using scratch = await borrowDatabase()
  const { event, forms, receipts } = await given(scratch.db, { capacity: 5, people: 3 })

  expect(receipts.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
  await lapseOffers(contextFor(scratch.db, system))
  expect(await drawNow(scratch.db, noon)).toBe(0)
  expect(await published(scratch.db, event.slug)).toMatchObject({ closesAt, result: null })
  const [message] = await messagesTo(scratch.db, forms[0]?.email ?? null)
  expect(message?.text).toContain('The places are drawn after Sunday 20 December 2026')
})

test('E1 (a) anyone runs the published draw again, and the places went as it says', async () => {
  await using scratch = await borrowDatabase()
  const { event, forms, receipts } = await given(scratch.db, { capacity: 4, people: 9 })
  const late = await makeBooking(at(scratch.db, closesAt), bookingForm(event))

  expect(await drawNow(scratch.db)).toBe(1)
  expect(await drawNow(scratch.db)).toBe(0)

  const draw = await published(scratch.db, event.slug)
  const { result } = draw
  expect(verifyDraw(draw)).toEqual([])
  expect(sha(result?.seed ?? '')).toBe(draw.seedHash)
  expect(result?.entries).toEqual(receipts.map(({ id }) => sha(id)).toSorted())
  expect(result?.listHash).toBe(sha(result?.entries.map((entry) => `${entry}\n`).join('') ?? ''))
  const first = result?.order.slice(0, 4) ?? []
  for (const [index, { id, code }] of receipts.entries()) {
    const { state } = await readBooking(at(scratch.db), code)
    expect(state).toBe(first.includes(entryOf(id)) ? 'offered' : 'waiting')
    const told = await messagesTo(scratch.db, forms[index]?.email ?? null)
    expect(told.at(-1)?.kind).toBe(state)
    expect(told).toHaveLength(2)
  }
  expect((await readBooking(at(scratch.db), late.code)).state).toBe('waiting')
  expect(JSON.stringify(draw)).not.toMatch(/Guest|example\.org/)
})

test('(c) a place that is given back goes to the next in the order drawn, and late ones come last', async () => {
  await using scratch = await borrowDatabase()
  const { event, receipts } = await given(scratch.db, { capacity: 1, people: 3 })
  const late = await makeBooking(at(scratch.db, closesAt), bookingForm(event))
  await drawNow(scratch.db)
  const { result } = await published(scratch.db, event.slug)
  const inOrder = (result?.order ?? []).map(
    (entry) => receipts.find(({ id }) => entryOf(id) === entry) ?? expect.unreachable(),
  )

  for (const { code } of [...inOrder, late]) {
    expect((await readBooking(at(scratch.db), code)).state).toBe('offered')
    await changeBooking(at(scratch.db, closesAt), { code, step: 'decline' })
  }
})

test('whoever has a booking finds it in the list', async () => {
  await using scratch = await borrowDatabase()
  const { event, receipts } = await given(scratch.db, { capacity: 1, people: 2 })
  const [{ code, id } = expect.unreachable()] = receipts
  await drawNow(scratch.db)

  const view = await viewOf(at(scratch.db), await readBooking(at(scratch.db), code))

  expect(view.drawEntry).toBe(sha(id))
  const { result } = await published(scratch.db, event.slug)
  expect(result?.entries).toContain(view.drawEntry)
})

test('what was drawn stays, and what is not drawn yet can be taken back', async () => {
  await using scratch = await borrowDatabase()
  const { event, receipts } = await given(scratch.db, { capacity: 2, people: 2 })
  const set = async (moment: Instant | null) =>
    team(scratch.db).booking.setDraw({
      ...(await onNow(scratch.db, event.id)),
      closesAt: moment,
    })

  await set(null)
  for (const { code } of receipts) {
    expect((await readBooking(at(scratch.db), code)).state).toBe('offered')
  }
  await expectRefusal(set(closesAt), 'booking/draw-too-late')
  const other = await given(scratch.db, { capacity: 2, people: 2 })
  await drawNow(scratch.db)
  await expectRefusal(
    team(scratch.db).booking.setDraw({
      ...(await onNow(scratch.db, other.event.id)),
      closesAt: null,
    }),
    'booking/draw-over',
  )
  await expect(
    scratch.db.updateTable('event_draw').set({ result: '{}' }).execute(),
  ).rejects.toThrow()
  await expect(scratch.db.deleteFrom('event_draw').execute()).rejects.toThrow()
})

test('a draw needs an end to the places, a moment that leaves time, and no places that are kept', async () => {
  await using scratch = await borrowDatabase()
  const endless = await givenEvent(scratch.db)
  const { id: eventId } = await givenEvent(scratch.db, { capacity: 3 })
  const set = async (moment: Instant, of = eventId) =>
    team(scratch.db).booking.setDraw({ ...(await onNow(scratch.db, of)), closesAt: moment })
  const keep = async (places: typeof kept) =>
    team(scratch.db).event.keepPlaces({ ...(await onNow(scratch.db, eventId)), kept: places })
  const kept = [{ mode: 'online' as const, places: 1, until: closesAt }]

  await expectRefusal(set(closesAt, endless.id), 'booking/draw-without-end')
  await expectRefusal(set(noon), 'booking/draw-moment-wrong')
  await expectRefusal(set('2027-01-07T13:00:00.000Z'), 'booking/draw-moment-wrong')
  await keep(kept)
  await expectRefusal(set(closesAt), 'booking/draw-and-kept')
  await keep([])
  await set(closesAt)
  await expectRefusal(keep(kept), 'booking/draw-and-kept')
})

const knownAt = '2026-12-21T22:00:00.000Z'
const outside = { words: 'the six Lotto numbers of 21 December', knownAt }
const numbers = '44, 3, 07, 12, 31 and 20'

test('the list stands in public before anybody knows the numbers, and the numbers draw from it', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { event, receipts } = await given(db, { capacity: 2, people: 5 })
  const { id: eventId, slug } = event
  const teamAt = (now: Instant) => callerFor(db, system, now)
  const drawAt = (now: Instant, by = numbers) =>
    teamAt(now).booking.drawByNumbers({ eventId, numbers: by })
  await team(db).booking.setDraw({ ...(await onNow(db, eventId)), closesAt, outside })
  expect(await published(db, slug)).toMatchObject({ seedHash: null, outside, list: null })
  await expectRefusal(drawAt(knownAt), 'booking/draw-list-open')

  expect(await drawNow(db)).toBe(1)
  expect(await drawNow(db)).toBe(0)

  const closed = await published(db, slug)
  expect(closed.list?.entries).toEqual(receipts.map(({ id }) => sha(id)).toSorted())
  expect(closed.result).toBeNull()
  await expectRefusal(drawAt(closesAt), 'booking/draw-not-yet')
  await expectRefusal(drawAt(knownAt, '3 7'), 'booking/draw-few-numbers')
  const late = await makeBooking(at(db, closesAt), bookingForm(event))
  const [gaveUp = expect.unreachable()] = receipts
  await changeBooking(at(db, closesAt), { code: gaveUp.code, step: 'cancel' })
  await expectRefusal(
    teamAt(knownAt).booking.setDraw({
      ...(await onNow(db, eventId)),
      closesAt: null,
    }),
    'booking/draw-settled',
  )

  await drawAt(knownAt)

  const draw = await published(db, slug)
  expect(verifyDraw(draw)).toEqual([])
  expect(draw.list).toEqual(closed.list)
  expect(draw.result).toMatchObject({ seed: '3 7 12 20 31 44', gone: [sha(gaveUp.id)] })
  const fates = new Map(
    fatesIn(draw.result ?? expect.unreachable()).map((one) => [one.entry, one.fate]),
  )
  const states = { place: 'offered', waits: 'waiting', gone: 'cancelled' }
  for (const { id, code } of receipts) {
    const { state } = await readBooking(at(db), code)
    expect(state).toBe(states[fates.get(sha(id)) ?? expect.unreachable()])
  }
  expect((await readBooking(at(db), late.code)).state).toBe('waiting')
  await expectRefusal(drawAt(knownAt), 'booking/draw-over')
})

test('the database keeps a closed list, and numbers that are known too early announce nothing', async () => {
  await using scratch = await borrowDatabase()
  const { event } = await given(scratch.db, { capacity: 1, people: 2 })
  const announce = async (known: Instant) =>
    team(scratch.db).booking.setDraw({
      ...(await onNow(scratch.db, event.id)),
      closesAt,
      outside: { ...outside, knownAt: known },
    })

  await expectRefusal(announce(closesAt), 'booking/draw-known-early')
  await expectRefusal(announce('2027-01-07T13:00:00.000Z'), 'booking/draw-moment-wrong')
  await announce(knownAt)
  await drawNow(scratch.db)

  await expect(scratch.db.updateTable('event_draw').set({ list: '{}' }).execute()).rejects.toThrow()
})
