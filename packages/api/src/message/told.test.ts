import { borrowDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import type { EventSlug } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { changeBooking, readBooking } from '../booking/change-booking.ts'
import { makeBooking, type MakeBooking } from '../booking/make-booking.ts'
import { lapseOffers } from '../booking/offers.ts'
import type { EventWords } from '../event/event-input.ts'
import { markFailed, markSent, takeDueMail } from '../outbox/deliver-mail.ts'
import { bookingForm, messagesTo } from '../testing/bookable.ts'
import { cuppa, cuppaWords, on, publicEvent, weekly } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, system, visitor } from '../testing/world.ts'

const as = (scratch: ScratchDatabase, now = noon) => contextFor(scratch.db, visitor, now)
const team = (scratch: ScratchDatabase, now = noon) => callerFor(scratch.db, system, now)

/** An event online with so much room, and what a change of it is made on. */
async function withRoom(scratch: ScratchDatabase, capacity: number | null) {
  const { slug, ...at } = await publicEvent(team(scratch), {
    ...on('2026-12-14'),
    places: [{ mode: 'online', place: 'A call', access: '', capacity, join: 'meet.example/room' }],
  })
  return { slug, at }
}

async function booked(
  scratch: ScratchDatabase,
  event: { readonly slug: EventSlug },
  more: Partial<MakeBooking> = {},
) {
  const form = bookingForm(event, more)
  const receipt = await makeBooking(as(scratch), form)
  return { ...form, ...receipt }
}

const subjects = async (scratch: ScratchDatabase, { email }: { email: string | null }) =>
  (await messagesTo(scratch.db, email)).map(({ subject }) => subject.replace(/: .*/, ''))

test('(g) everyone with a living booking is told of each change once, in order, and nobody else', async () => {
  await using scratch = await borrowDatabase()
  const event = await withRoom(scratch, 2)
  const [confirmed, gone, waiting] = [
    await booked(scratch, event),
    await booked(scratch, event),
    await booked(scratch, event),
  ]
  await changeBooking(as(scratch), { code: gone.code, step: 'cancel' })
  await changeBooking(as(scratch), { code: waiting.code, step: 'accept' })
  const last = await booked(scratch, event)

  const moved = await team(scratch).event.move({ ...event.at, ...on('2026-12-15', 14) })
  const off = await team(scratch).event.postpone({ ...moved, reason: 'The hall is flooded.' })
  const same = await team(scratch).event.move({ ...off, ...on('2026-12-15', 14) })
  const cancelled = await team(scratch).event.cancel({ ...same, reason: 'No kettle.' })
  await team(scratch).event.restore(cancelled)

  const news = ['New time', 'Put off', 'It takes place after all', 'Cancelled']
  const all = [...news, 'It takes place after all']
  expect(await subjects(scratch, confirmed)).toEqual(['You have a place', ...all])
  expect(await subjects(scratch, last)).toEqual(['You are on the waiting list', ...all])
  expect((await subjects(scratch, waiting)).slice(-5)).toEqual(all)
  expect(await subjects(scratch, gone)).toEqual(['You have a place', 'Your booking is cancelled'])
  const [, news1, , , off1] = await messagesTo(scratch.db, last.email)
  expect(news1?.text).toContain(
    'It was to be Monday 14 December 2026, 11am to 12 noon UK time. Now it is Tuesday 15 December 2026, 2pm to 3pm UK time.',
  )
  expect(news1?.text).toContain('You keep your turn on the waiting list.')
  expect(off1?.text).toContain('No kettle.')
})

test('a date goes to those who have a place, changes with the event, and is taken out again', async () => {
  await using scratch = await borrowDatabase()
  const event = await withRoom(scratch, 1)
  const ada = await booked(scratch, event)
  const ben = await booked(scratch, event)

  const moved = await team(scratch).event.move({ ...event.at, ...on('2026-12-16') })
  const off = await team(scratch).event.cancel({ ...moved, reason: 'No kettle.' })
  await team(scratch).event.restore(off)
  await changeBooking(as(scratch), { code: ada.code, step: 'cancel' })
  await changeBooking(as(scratch), { code: ben.code, step: 'accept' })

  const dates = async (email: string | null) =>
    (await messagesTo(scratch.db, email)).map(({ kind, calendar_method: method, calendar }) => [
      kind,
      method,
      /SEQUENCE:(\d+)/.exec(calendar ?? '')?.[1],
    ])
  expect(await dates(ada.email)).toEqual([
    ['confirmed', 'REQUEST', '0'],
    ['moved', 'REQUEST', '1'],
    ['called-off', 'CANCEL', '2'],
    ['held-after-all', 'REQUEST', '3'],
    ['cancelled', 'CANCEL', '3'],
  ])
  expect((await dates(ben.email)).map(([kind, method]) => [kind, method])).toEqual([
    ['waiting', null],
    ['moved', null],
    ['called-off', null],
    ['held-after-all', null],
    ['offered', null],
    ['confirmed', 'REQUEST'],
  ])
})

