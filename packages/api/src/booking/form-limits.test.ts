import { borrowDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { bookingForm, givenEvent, messagesTo } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { contextFor, noon, visitor } from '../testing/world.ts'
import { bookByForm } from './book-by-form.ts'
import type { MakeBooking } from './make-booking.ts'

const send = ({ db }: ScratchDatabase, form: MakeBooking, network: string, now = noon) =>
  bookByForm(contextFor(db, visitor, now), form, { network, signedIn: null })

const soon = '2026-11-23T13:30:00.000Z'
const nextDay = '2026-11-24T12:30:00.000Z'

test('S59 one network books 60 places in an hour; the next is told to wait, others book on', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)
  const first = bookingForm(event)
  await send(scratch, first, 'ward')
  for (let more = 0; more < 59; more += 1) await send(scratch, bookingForm(event), 'ward')

  const late = bookingForm(event)
  await expectRefusal(send(scratch, late, 'ward'), 'booking/too-many-forms')

  expect((await send(scratch, first, 'ward')).state).toBe('confirmed')
  expect((await send(scratch, bookingForm(event), 'home')).state).toBe('confirmed')
  expect((await send(scratch, late, 'ward', soon)).state).toBe('confirmed')
})

test('S60 one address is booked for 10 times a day, however it is spelled, and then gets no mail', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)
  const forAda = (name: string, email = 'ada@example.org') => bookingForm(event, { name, email })
  for (let friend = 0; friend < 10; friend += 1) {
    await send(scratch, forAda(`Friend ${friend}`), `network ${friend}`)
  }

  for (const email of ['ada@example.org', 'Ada+more@example.org']) {
    await expectRefusal(send(scratch, forAda('Late', email), 'home'), 'booking/too-many-forms')
  }

  expect(await messagesTo(scratch.db, 'ada@example.org')).toHaveLength(10)
  expect(await messagesTo(scratch.db, 'ada+more@example.org')).toHaveLength(0)
  expect((await send(scratch, forAda('Late'), 'home', nextDay)).state).toBe('confirmed')
})
