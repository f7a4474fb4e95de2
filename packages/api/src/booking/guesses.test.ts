import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { bookingForm, givenEvent } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { contextFor, noon, visitor } from '../testing/world.ts'
import { changeBooking } from './change-booking.ts'
import { makeBooking } from './make-booking.ts'
import { openReceipt } from './open-receipt.ts'

test('S8 of 40 codes that are guessed at once five are answered, and the right one is not', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)
  const scope = contextFor(scratch.db, visitor)
  const { code } = await makeBooking(scope, bookingForm(event))
  const guesses = Array.from({ length: 40 }, () => openReceipt(scope, 'ACDE3479FG', 'a network'))

  const [right, ...answers] = await Promise.allSettled([
    ...guesses,
    openReceipt(scope, code, 'a network'),
  ]).then((all) => all.toReversed())

  const codes = answers.map((one) => (one.status === 'rejected' ? one.reason.refusal.code : 'ok'))
  expect(codes.filter((one) => one === 'booking/not-found')).toHaveLength(5)
  expect(codes.filter((one) => one === 'booking/too-many-tries')).toHaveLength(35)
  expect(right?.status).toBe('rejected')
})

test('S8 those who look at their own bookings, one after the other, are never told to wait', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db)
  const scope = contextFor(scratch.db, visitor)
  const { code } = await makeBooking(scope, bookingForm(event))
  for (let guess = 0; guess < 4; guess += 1) {
    await expectRefusal(openReceipt(scope, 'ACDE3479FG', 'a network'), 'booking/not-found')
  }
  for (let look = 0; look < 8; look += 1) {
    expect((await openReceipt(scope, code, 'a network')).state).toBe('confirmed')
  }
})

test('S60 whoever gives a place back and waits again, over and over, sends no mail without end', async () => {
  await using scratch = await borrowDatabase()
  const event = await givenEvent(scratch.db, { capacity: 1 })
  const scope = contextFor(scratch.db, visitor)
  const first = await makeBooking(scope, bookingForm(event))
  const { code } = await makeBooking(scope, bookingForm(event))
  await changeBooking(scope, { code: first.code, step: 'cancel' })
  for (let round = 0; round < 10; round += 1) {
    await changeBooking(scope, { code, step: 'decline' })
    await changeBooking(scope, { code, step: 'wait-again' })
  }

  await expectRefusal(changeBooking(scope, { code, step: 'decline' }), 'booking/too-many-steps')

  const nextDay = contextFor(scratch.db, visitor, noon.replace('23T', '24T'))
  expect((await changeBooking(nextDay, { code, step: 'accept' })).state).toBe('confirmed')
})