test('(h) no message but a reminder says how to join', async () => {
  await using scratch = await borrowDatabase()
  const event = await withRoom(scratch, 1)
  await booked(scratch, event)
  await booked(scratch, event)
  await team(scratch).event.move({ ...event.at, ...on('2026-12-16') })

  const rows = await scratch.db.selectFrom('outbox_message').selectAll().execute()

  expect(rows).toHaveLength(4)
  expect(JSON.stringify(rows)).not.toContain('meet.example')
})

test('(g) a series that moves its dates, or cancels them, tells those who booked each', async () => {
  await using scratch = await borrowDatabase()
  const series = await team(scratch).series.create(weekly)
  const { events } = await team(scratch).event.list({ when: 'coming', seriesId: series.seriesId })
  const [first = expect.unreachable(), second = expect.unreachable()] = events
  const [ada, ben] = [await booked(scratch, first), await booked(scratch, second)]

  const times = { starts: '15:00', ends: '16:00', days: 0, zone: 'Europe/London' }
  const changed = await team(scratch).series.update({
    seriesId: series.seriesId,
    revision: series.revision,
    scope: 'this-and-later',
    eventId: second.id,
    change: { times },
  })
  await team(scratch).series.update({
    seriesId: series.seriesId,
    revision: changed.revision,
    scope: 'all',
    eventId: null,
    change: { title: 'Tea' },
  })
  await team(scratch).series.end({
    seriesId: series.seriesId,
    revision: changed.revision + 1,
    coming: 'cancel',
    reason: 'We stop.',
  })

  expect(await subjects(scratch, ada)).toEqual(['You have a place', 'Cancelled'])
  expect(await subjects(scratch, ben)).toEqual(['You have a place', 'New time', 'Cancelled'])
})

test('(g) another place is told to those who go there, and another way to join to those who have one', async () => {
  await using scratch = await borrowDatabase()
  const hall = { mode: 'in-person' as const, place: 'The hall', access: '', capacity: 1, join: '' }
  const call = {
    mode: 'online' as const,
    place: '',
    access: '',
    capacity: 1,
    join: 'meet.example/1',
  }
  const { slug, ...at } = await publicEvent(team(scratch), { places: [hall, call] })
  const guests = []
  for (const mode of ['in-person', 'in-person', 'online', 'online'] as const) {
    guests.push(await booked(scratch, { slug }, { mode }))
  }
  const update = (revision: number, places: EventWords['places']) =>
    team(scratch).event.update({ ...cuppaWords, eventId: at.eventId, revision, places })

  // What is said of access is no other place.
  const first = await update(at.revision, [{ ...hall, access: 'No steps' }, call])
  const second = await update(first.revision, [{ ...hall, place: 'The library' }, call])
  await update(second.revision, [
    { ...hall, place: 'The library' },
    { ...call, join: 'meet.example/2' },
  ])

  const heard = await Promise.all(guests.map((guest) => subjects(scratch, guest)))
  expect(heard).toEqual([
    ['You have a place', 'New place'],
    ['You are on the waiting list', 'New place'],
    ['You have a place', 'New place'],
    ['You are on the waiting list'],
  ])
  const rows = await messagesTo(scratch.db, guests[0]?.email ?? null)
  expect(rows[1]?.text).toContain('Now it is: The library')
  expect(rows[1]?.calendar).toContain('LOCATION:The library')
  const all = await scratch.db.selectFrom('outbox_message').select('text').execute()
  expect(JSON.stringify(all)).not.toContain('meet.example')
})

test('(g) what is over, or only a draft, tells nobody of another place', async () => {
  await using scratch = await borrowDatabase()
  const { slug, ...at } = await publicEvent(team(scratch))
  await booked(scratch, { slug })
  const places = cuppaWords.places.map((place) => ({ ...place, place: 'Elsewhere' }))

  await team(scratch, '2027-01-01T12:00:00.000Z').event.update({ ...cuppaWords, ...at, places })

  expect(await scratch.db.selectFrom('outbox_message').select('kind').execute()).toEqual([
    { kind: 'confirmed' },
  ])
})

test('(g) whatever people do at the same moment, that it is cancelled is the last they hear', async () => {
  await using scratch = await borrowDatabase()
  const event = await withRoom(scratch, 4)
  const first = await Promise.all([1, 2, 3, 4].map(() => booked(scratch, event)))
  const waiting = await Promise.all([1, 2, 3, 4].map(() => booked(scratch, event)))

  await Promise.allSettled([
    ...first.map(({ code }) => changeBooking(as(scratch), { code, step: 'cancel' })),
    ...waiting.map(({ code }) => changeBooking(as(scratch), { code, step: 'accept' })),
    team(scratch).event.cancel({ ...event.at, reason: 'No kettle.' }),
    ...waiting.map(({ code }) => changeBooking(as(scratch), { code, step: 'accept' })),
  ])

  for (const one of waiting) expect((await subjects(scratch, one)).at(-1)).toBe('Cancelled')
  const calledOff = await scratch.db
    .selectFrom('outbox_message')
    .select('id')
    .where('kind', '=', 'called-off')
    .execute()
  expect(calledOff.length).toBeGreaterThanOrEqual(4)
})

