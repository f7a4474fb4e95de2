import { borrowDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { bookingForm, givenBooking } from '../testing/bookable.ts'
import { cuppaWords as words, publicEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, system, visitor } from '../testing/world.ts'
import { changeBooking, readBooking } from './change-booking.ts'
import { makeBooking } from './make-booking.ts'

const [online = expect.unreachable(), hall = expect.unreachable()] = words.places

/** A public event online and with one place in the hall; the team takes the hall off it, or puts it back. */
async function givenHall({ db }: ScratchDatabase) {
  const team = callerFor(db, system)
  const places = [online, { ...hall, capacity: 1 }]
  const { slug, ...event } = await publicEvent(team, { places })
  let { revision } = event
  const write = async (only: typeof places) => {
    const on = { eventId: event.eventId, revision }
    ;({ revision } = await team.event.update({ ...on, ...words, places: only }))
  }
  return {
    slug,
    team,
    event,
    visit: contextFor(db, visitor),
    book: () => givenBooking(db, slug, { mode: 'in-person' }),
    close: () => write([online]),
    open: () => write(places),
    modes: async () => (await callerFor(db, visitor).event.get({ slug })).modes,
  }
}

test('a way to take part can go once all who booked it have cancelled, and can come back', async () => {
  await using scratch = await borrowDatabase()
  const { book, visit, close, open, modes } = await givenHall(scratch)
  const { code } = await book()
  await expectRefusal(close(), 'event/place-taken')
  await changeBooking(visit, { code, step: 'cancel' })

  await close()

  expect(await modes()).toEqual(['online'])
  expect(await readBooking(visit, code)).toMatchObject({ state: 'cancelled', mode: 'in-person' })
  await expectRefusal(book(), 'booking/mode-not-offered')
  await open()
  expect((await book()).state).toBe('confirmed')
})

test('(c) a way to take part stays while somebody waits, though all its places are free', async () => {
  await using scratch = await borrowDatabase()
  const { book, visit, team, event, modes } = await givenHall(scratch)
  const first = await book()
  expect((await book()).state).toBe('waiting')
  const { eventId, revision } = event
  await team.event.postpone({ eventId, revision, reason: 'The hall is flooded.' })
  await changeBooking(visit, { code: first.code, step: 'cancel' })

  const only = { eventId, revision: revision + 1, ...words, places: [online] }

  await expectRefusal(team.event.update(only), 'event/place-awaited')

  expect(await modes()).toContain('in-person')
})

test('nobody waits once more for a way to take part that is gone', async () => {
  await using scratch = await borrowDatabase()
  const { book, visit, close } = await givenHall(scratch)
  const [first, second] = [await book(), await book()]
  await changeBooking(visit, { code: first.code, step: 'cancel' })
  await changeBooking(visit, { code: second.code, step: 'decline' })
  await close()

  const again = changeBooking(visit, { code: second.code, step: 'wait-again' })

  await expectRefusal(again, 'booking/mode-not-offered')
  expect((await readBooking(visit, second.code)).state).toBe('declined')
})

test('E1 of a booking and the end of its way to take part, at once, one is refused', async () => {
  await using scratch = await borrowDatabase()
  for (let round = 0; round < 8; round += 1) {
    const { slug, visit, close, modes } = await givenHall(scratch)
    const form = bookingForm({ slug }, { mode: 'in-person' })

    const [booked, closed] = await Promise.allSettled([makeBooking(visit, form), close()])

    expect([booked.status, closed.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await modes()).includes('in-person')).toBe(booked.status === 'fulfilled')
    const no: unknown = booked.status === 'rejected' ? booked.reason : Reflect.get(closed, 'reason')
    expect(String(no)).toMatch(/booking\/mode-not-offered|event\/place-taken/)
  }
})
