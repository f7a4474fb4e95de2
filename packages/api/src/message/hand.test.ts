import { borrowDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import { sayReceiptCode } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { makeBooking, type MakeBooking } from '../booking/make-booking.ts'
import { takeDueMail } from '../outbox/deliver-mail.ts'
import { bookingForm } from '../testing/bookable.ts'
import { on, publicEvent } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, noon, staffIn, system, visitor } from '../testing/world.ts'
import { remindPeople } from './remind.ts'

const team = (scratch: ScratchDatabase, now = noon) => callerFor(scratch.db, system, now)
const byPhone = { email: null, phone: '020 7946 0000' } as const
const byPost = { email: null, post: '12 Market Street\nLeeds' } as const

async function givenEvent(scratch: ScratchDatabase, day = '2026-12-14') {
  const { slug, ...at } = await publicEvent(team(scratch), on(day))
  const book = (more: Partial<MakeBooking>) =>
    makeBooking(contextFor(scratch.db, visitor), bookingForm({ slug }, more))
  return { at, book }
}

const open = async (scratch: ScratchDatabase, channel: 'phone' | 'post' = 'phone') =>
  (await team(scratch).message.list({ channel, show: 'open' })).messages
const settled = async (scratch: ScratchDatabase, channel: 'phone' | 'post' = 'phone') =>
  (await team(scratch).message.list({ channel, show: 'settled' })).messages

test('who gave no e-mail address is called, or written to, with the same words', async () => {
  await using scratch = await borrowDatabase()
  const { book } = await givenEvent(scratch)
  const called = await book({ ...byPhone, name: 'Ada' })
  const written = await book({ ...byPost, name: 'Ben' })

  const [call, ...calls] = await open(scratch)
  const [letter, ...letters] = await open(scratch, 'post')

  expect([calls, letters]).toEqual([[], []])
  expect(call).toMatchObject({ name: 'Ada', to: '020 7946 0000', state: 'to-do', tries: 0 })
  expect(letter).toMatchObject({ name: 'Ben', to: '12 Market Street\nLeeds', state: 'to-do' })
  expect(call?.text).toContain('You have a place.')
  // The list of calls is read by several people; a letter is its reader's.
  expect(call?.text).not.toContain(sayReceiptCode(called.code))
  expect(letter?.text).toContain(sayReceiptCode(written.code))
  expect(await takeDueMail(contextFor(scratch.db, system))).toEqual([])
})

test('a call is tried, done, and kept with who did it and when', async () => {
  await using scratch = await borrowDatabase()
  const { book } = await givenEvent(scratch)
  await book(byPhone)
  const bea = callerFor(
    scratch.db,
    await staffIn(scratch.db, 'editor', 'Bea'),
    '2026-11-24T09:00:00.000Z',
  )
  const [{ id } = expect.unreachable()] = await open(scratch)

  const tried = await bea.message.settle({ id, step: 'no-answer' })
  expect(tried).toMatchObject({ state: 'no-answer', tries: 1, by: 'Bea', settledAt: null })
  expect(await open(scratch)).toMatchObject([{ id, state: 'no-answer' }])
  await bea.message.settle({ id, step: 'done' })

  expect(await open(scratch)).toEqual([])
  expect(await settled(scratch)).toMatchObject([
    { id, state: 'done', tries: 2, by: 'Bea', settledAt: '2026-11-24T09:00:00.000Z' },
  ])
  await expectRefusal(bea.message.settle({ id, step: 'done' }), 'message/moved-on')
  await bea.message.settle({ id, step: 'again' })
  expect(await open(scratch)).toMatchObject([{ id, state: 'to-do' }])
  const said = (await bea.audit.list({ command: 'message.settle' })).entries
  expect(said.map(({ sentence }) => sentence)).toEqual([
    'Bea marked a call about “Winter Cuppa” as to be done again.',
    'Bea marked a call about “Winter Cuppa” as done.',
    'Bea marked a call about “Winter Cuppa” as not answered.',
  ])
})

test('S22 of two who mark a call at the same moment, the second is told', async () => {
  await using scratch = await borrowDatabase()
  const { book } = await givenEvent(scratch)
  await book(byPhone)
  const [{ id } = expect.unreachable()] = await open(scratch)

  const tries = await Promise.allSettled(
    [1, 2, 3].map(() => team(scratch).message.settle({ id, step: 'done' })),
  )

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await settled(scratch))[0]?.tries).toBe(1)
})