test('(g) a later message never overtakes an earlier one, also when that has to be tried again', async () => {
  await using scratch = await borrowDatabase()
  const event = await withRoom(scratch, null)
  const ada = await booked(scratch, event)
  const at = (now: string) => contextFor(scratch.db, system, now)
  const [confirmed = expect.unreachable()] = await takeDueMail(at(noon))
  await markFailed(at(noon), confirmed, '421 try later')
  const moved = await team(scratch).event.move({ ...event.at, ...on('2026-12-16') })
  await team(scratch).event.cancel({ ...moved, reason: 'No kettle.' })

  // What waited for its next try is tried at once, and the others wait for it.
  const [again = expect.unreachable(), ...more] = await takeDueMail(at(noon))
  expect([again.kind, more]).toEqual(['confirmed', []])
  expect(await takeDueMail(at(noon))).toEqual([])
  // Whoever had it died: it comes round again, and what the dead one says late changes nothing.
  const soon = '2026-11-23T12:10:00.000Z'
  const [third = expect.unreachable()] = await takeDueMail(at(soon))
  await markFailed(at(soon), again, 'said too late')
  expect(await takeDueMail(at(soon))).toEqual([])
  await markSent(at(soon), third)

  const rest = []
  for (let due = await takeDueMail(at(soon)); due.length > 0; due = await takeDueMail(at(soon))) {
    rest.push(...due.map(({ kind }) => kind))
    for (const one of due) await markSent(at(soon), one)
  }
  expect(rest).toEqual(['moved', 'called-off'])
  const states = (await messagesTo(scratch.db, ada.email)).map(({ state }) => state)
  expect(states).toEqual(['sent', 'sent', 'sent'])
})

test('nobody takes what is cancelled, and no offer runs out while an event is put off', async () => {
  await using scratch = await borrowDatabase()
  const event = await withRoom(scratch, 1)
  const [first, second] = [await booked(scratch, event), await booked(scratch, event)]
  await changeBooking(as(scratch), { code: first.code, step: 'cancel' })
  const off = await team(scratch).event.postpone({ ...event.at, reason: 'The hall is flooded.' })

  expect(await lapseOffers(contextFor(scratch.db, system, '2026-12-01T12:00:00.000Z'))).toBe(0)
  await team(scratch).event.cancel({ ...off, reason: 'No kettle.' })
  await expectRefusal(
    changeBooking(as(scratch), { code: second.code, step: 'accept' }),
    'booking/not-held',
  )
})

test('an offer lasts as if it were made when the new time is told', async () => {
  await using scratch = await borrowDatabase()
  const event = await withRoom(scratch, 1)
  const [first, second] = [await booked(scratch, event), await booked(scratch, event)]
  await changeBooking(as(scratch), { code: first.code, step: 'cancel' })
  const off = await team(scratch).event.postpone({ ...event.at, reason: 'The hall is flooded.' })
  const now = '2026-12-10T12:00:00.000Z'

  await team(scratch, now).event.move({ ...off, ...on('2027-01-11') })

  expect((await readBooking(as(scratch), second.code)).offerUntil).toBe('2026-12-12T12:00:00.000Z')
  expect((await messagesTo(scratch.db, second.email)).at(-1)?.text).toContain(
    'A place is kept for you until Saturday 12 December 2026, 12 noon UK time.',
  )
  expect(await lapseOffers(contextFor(scratch.db, system, '2026-12-11T12:00:00.000Z'))).toBe(0)
  expect(await lapseOffers(contextFor(scratch.db, system, '2026-12-12T12:00:00.000Z'))).toBe(1)
})

test('S30 line ends in a name or a title stay in the words of a message and its date', async () => {
  await using scratch = await borrowDatabase()
  const title = 'Tea\r\nBcc: everyone@example.org\r\nATTENDEE:mailto:evil@example.org'
  const event = await publicEvent(team(scratch), { ...cuppa, title })
  const ada = await booked(scratch, event, {
    name: 'Ada\r\nEND:VEVENT\r\nATTENDEE:mailto:evil@example.org',
  })

  const [message] = await messagesTo(scratch.db, ada.email)

  expect(message?.subject).not.toMatch(/[\r\n]/)
  expect(message?.calendar?.match(/^ATTENDEE/gm)).toHaveLength(1)
  expect(message?.calendar?.match(/^END:VEVENT/gm)).toHaveLength(1)
})
