import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { AttendanceId, type EventId, type Instant } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { givenBooking as givenBooked } from '../testing/attended.ts'
import { bookingForm, givenEvent, messagesTo } from '../testing/bookable.ts'
import { onNow } from '../testing/on-event.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, nextId, noon, system, visitor } from '../testing/world.ts'
import { changeBooking, readBooking } from './change-booking.ts'
import { makeBooking, type Receipt } from './make-booking.ts'
import { lapseOffers } from './offers.ts'

const until = '2026-12-20T18:00:00.000Z'
const team = (db: Db) => callerFor(db, system)
const at = (db: Db, now: Instant = noon) => contextFor(db, visitor, now)

/** Somebody who came to an event that they had booked, and books this one. */
async function regularForm(db: Db, event: { readonly slug: string }) {
  const form = bookingForm(event)
  const earlier = await givenEvent(db, { startsAt: '2026-11-20T09:00:00.000Z' })
  const bookingId = await givenBooked(db, earlier, { name: form.name, email: form.email })
  await db
    .insertInto('attendance')
    .values({
      id: AttendanceId.parse(nextId()),
      event_id: earlier.id,
      booking_id: bookingId,
      name: null,
      mode: 'online',
      noted_at: noon,
      noted_by: null,
    })
    .execute()
  return form
}

async function kept(db: Db, { capacity, places }: { capacity: number; places: number }) {
  const event = await givenEvent(db, { capacity })
  await keep(db, event.id, places)
  return event
}

const keep = async (db: Db, eventId: EventId, places: number) =>
  team(db).event.keepPlaces({
    ...(await onNow(db, eventId)),
    kept: [{ mode: 'online', places, until }],
  })

const takenBy = async (db: Db, eventId: EventId) => {
  const rows = await db
    .selectFrom('booking')
    .select(['state', 'been_before as beenBefore'])
    .where('event_id', '=', eventId)
    .where('state', 'in', ['confirmed', 'offered'])
    .execute()
  const { taken } = await db
    .selectFrom('event_place')
    .select('taken')
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow()
  const regulars = rows.filter(({ beenBefore }) => beenBefore).length
  return { taken, rows: rows.length, regulars }
}

test('a kept place is for who has not been before, and whoever waits for it hears why', async () => {
  await using scratch = await borrowDatabase()
  const event = await kept(scratch.db, { capacity: 2, places: 1 })
  const [first, second] = [
    await regularForm(scratch.db, event),
    await regularForm(scratch.db, event),
  ]

  expect((await makeBooking(at(scratch.db), first)).state).toBe('confirmed')
  expect((await makeBooking(at(scratch.db), second)).state).toBe('waiting')
  expect((await makeBooking(at(scratch.db), bookingForm(event))).state).toBe('confirmed')

  const [message] = await messagesTo(scratch.db, second.email)
  expect(message?.text).toContain('for people who have not been before')
  expect(message?.text).toContain('Sunday 20 December 2026')
})

test('from the published moment on, whoever waited longest is offered what is left', async () => {
  await using scratch = await borrowDatabase()
  const event = await kept(scratch.db, { capacity: 2, places: 2 })
  const line: Receipt[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    line.push(await makeBooking(at(scratch.db), await regularForm(scratch.db, event)))
  }
  const states = () =>
    Promise.all(line.map(async ({ code }) => (await readBooking(at(scratch.db), code)).state))

  await lapseOffers(contextFor(scratch.db, system, '2026-12-20T17:59:59.000Z'))
  expect(await states()).toEqual(['waiting', 'waiting', 'waiting'])
  await lapseOffers(contextFor(scratch.db, system, until))

  expect(await states()).toEqual(['offered', 'offered', 'waiting'])
})

test('E1 (a) S22 60 people at once take 20 places, and the 8 that are kept go to newcomers alone', async () => {
  await using scratch = await borrowDatabase()
  const event = await kept(scratch.db, { capacity: 20, places: 8 })
  const forms = []
  for (let person = 0; person < 30; person += 1) {
    forms.push(await regularForm(scratch.db, event))
  }
  for (let person = 0; person < 30; person += 1) forms.splice(person * 2, 0, bookingForm(event))

  const receipts = await Promise.all(forms.map((form) => makeBooking(at(scratch.db), form)))

  const { taken, rows, regulars } = await takenBy(scratch.db, event.id)
  expect([taken, rows]).toEqual([20, 20])
  expect(regulars).toBeLessThanOrEqual(12)
  expect(receipts.filter(({ state }) => state === 'waiting')).toHaveLength(40)
})

