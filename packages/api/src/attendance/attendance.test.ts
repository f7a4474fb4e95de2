import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import {
  type EventId,
  eventStates,
  explain,
  type Instant,
  phaseAt,
  ShownCount,
} from '@cuppa/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { later, minutes } from '../kernel/moments.ts'
import type { Context } from '../kernel/trpc.ts'
import { givenBooking } from '../testing/attended.ts'
import { givenEvent } from '../testing/bookable.ts'
import { expectRefusal, refusalOf } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, staffIn } from '../testing/world.ts'
import { readNumbersByEvent } from './read-numbers.ts'

const begun = '2026-11-23T11:30:00.000Z'
const online = { mode: 'online' as const, parts: [] }
const whole = { from: '2026-11-01', to: '2026-12-31' } as const

async function host(db: Db, now: Instant = noon) {
  return callerFor(db, await staffIn(db, 'editor', 'Hana'), now)
}

test('somebody is checked in by one call, and it is undone by one', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { startsAt: begun })
  const bookingId = await givenBooking(scratch.db, event, { name: 'Ada Vega' })
  await givenBooking(scratch.db, event, { name: 'Zoë', email: null, state: 'cancelled' })
  const team = await host(scratch.db)

  const { attendanceId } = await team.attendance.checkIn({ bookingId, ...online })
  const day = await team.attendance.day({ eventId: event.id })

  expect(day.people.map(({ name, came }) => [name, came?.id ?? null])).toEqual([
    ['Ada Vega', attendanceId],
    ['Zoë', null],
  ])
  await team.attendance.undo({ attendanceId })
  await expectRefusal(team.attendance.undo({ attendanceId }), 'attendance/not-found')
  expect((await team.attendance.day({ eventId: event.id })).people[0]?.came).toBeNull()
})

test('S22 two hosts who check in the same person at once note one attendance', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { startsAt: begun })
  const bookingId = await givenBooking(scratch.db, event)
  const team = await host(scratch.db)

  const noted = await Promise.all(
    Array.from({ length: 20 }, () => team.attendance.checkIn({ bookingId, ...online })),
  )

  expect(new Set(noted.map(({ attendanceId }) => attendanceId)).size).toBe(1)
  expect(await scratch.db.selectFrom('attendance').select('id').execute()).toHaveLength(1)
})

test('walk-ins, parts and people without a name are noted; a part that is gone is not', async () => {
  await using scratch = await borrowDatabase()
  const { id: eventId } = await givenEvent(scratch.db, { startsAt: begun })
  await scratch.db
    .insertInto('event_agenda')
    .values({ event_id: eventId, position: 0, title: 'Hello', words: '', minutes: null })
    .execute()
  const team = await host(scratch.db)
  const sam = { eventId, name: ' Sam ', mode: 'online' } as const

  const { attendanceId } = await team.attendance.walkIn({ ...sam, parts: ['Hello', 'Hello'] })
  await team.attendance.count({ eventId, mode: 'online', people: 3, from: 0 })

  const day = await team.attendance.day({ eventId })
  expect(day.walkIns).toEqual([{ id: attendanceId, name: 'Sam', mode: 'online', parts: ['Hello'] }])
  expect(day.unnamed).toEqual([{ mode: 'online', people: 3 }])
  await team.attendance.change({ attendanceId, ...online })
  expect((await team.attendance.day({ eventId })).walkIns[0]?.parts).toEqual([])
  await expectRefusal(
    team.attendance.walkIn({ ...sam, parts: ['Tea'] }),
    'attendance/part-not-there',
  )
  await expectRefusal(
    team.attendance.walkIn({ ...sam, mode: 'phone', parts: [] }),
    'attendance/mode-not-offered',
  )
  const late = team.attendance.count({ eventId, mode: 'online', people: 4, from: 0 })
  expect(explain(await refusalOf(late))).toContain('3 people without a name')
})

test('E2 nobody is noted at what has not begun or is not held, whatever is tried', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const actor = await staffIn(db, 'editor')
  const minutesFromStart = fc.integer({ min: -90, max: 90 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...eventStates.filter((state) => state !== 'draft')),
      minutesFromStart,
      async (state, offset) => {
        const event = await givenEvent(db, { startsAt: begun, state })
        const bookingId = await givenBooking(db, event)
        const now = later(begun, minutes(offset))
        const team = callerFor(db, actor, now)
        const tries = await Promise.allSettled([
          team.attendance.checkIn({ bookingId, ...online }),
          team.attendance.walkIn({ eventId: event.id, name: 'Sam', ...online }),
          team.attendance.count({ eventId: event.id, mode: 'online', people: 1, from: 0 }),
        ])

        const { event: facts, ...day } = await team.attendance.day({ eventId: event.id })
        const mayBe = state === 'published' && phaseAt(facts, now) !== 'coming'
        expect(tries.map(({ status }) => status === 'fulfilled')).toEqual([mayBe, mayBe, mayBe])
        const noted = [day.people.filter(({ came }) => came), day.walkIns, day.unnamed]
        expect(noted.map((each) => each.length)).toEqual(mayBe ? [1, 1, 1] : [0, 0, 0])
      },
    ),
    { numRuns: 25 },
  )
})