test('a later message replaces a call that nobody made, and one that was made stays', async () => {
  await using scratch = await borrowDatabase()
  const { at, book } = await givenEvent(scratch)
  await book({ ...byPhone, name: 'Ada' })
  await book({ ...byPost, name: 'Ben' })
  const [made = expect.unreachable()] = await open(scratch)
  await team(scratch).message.settle({ id: made.id, step: 'done' })

  const moved = await team(scratch).event.move({ ...at, ...on('2026-12-16') })
  await team(scratch).event.cancel({ ...moved, reason: 'No kettle.' })

  expect((await open(scratch)).map(({ kind }) => kind)).toEqual(['called-off'])
  expect((await open(scratch, 'post')).map(({ kind }) => kind)).toEqual(['called-off'])
  const over = (await settled(scratch)).map(({ kind, state }) => [kind, state])
  expect(over).toEqual([
    ['moved', 'not-needed'],
    ['confirmed', 'done'],
  ])
  const letters = await settled(scratch, 'post')
  expect(letters.map(({ kind, state }) => [kind, state])).toEqual([
    ['moved', 'not-needed'],
    ['confirmed', 'not-needed'],
  ])
  expect(JSON.stringify(letters)).not.toMatch(/code: [A-Z0-9]{5} [A-Z0-9]{5}/)
  const [replaced = expect.unreachable()] = letters
  await expectRefusal(
    team(scratch).message.settle({ id: replaced.id, step: 'again' }),
    'message/replaced',
  )
})

test('(l) who is called is reminded on the list, and not once it has begun', async () => {
  await using scratch = await borrowDatabase()
  const { book } = await givenEvent(scratch)
  await book(byPhone)
  await book(byPost)

  await remindPeople(contextFor(scratch.db, system, '2026-12-09T11:00:00.000Z'))
  expect((await open(scratch, 'post')).map(({ kind }) => kind)).toEqual(['reminder-day'])
  await remindPeople(contextFor(scratch.db, system, '2026-12-13T11:00:00.000Z'))
  expect((await open(scratch)).map(({ kind }) => kind)).toEqual(['reminder-day'])
  await remindPeople(contextFor(scratch.db, system, '2026-12-14T11:00:00.000Z'))
  expect([await open(scratch), await open(scratch, 'post')]).toEqual([[], []])
})

test('what is to be done comes in pages, the soonest event first', async () => {
  await using scratch = await borrowDatabase()
  const later = await givenEvent(scratch, '2026-12-21')
  const sooner = await givenEvent(scratch, '2026-12-14')
  for (let guest = 0; guest < 30; guest += 1) {
    await later.book({ ...byPhone, name: `Later ${guest}` })
    await sooner.book({ ...byPhone, name: `Sooner ${guest}` })
  }

  const first = await team(scratch).message.list({ channel: 'phone', show: 'open' })
  const second = await team(scratch).message.list({
    channel: 'phone',
    show: 'open',
    after: first.next,
  })

  const names = [...first.messages, ...second.messages].map(({ name }) => name)
  expect([first.messages.length, second.messages.length, second.next]).toEqual([50, 10, null])
  expect(new Set(names).size).toBe(60)
  expect(names.slice(0, 30).every((name) => name.startsWith('Sooner'))).toBe(true)
})

test('P3 how to reach people is shown to those who write, and to no one else', async () => {
  await using scratch = await borrowDatabase()
  const { book } = await givenEvent(scratch)
  await book(byPhone)
  const viewer = callerFor(scratch.db, await staffIn(scratch.db, 'viewer'))

  await expectRefusal(viewer.message.list({ channel: 'phone', show: 'open' }), 'actor/cannot')
  expect(JSON.stringify(await viewer.message.plan())).not.toContain('7946')
  const admin = callerFor(scratch.db, await staffIn(scratch.db, 'admin'))
  expect((await admin.outbox.list({})).messages).toEqual([])
})

test('the plan names what comes next, when people are reminded, and how many have a place', async () => {
  await using scratch = await borrowDatabase()
  const { at, book } = await givenEvent(scratch)
  await givenEvent(scratch, '2026-12-21')
  await book(byPhone)
  await team(scratch).event.setReminders({ ...at, reminders: ['week', 'day'] })

  expect(await team(scratch).message.plan()).toMatchObject([
    { eventId: at.eventId, reminders: ['week', 'day'], people: 1 },
    { reminders: ['day'], people: 0 },
  ])
})
