import { borrowDatabase } from '@cuppa/db/testing'
import type { Role } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { makeBooking } from '../booking/make-booking.ts'
import { days, hours, later } from '../kernel/moments.ts'
import { bookingForm, givenEvent } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, staffIn, visitor } from '../testing/world.ts'

const recording = { url: '', captions: false, transcript: '', reason: 'Nobody asked.' }

test('needs, offers that run out, notes to write and notes to check wait for the team', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const now = contextFor(db, visitor)
  const soon = await givenEvent(db, { startsAt: later(noon, days(6)) })
  const full = await givenEvent(db, { startsAt: later(noon, days(3)), capacity: 1 })
  const over = await givenEvent(db, { startsAt: later(noon, -days(2)) })
  const long = await givenEvent(db, { startsAt: later(noon, -days(90)) })
  const checked = await givenEvent(db, { startsAt: later(noon, -days(3)) })
  await givenEvent(db, { startsAt: later(noon, -days(4)), state: 'cancelled' })
  const { id } = await makeBooking(now, bookingForm(soon, { needs: 'Captions' }))
  await makeBooking(now, bookingForm(soon, { needs: 'A quiet room' }))
  await makeBooking(now, bookingForm(soon))
  const holder = await makeBooking(now, bookingForm(full))
  await makeBooking(now, bookingForm(full))
  const team = callerFor(db, await staffIn(db, 'admin'))
  await team.booking.change({ bookingId: holder.id, step: 'cancel' })
  const saved = await team.notes.save({
    eventId: checked.id,
    revision: 0,
    words: 'Tea.',
    recording,
  })
  await team.notes.send({ eventId: checked.id, ...saved })

  const queue = async () =>
    (await team.event.queue()).map(({ kind, event, count }) => [kind, event.id, count])
  const rest = [
    ['checking', checked.id, 1],
    ['notes', over.id, 1],
  ]
  expect(await queue()).toEqual([['needs', soon.id, 2], ...rest])
  await team.attendance.needMet({ bookingId: id, met: true })
  expect(await queue()).toEqual([['needs', soon.id, 1], ...rest])

  const offer = await db
    .selectFrom('booking')
    .select('offer_until as until')
    .where('state', '=', 'offered')
    .executeTakeFirstOrThrow()
  const late = callerFor(db, await staffIn(db, 'editor'), later(offer.until ?? '', -hours(2)))
  expect((await late.event.queue())[0]).toMatchObject({
    kind: 'offers',
    event: { id: full.id },
    count: 1,
    until: offer.until,
  })
  expect((await late.event.queue()).map(({ event }) => event.id)).not.toContain(long.id)
})

test('S13 each is shown what they can do something about, and strangers nothing', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const soon = await givenEvent(db, { startsAt: later(noon, days(6)) })
  const over = await givenEvent(db, { startsAt: later(noon, -days(2)) })
  await makeBooking(contextFor(db, visitor), bookingForm(soon, { needs: 'Captions' }))
  const queueOf = async (role: Role) =>
    (await callerFor(db, await staffIn(db, role)).event.queue()).map(({ kind, event }) => [
      kind,
      event.id,
    ])

  expect(await queueOf('host')).toEqual([['needs', soon.id]])
  expect(await queueOf('editor')).toEqual([['notes', over.id]])
  expect(await queueOf('viewer')).toEqual([])
  await expectRefusal(callerFor(db, visitor).event.queue(), 'actor/not-signed-in')
})
