import { expect, test } from 'vitest'

import { refuseBooking, refuseBookingStep, refuseLastCall } from './booking-rules.ts'

const startsAt = '2027-01-07T14:00:00.000Z'
const before = '2027-01-07T13:59:59.999Z'
const published = { state: 'published', startsAt, modes: ['online', 'phone'] } as const

test('a published event can be booked until the moment it begins', () => {
  expect(refuseBooking(published, 'online', before)).toBeUndefined()
  expect(refuseBooking(published, 'online', startsAt)?.code).toBe('booking/has-begun')
})

test.each(['draft', 'postponed', 'cancelled'] as const)('one that is %s cannot', (state) => {
  expect(refuseBooking({ ...published, state }, 'online', before)?.code).toBe('booking/not-held')
})

test('only the ways that are offered can be chosen', () => {
  expect(refuseBooking(published, 'in-person', before)).toEqual({
    kind: 'rule',
    code: 'booking/mode-not-offered',
    data: { mode: 'in-person' },
  })
})

test('(c) an offer can be taken until it runs out, and given away after that too', () => {
  const offerUntil = '2027-01-06T09:00:00.000Z'
  const offered = { state: 'offered', offerUntil } as const
  const at = (now: string) => ({ now, startsAt })

  expect(refuseBookingStep(offered, 'confirmed', at('2027-01-06T08:59:59.999Z'))).toBeUndefined()
  expect(refuseBookingStep(offered, 'confirmed', at(offerUntil))?.code).toBe('booking/offer-over')
  expect(refuseBookingStep(offered, 'declined', at(offerUntil))).toBeUndefined()
  expect(refuseBookingStep(offered, 'confirmed', at(startsAt))?.code).toBe('booking/has-begun')
})

test('(e) what was cancelled stays cancelled', () => {
  const attempt = refuseBookingStep({ state: 'cancelled', offerUntil: null }, 'confirmed', {
    now: before,
    startsAt,
  })

  expect(attempt).toEqual({
    kind: 'conflict',
    code: 'booking/state-moved-on',
    data: { state: 'cancelled' },
  })
})

test('only when there is no time left to keep a place does the first to answer come', () => {
  const early = { now: '2027-01-07T11:29:59.000Z', startsAt }
  const late = { now: '2027-01-07T11:31:00.000Z', startsAt }

  expect(refuseLastCall({ capacity: 2, taken: 1 }, early)?.code).toBe('booking/in-turn')
  expect(refuseLastCall({ capacity: 2, taken: 1 }, late)).toBeUndefined()
  expect(refuseLastCall({ capacity: 2, taken: 2 }, late)?.code).toBe('booking/full')
})