test('a place that is given back is offered by the rule: past who may not have it yet', async () => {
  await using scratch = await borrowDatabase()
  const event = await kept(scratch.db, { capacity: 1, places: 1 })
  const holder = await makeBooking(at(scratch.db), bookingForm(event))
  const regular = await makeBooking(at(scratch.db), await regularForm(scratch.db, event))
  const newcomer = await makeBooking(at(scratch.db), bookingForm(event))

  await changeBooking(at(scratch.db), { code: holder.code, step: 'cancel' })

  expect((await readBooking(at(scratch.db), regular.code)).state).toBe('waiting')
  expect((await readBooking(at(scratch.db), newcomer.code)).state).toBe('offered')
})

test('in the last hours the rule still holds, with its reason, until its moment', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { capacity: 1 })
  const startsAt = '2027-01-07T14:00:00.000Z'
  await team(scratch.db).event.keepPlaces({
    ...(await onNow(scratch.db, event.id)),
    kept: [{ mode: 'online', places: 1, until: startsAt }],
  })
  const { code } = await makeBooking(at(scratch.db), await regularForm(scratch.db, event))

  await expectRefusal(
    changeBooking(at(scratch.db, '2027-01-07T13:00:00.000Z'), { code, step: 'accept' }),
    'booking/kept-for-new',
  )
})

test('the rule stands in public, and when it goes, those who wait are offered what is free', async () => {
  await using scratch = await borrowDatabase()
  const event = await kept(scratch.db, { capacity: 1, places: 1 })
  const { code } = await makeBooking(at(scratch.db), await regularForm(scratch.db, event))

  const read = () => callerFor(scratch.db, visitor).event.get({ slug: event.slug })
  expect((await read()).kept).toEqual([{ mode: 'online', places: 1, until }])
  await team(scratch.db).event.keepPlaces({
    ...(await onNow(scratch.db, event.id)),
    kept: [],
  })

  expect((await read()).kept).toEqual([])
  expect((await readBooking(at(scratch.db), code)).state).toBe('offered')
})

test('more room is offered within the minute, also where nobody takes a step', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { capacity: 1 })
  await makeBooking(at(scratch.db), bookingForm(event))
  const { code } = await makeBooking(at(scratch.db), bookingForm(event))
  await scratch.db.updateTable('event_place').set({ capacity: 2 }).execute()

  await lapseOffers(contextFor(scratch.db, system))

  expect((await readBooking(at(scratch.db), code)).state).toBe('offered')
})

test.each([
  [{ places: 3, until }, 'event/kept-too-many'],
  [{ places: 1, until: noon }, 'event/kept-until-wrong'],
  [{ places: 1, until: '2027-01-07T14:00:01.000Z' }, 'event/kept-until-wrong'],
] as const)('a rule that cannot be kept is refused: %j', async (rule, code) => {
  await using scratch = await borrowDatabase()
  const { id: eventId } = await givenEvent(scratch.db, { capacity: 2 })
  const wanted = team(scratch.db).event.keepPlaces({
    ...(await onNow(scratch.db, eventId)),
    kept: [{ mode: 'online', ...rule }],
  })

  await expectRefusal(wanted, code)
})

test('of two who save the rule, reminders, questions or the draw at once, the second is told', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const { id } = await givenEvent(db, { capacity: 4 })
  const kept = [{ mode: 'online' as const, places: 1, until }]
  const both = async <Answer>(save: (on: Awaited<ReturnType<typeof onNow>>) => Promise<Answer>) => {
    const on = await onNow(db, id)
    const answers = await Promise.allSettled([save(on), save(on)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expectRefusal(save(on), 'event/stale')
  }

  await both((on) => team(db).event.keepPlaces({ ...on, kept }))
  await both((on) => team(db).event.keepPlaces({ ...on, kept: [] }))
  await both((on) => team(db).event.setReminders({ ...on, reminders: ['week'] }))
  await both((on) => team(db).event.setQuestions({ ...on, questions: [] }))
  await both((on) => team(db).booking.setDraw({ ...on, closesAt: until }))
})

test('where there is room for everyone, nothing can be kept', async () => {
  await using scratch = await borrowDatabase()
  const { id } = await givenEvent(scratch.db)

  await expectRefusal(keep(scratch.db, id, 1), 'event/kept-without-end')
})
