import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { givenBooking, givenWalkIn } from '../testing/attended.ts'
import { givenEvent } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, givenMember, staffIn, system, visitor } from '../testing/world.ts'

const now = '2026-11-23T12:00:00.000Z'
const evening = {
  kind: 'session',
  happenedOn: '2026-10-12',
  channel: null,
  words: '',
  partOf: null,
  peopleCount: null,
} as const
const none = { joined: 0, came: 0, firstTime: 0, contributed: 0, waiting: 0 }

test('P5 the last twelve months are counted, each by itself', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const team = callerFor(db, system)
  // Midnight at home in summer is the evening before by universal time.
  for (const joinedAt of [...Array<string>(6).fill('2026-06-30T23:30:00.000Z'), now]) {
    const id = await givenMember(db, `Member ${joinedAt}`)
    await db.updateTable('person').set({ joined_at: joinedAt }).where('id', '=', id).execute()
  }
  const greeted = await givenMember(db, 'Greeted')
  await db
    .updateTable('person')
    .set({ joined_at: '2026-07-02T09:00:00.000Z', greeted_at: now })
    .where('id', '=', greeted)
    .execute()
  const people = Array.from({ length: 7 }, (_, index) => `Person ${index}`)
  for (const day of ['2026-09-07', '2026-10-05']) {
    const event = await givenEvent(db, { startsAt: `${day}T09:00:00.000Z` })
    const host = callerFor(db, system, `${day}T09:05:00.000Z`)
    for (const name of people) {
      const bookingId = await givenBooking(db, event, { name })
      await host.attendance.checkIn({ bookingId, mode: 'online', parts: [] })
    }
    await givenWalkIn(db, event)
    await host.attendance.count({ eventId: event.id, mode: 'online', people: 3, from: 0 })
  }

  const months = await team.community.health()
  const of = (month: string) => months.find((each) => each.month === month)

  expect(months).toHaveLength(12)
  expect([months[0]?.month, months[1]?.month]).toEqual(['2025-12', '2026-01'])
  expect(of('2026-06')).toEqual({ month: '2026-06', ...none })
  expect(of('2026-07')).toEqual({ month: '2026-07', ...none, joined: 5, waiting: 5 })
  expect(of('2026-09')).toEqual({ month: '2026-09', ...none, came: 10, firstTime: 5 })
  expect(of('2026-10')).toEqual({ month: '2026-10', ...none, came: 10 })
  expect(of('2026-11')).toEqual({ month: '2026-11', ...none })
})

test('those who are named at sources of a month are counted once each', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const team = callerFor(db, system)
  const six = [1, 2, 3, 4, 5, 6]
  const ids = await Promise.all(six.map((each) => givenMember(db, `Member ${each}`)))
  const credits = ids.map((personId) => ({ person: 'known' as const, personId, here: null }))
  for (const title of ['One evening', 'Another evening'])
    await team.source.create({ ...evening, title, credits })

  const months = await team.community.health()

  expect(months.find(({ month }) => month === '2026-10')?.contributed).toBe(5)
})

test('S13 numbers of the community are for the team', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch

  expect(await callerFor(db, await staffIn(db, 'viewer')).community.health()).toHaveLength(12)
  await expectRefusal(callerFor(db, visitor).community.health(), 'actor/not-signed-in')
})