test('S64 needs are read by hosts alone, who leave their name; met or not is said', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const event = await givenEvent(db, { startsAt: begun })
  const needs = 'A signer, and breaks'
  const bookingId = await givenBooking(db, event, { needs })
  await givenBooking(db, event, { name: 'Bo', needs: 'Tea', state: 'cancelled' })
  const team = await host(db)

  const day = await team.attendance.day({ eventId: event.id })
  expect(JSON.stringify(day)).not.toContain(needs)
  expect(day.people[0]?.hasNeeds).toBe(true)
  await expectRefusal(team.attendance.openNeeds({ eventId: event.id }), 'actor/cannot')
  const hana = callerFor(db, await staffIn(db, 'host', 'Hana'))
  await hana.attendance.needMet({ bookingId, met: false })
  expect(await hana.attendance.openNeeds({ eventId: event.id })).toEqual([
    { bookingId, name: 'Ada Vega', needs, met: false },
  ])

  const viewer = callerFor(db, await staffIn(db, 'viewer'))
  await expectRefusal(viewer.attendance.openNeeds({ eventId: event.id }), 'actor/cannot')
  const { entries } = await viewer.audit.list({})
  expect(entries.map(({ sentence }) => sentence)).toContain(
    'Hana opened what 1 person needs at “A cup of tea”.',
  )
  expect(JSON.stringify(entries)).not.toContain('signer')
  expect(JSON.stringify(entries)).not.toContain('Ada')
})

/** An event that is over, to which so many came for the first time and so many again. */
async function past(db: Db, day: string, people: readonly string[], unnamed = 0) {
  const startsAt = `2026-11-${day}T09:00:00.000Z`
  const event = await givenEvent(db, { startsAt })
  const team = callerFor(db, undefined, later(startsAt, minutes(5)))
  for (const name of people) {
    const bookingId = await givenBooking(db, event, { name })
    await team.attendance.checkIn({ bookingId, ...online })
  }
  const { id: eventId } = event
  if (unnamed > 0) {
    await team.attendance.count({ eventId, mode: 'online', people: unnamed, from: 0 })
  }
  return event
}

/** The numbers of one event, as its own page tells them. */
async function readNumbersOf(scope: Context, id: EventId) {
  const numbers = await readNumbersByEvent(scope, [id])
  return numbers.get(id) ?? expect.unreachable()
}

const names = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Person ${from + index}`)

test('P5 numbers are computed from who was there, of one event and of many', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const scope = contextFor(db)
  const first = await past(db, '02', names(1, 12))
  // Ten of the twelve again, and six new: 16 booked, and 4 without a name.
  const second = await past(db, '09', names(3, 18), 4)
  const cancelled = await givenEvent(db, { startsAt: '2026-11-10T09:00:00.000Z' })
  await db.updateTable('event').set({ revision: 2 }).where('id', '=', cancelled.id).execute()

  expect(await readNumbersOf(scope, first.id)).toEqual({
    events: 1,
    came: 10,
    known: 10,
    firstTime: 10,
  })
  expect(await readNumbersOf(scope, second.id)).toEqual({
    events: 1,
    came: 20,
    known: 15,
    firstTime: 5,
  })
  expect(await callerFor(db).attendance.numbers(whole)).toEqual({
    events: 2,
    came: 30,
    known: 15,
    firstTime: 15,
  })
  expect(await callerFor(db).attendance.numbers({ from: '2026-11-03', to: '2026-11-09' })).toEqual(
    await readNumbersOf(scope, second.id),
  )
  expect(scope.tags).toEqual(new Set(['attendance', 'events']))
})

test('P5 an event that is not over, was called off, or had nobody noted, gives no numbers', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const none = { events: 0, came: 0, known: 0, firstTime: 0 }
  const event = await givenEvent(db, { startsAt: begun })
  await callerFor(db).attendance.walkIn({ eventId: event.id, name: 'Sam', ...online })
  expect(await readNumbersOf(contextFor(db), event.id)).toEqual(none)

  const over = await past(db, '02', names(1, 9))
  await db
    .updateTable('event')
    .set({ state: 'cancelled', reason: 'Rain.', revision: 2 })
    .where('id', '=', over.id)
    .execute()
  expect(await callerFor(db).attendance.numbers(whole)).toEqual(none)
  expect(await readNumbersOf(contextFor(db), over.id)).toEqual(none)
})

test('P5 no answer has a number that is not a multiple of five', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  for (let people = 1; people <= 7; people += 1) {
    const event = await past(db, `0${people}`, names(1, people), people % 3)
    const { events: _, ...numbers } = await readNumbersOf(contextFor(db), event.id)
    for (const number of Object.values(numbers)) {
      expect(ShownCount.safeParse(number).success).toBe(true)
    }
    expect(numbers.came).toBeLessThanOrEqual(people + (people % 3))
  }
})
