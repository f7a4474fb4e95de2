import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { bookingForm, givenEvent } from '../testing/bookable.ts'
import { publicEvent } from '../testing/events.ts'
import { callerFor, contextFor, system, visitor } from '../testing/world.ts'
import { changeBooking } from './change-booking.ts'
import { forgetNeeds } from './forget-needs.ts'
import { makeBooking, type MakeBooking } from './make-booking.ts'

/** The day after the event, and a month after it. */
const dayAfter = '2027-01-08T12:00:00.000Z'
const monthAfter = '2027-02-07T12:00:00.000Z'

test('S64 needs that were told for one event go a month after it, unless we may keep them', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const event = await givenEvent(db)
  const visit = contextFor(db, visitor)
  const once = await makeBooking(visit, bookingForm(event, { needs: 'A lift.' }))
  const kept = await makeBooking(visit, bookingForm(event, { needs: 'Breaks.', keepNeeds: true }))
  await db
    .insertInto('booking_need_met')
    .values({ booking_id: once.id, met: true, noted_at: dayAfter, noted_by: null })
    .execute()
  const left = async () => {
    const rows = await db.selectFrom('booking_need').select('booking_id as id').execute()
    return rows.map(({ id }) => id).toSorted()
  }

  await forgetNeeds(contextFor(db, system, dayAfter))
  expect(await left()).toEqual([once.id, kept.id].toSorted())

  await forgetNeeds(contextFor(db, system, monthAfter))
  expect(await left()).toEqual([kept.id])
})

test('S64 needs of who cancels go at once, and those of others stay', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const event = await givenEvent(db)
  const visit = contextFor(db, visitor)
  const book = (more: Partial<MakeBooking>) => makeBooking(visit, bookingForm(event, more))
  const gone = await book({ needs: 'A lift.' })
  const kept = await book({ needs: 'Breaks.', keepNeeds: true })
  const stays = await book({ needs: 'Captions.' })

  for (const { code } of [gone, kept]) await changeBooking(visit, { code, step: 'cancel' })

  const rows = await db.selectFrom('booking_need').select('booking_id as id').execute()
  expect(rows.map(({ id }) => id).toSorted()).toEqual([kept.id, stays.id].toSorted())
})

test('needs wait with an event that was put off and has no new day yet', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const team = callerFor(db, system)
  const { slug, ...at } = await publicEvent(team)
  await makeBooking(contextFor(db, visitor), bookingForm({ slug }, { needs: 'A lift.' }))
  await team.event.postpone({ ...at, reason: 'Snow.' })

  await forgetNeeds(contextFor(db, system, monthAfter))

  expect(await db.selectFrom('booking_need').selectAll().execute()).toHaveLength(1)
})
