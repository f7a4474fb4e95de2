import { type Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { bookingForm, givenEvent, messagesTo } from '../testing/bookable.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, system, visitor } from '../testing/world.ts'
import { changeBooking, readBooking } from './change-booking.ts'
import { makeBooking, type MakeBooking } from './make-booking.ts'
import { viewOf } from './open-receipt.ts'

const at = (db: Db) => contextFor(db, visitor, noon)
const ada = { name: 'Ada Vega', email: 'ada@example.org' }
/** All that a form answers, but for what names this one form. */
const seenBy = async (db: Db, form: MakeBooking) => {
  const { state, code, offerUntil } = await makeBooking(at(db), form)
  const view = await viewOf(at(db), await readBooking(at(db), code))
  return { code, seen: { state, offerUntil, view } }
}

test.each([
  ['an e-mail address', ada],
  ['a telephone number', { name: 'Ada Vega', email: null, phone: '07700 900123' }],
  ['a postal address', { name: 'Ada Vega', email: null, post: '1 Well Lane' }],
])('S7 a form for who is booked already, by %s, answers as for anybody', async (_, who) => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const event = await givenEvent(db, { capacity: 9 })
  const nobody = await seenBy(db, bookingForm(event, who))

  const form = bookingForm(event, who)
  const again = await seenBy(db, form)

  expect(again.seen).toEqual(nobody.seen)
  expect(again.code).not.toBe(nobody.code)
  expect(await seenBy(db, form)).toEqual(again)
  const { items } = await callerFor(db, system).booking.list({
    eventId: event.id,
    by: 'turn',
    descending: false,
  })
  expect(items).toHaveLength(1)
  const [place] = await db.selectFrom('event_place').select('taken').execute()
  expect(place?.taken).toBe(1)
})

test('S7 S60 the person hears the truth once, and a code of such a form moves nothing of theirs', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const event = await givenEvent(db, { capacity: 1 })
  const first = await makeBooking(at(db), bookingForm(event, ada))
  const told = async () => (await messagesTo(db, ada.email)).map(({ kind }) => kind)

  const { code } = await makeBooking(at(db), bookingForm(event, { ...ada, needs: 'A ramp.' }))
  await makeBooking(at(db), bookingForm(event, ada))

  expect(await told()).toEqual(['confirmed', 'booked-again'])
  const [, mail] = await messagesTo(db, ada.email)
  expect(mail?.text).toContain('you were booked already')
  expect(mail?.text).toContain('You keep your place.')
  expect(await db.selectFrom('booking_need').selectAll().execute()).toEqual([])
  const answer = await changeBooking(at(db), { code, step: 'cancel' })
  expect(answer.state).toBe('cancelled')
  await expectRefusal(changeBooking(at(db), { code, step: 'cancel' }), 'booking/state-moved-on')
  expect((await readBooking(at(db), first.code)).state).toBe('confirmed')
  expect(await told()).toEqual(['confirmed', 'booked-again', 'booked-again'])
})

test('the team is told that somebody is booked already', async () => {
  await using scratch = await borrowDatabase()
  const { db } = scratch
  const event = await givenEvent(db)
  await makeBooking(at(db), bookingForm(event, ada))

  const byTeam = callerFor(db, system).booking.make(bookingForm(event, ada))

  await expectRefusal(byTeam, 'booking/already-booked')
})
