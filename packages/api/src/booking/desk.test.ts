import { scratchDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { givenBooking } from '../testing/bookable.ts'
import { publicEvent } from '../testing/events.ts'
import { callerFor, staffIn } from '../testing/world.ts'

test('before an event changes, the team knows how many are told, and how', async () => {
  await using scratch = await scratchDatabase()
  const viewer = callerFor(scratch.db, await staffIn(scratch.db, 'viewer'))
  const { slug, eventId } = await publicEvent(callerFor(scratch.db), {
    places: [{ mode: 'phone', place: '', access: '', capacity: 3, join: '' }],
  })
  const none = { email: null, phone: null, post: null }
  const phone = '020 7946 0000'
  await givenBooking(scratch.db, slug, { email: 'ada@example.org', phone })
  await givenBooking(scratch.db, slug, { ...none, phone })
  await givenBooking(scratch.db, slug, { ...none, post: '12 Market Street' })
  const { id } = await givenBooking(scratch.db, slug, { ...none, phone })
  await givenBooking(scratch.db, slug, { email: 'cy@example.org' })
  await scratch.db.updateTable('booking').set({ state: 'cancelled' }).where('id', '=', id).execute()

  expect(await viewer.booking.reach({ eventId })).toEqual([
    { state: 'confirmed', way: 'email', people: 1 },
    { state: 'confirmed', way: 'phone', people: 1 },
    { state: 'confirmed', way: 'post', people: 1 },
    { state: 'waiting', way: 'email', people: 1 },
  ])
})
