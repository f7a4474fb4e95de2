import { borrowDatabase, scratchDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { changeBooking } from '../booking/change-booking.ts'
import { makeBooking, type MakeBooking } from '../booking/make-booking.ts'
import { openReceipt } from '../booking/open-receipt.ts'
import { markFailed, markKept, takeDueMail } from '../outbox/deliver-mail.ts'
import { bookingForm } from '../testing/bookable.ts'
import { on, publicEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, staffIn, system, visitor } from '../testing/world.ts'
import { remindPeople } from './remind.ts'

const secret = 'https://meet.example/room'
const asSystem = (scratch: ScratchDatabase, now: string) => contextFor(scratch.db, system, now)
const team = (scratch: ScratchDatabase, now = noon) => callerFor(scratch.db, system, now)

/** On Monday 14 December at eleven, online, with a way to join that is nobody else's business. */
async function givenBookings(
  scratch: ScratchDatabase,
  more: readonly Partial<MakeBooking>[] = [{}],
) {
  const { slug, ...at } = await publicEvent(team(scratch), {
    ...on('2026-12-14'),
    places: [{ mode: 'online', place: '', access: '', capacity: more.length, join: secret }],
  })
  const scope = contextFor(scratch.db, visitor, noon)
  const receipts = []
  for (const one of more) receipts.push(await makeBooking(scope, bookingForm({ slug }, one)))
  return { slug, at, receipts }
}

const written = (scratch: ScratchDatabase) =>
  scratch.db
    .selectFrom('outbox_message')
    .selectAll()
    .where((eb) => eb.or([eb('kind', 'like', 'reminder-%'), eb('kind', '=', 'thanks')]))
    .orderBy('turn')
    .execute()

test('(l) E3 a reminder is written when it is due, or three hours later, and once', async () => {
  await using scratch = await borrowDatabase()
  await givenBookings(scratch)

  expect(await remindPeople(asSystem(scratch, '2026-12-13T10:59:00.000Z'))).toBe(0)
  expect(await remindPeople(asSystem(scratch, '2026-12-13T14:00:00.000Z'))).toBe(1)
  expect(await remindPeople(asSystem(scratch, '2026-12-13T14:01:00.000Z'))).toBe(0)
  // Two processes look in the same moment.
  const both = [1, 2].map(() => remindPeople(asSystem(scratch, '2026-12-13T14:02:00.000Z')))
  expect(await Promise.all(both)).toEqual([0, 0])
  expect((await written(scratch)).map(({ kind }) => kind)).toEqual(['reminder-day'])
})

test('(l) E3 two processes that look at once write one reminder', async () => {
  await using scratch = await borrowDatabase()
  await givenBookings(scratch, [{}, {}])
  const now = '2026-12-13T14:00:00.000Z'

  const counts = await Promise.all([1, 2, 3].map(() => remindPeople(asSystem(scratch, now))))

  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
  expect(await written(scratch)).toHaveLength(2)
})

test('(l) a reminder that could not go is not sent once it has begun', async () => {
  await using scratch = await borrowDatabase()
  await givenBookings(scratch)
  const day = asSystem(scratch, '2026-12-13T11:00:00.000Z')
  for (const one of await takeDueMail(day)) await markKept(day, one)
  await remindPeople(day)
  expect(await takeDueMail(day)).toHaveLength(1)
  // Whoever took it died, and it comes round again; then the mail server is away until the start.
  const later = asSystem(scratch, '2026-12-13T11:10:00.000Z')
  const [again = expect.unreachable()] = await takeDueMail(later)
  await markFailed(later, again, '421 try later')

  expect(await takeDueMail(asSystem(scratch, '2026-12-14T11:00:00.000Z'))).toEqual([])
  expect(await written(scratch)).toMatchObject([{ state: 'dropped', problem: 'too late' }])
})

test('(l) a move makes a new reminder, a cancellation none, and what waits is dropped', async () => {
  await using scratch = await borrowDatabase()
  const { at } = await givenBookings(scratch)
  await remindPeople(asSystem(scratch, '2026-12-13T12:00:00.000Z'))
  const soon = '2026-12-13T12:30:00.000Z'
  const moved = await team(scratch, soon).event.move({ ...at, ...on('2026-12-16') })
  await remindPeople(asSystem(scratch, '2026-12-15T12:00:00.000Z'))
  await team(scratch, '2026-12-15T12:30:00.000Z').event.cancel({ ...moved, reason: 'No kettle.' })
  const last = '2026-12-16T09:30:00.000Z'
  await remindPeople(asSystem(scratch, last))

  const sent = []
  for (let due = await takeDueMail(asSystem(scratch, last)); due.length > 0;) {
    for (const one of due) await markKept(asSystem(scratch, last), one)
    sent.push(...due.map(({ kind }) => kind))
    due = await takeDueMail(asSystem(scratch, last))
  }
  // That there is a place on the old day helps nobody by then.
  expect(sent).toEqual(['moved', 'called-off'])
  expect(await written(scratch)).toMatchObject([{ state: 'dropped' }, { state: 'dropped' }])
})

test('(h) how to join is told to those who have a place, with the reminder, and to nobody else', async () => {
  await using scratch = await borrowDatabase()
  const { slug, receipts } = await givenBookings(scratch, [{}, {}])
  const waits = bookingForm({ slug })
  await makeBooking(contextFor(scratch.db, visitor, noon), waits)
  const [first = expect.unreachable()] = receipts
  await changeBooking(contextFor(scratch.db, visitor, noon), { code: first.code, step: 'cancel' })
  const phone = bookingForm({ slug }, { email: null, phone: '020 7946 0000' })
  await makeBooking(contextFor(scratch.db, visitor, noon), phone)

  await remindPeople(asSystem(scratch, '2026-12-13T12:00:00.000Z'))

  const holding = await scratch.db
    .selectFrom('outbox_message')
    .select(['kind', 'booking_id as id', 'calendar'])
    .where('text', 'like', `%${secret}%`)
    .execute()
  expect(holding).toEqual([{ kind: 'reminder-day', id: receipts[1]?.id, calendar: null }])
})

test('(h) a receipt shows how to join from the booking until the end, and while it is held', async () => {
  await using scratch = await borrowDatabase()
  const { at, receipts } = await givenBookings(scratch)
  const { code } = receipts[0] ?? expect.unreachable()
  const join = async (now: string) =>
    (await openReceipt(contextFor(scratch.db, visitor, now), code, 'a network')).join

  expect(await join(noon)).toBe(secret)
  expect(await join('2026-12-14T11:59:59.999Z')).toBe(secret)
  expect(await join('2026-12-14T12:00:00.000Z')).toBeNull()
  await team(scratch).event.cancel({ ...at, reason: 'No kettle.' })
  expect(await join(noon)).toBeNull()
})

test('those who came are thanked once, an hour after the end, and days later no more', async () => {
  await using scratch = await borrowDatabase()
  const { slug } = await givenBookings(scratch)

  expect(await remindPeople(asSystem(scratch, '2026-12-14T12:59:00.000Z'))).toBe(0)
  expect(await remindPeople(asSystem(scratch, '2026-12-14T13:00:00.000Z'))).toBe(1)
  expect(await remindPeople(asSystem(scratch, '2026-12-14T13:01:00.000Z'))).toBe(0)
  const [thanks] = await written(scratch)
  expect([thanks?.subject, thanks?.calendar]).toEqual(['Thank you: Winter Cuppa', null])
  expect(thanks?.text).toContain(`/events/${slug}`)
  expect(thanks?.text).not.toContain(secret)

  await using late = await borrowDatabase()
  await givenBookings(late)
  expect(await remindPeople(asSystem(late, '2026-12-18T12:00:00.000Z'))).toBe(0)
})

test('the team chooses when people are reminded, each time at most once', async () => {
  await using scratch = await borrowDatabase()
  const { at } = await givenBookings(scratch)
  const editor = callerFor(scratch.db, await staffIn(scratch.db, 'editor'))
  const publisher = callerFor(scratch.db, await staffIn(scratch.db, 'publisher'))

  await expectRefusal(editor.event.setReminders({ ...at, reminders: [] }), 'actor/cannot')
  await publisher.event.setReminders({ ...at, reminders: ['week', 'two-hours'] })
  await expect(
    publisher.event.setReminders({ ...at, reminders: ['week', 'week'] }),
  ).rejects.toThrow('Invalid')

  for (const now of [
    '2026-12-07T11:00:00.000Z',
    '2026-12-13T11:00:00.000Z',
    '2026-12-14T09:00:00.000Z',
  ])
    await remindPeople(asSystem(scratch, now))
  expect((await written(scratch)).map(({ kind }) => kind)).toEqual([
    'reminder-week',
    'reminder-two-hours',
  ])
})

test('(l) what fails at one event keeps nobody of another from being reminded', async () => {
  await using scratch = await scratchDatabase()
  const [broken, sound] = [await givenBookings(scratch), await givenBookings(scratch)]
  const [receipt = expect.unreachable()] = broken.receipts
  await sql`create table broken as select ${receipt.id}::text as id`.execute(scratch.db)
  await sql`create function refuse_broken() returns trigger language plpgsql as $$
    begin
      if exists (select from broken where id = new.booking_id) then raise exception 'broken'; end if;
      return new;
    end $$`.execute(scratch.db)
  await sql`create trigger broken before insert on outbox_message for each row
    execute function refuse_broken()`.execute(scratch.db)

  const look = remindPeople(asSystem(scratch, '2026-12-13T14:00:00.000Z'))

  await expect(look).rejects.toThrow(AggregateError)
  const ids = (await written(scratch)).map(({ booking_id: id }) => id)
  expect(ids).toEqual(sound.receipts.map(({ id }) => id))
})
