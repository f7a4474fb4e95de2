import { borrowDatabase, type ScratchDatabase } from '@cuppa/db/testing'
import { expect, test } from 'vitest'

import { RefusalError } from '../kernel/refusal-error.ts'
import { bookingForm } from '../testing/bookable.ts'
import { cuppaWords, on, publicEvent } from '../testing/events.ts'
import { onNow } from '../testing/on-event.ts'
import { callerFor, contextFor, noon, system, visitor } from '../testing/world.ts'
import { changeBooking, readBooking } from './change-booking.ts'
import { makeBooking } from './make-booking.ts'

const rounds = Array.from({ length: 12 }, (_, round) => round)
const as = ({ db }: ScratchDatabase, now = noon) => contextFor(db, visitor, now)
const team = ({ db }: ScratchDatabase, now = noon) => callerFor(db, system, now)
const way = (mode: 'online' | 'in-person', capacity: number | null) =>
  ({ mode, place: 'A place', access: '', capacity, join: '' }) as const
const { title, summary, words, kind } = cuppaWords

/** What was answered with no, by its code; what failed in another way is told as it is. */
const noes = (answers: readonly PromiseSettledResult<unknown>[]) =>
  answers.flatMap((answer) => {
    if (answer.status === 'fulfilled') return []
    const { reason } = answer
    const cause: unknown = reason instanceof Error && reason.cause ? reason.cause : reason
    return [cause instanceof RefusalError ? cause.refusal.code : String(cause)]
  })

test('(b) who waits again and books another way at the same moment has one booking, and hears why', async () => {
  await using scratch = await borrowDatabase()
  const { slug } = await publicEvent(team(scratch), {
    ...on('2026-12-14'),
    places: [way('online', 1), way('in-person', null)],
  })
  await makeBooking(as(scratch), bookingForm({ slug }))
  for (const round of rounds) {
    const somebody = { name: `Ada ${round}`, email: `ada.${round}@example.org` }
    const { code } = await makeBooking(as(scratch), bookingForm({ slug }, somebody))
    await changeBooking(as(scratch), { code, step: 'cancel' })
    await scratch.db
      .updateTable('booking')
      .set({ state: 'declined' })
      .where('name', '=', somebody.name)
      .execute()
    const other = bookingForm({ slug }, { ...somebody, mode: 'in-person' })

    const answers = await Promise.allSettled([
      changeBooking(as(scratch), { code, step: 'wait-again' }),
      makeBooking(as(scratch), other),
    ])

    // Whoever books by the form is told nothing of it there, as anyone may send a form.
    expect(noes(answers).every((no) => no === 'booking/already-booked')).toBe(true)
  }
  const living = await scratch.db
    .selectFrom('booking')
    .select('name')
    .where('state', 'in', ['waiting', 'confirmed', 'offered'])
    .where('name', 'like', 'Ada %')
    .execute()
  expect(living).toHaveLength(rounds.length)
})

test('(a) a last call and a smaller room at the same moment: one of them is refused, with a reason', async () => {
  await using scratch = await borrowDatabase()
  const lastHour = '2026-12-14T10:15:00.000Z'
  for (const round of rounds) {
    const { slug, ...at } = await publicEvent(team(scratch), {
      ...on('2026-12-14'),
      title: `Cuppa ${round}`,
      places: [way('online', 2)],
    })
    const book = () => makeBooking(as(scratch), bookingForm({ slug }))
    await book()
    const second = await book()
    const third = await book()
    await changeBooking(as(scratch, lastHour), { code: second.code, step: 'cancel' })

    const answers = await Promise.allSettled([
      changeBooking(as(scratch, lastHour), { code: third.code, step: 'accept' }),
      team(scratch, lastHour).event.update({
        ...at,
        title,
        summary,
        words,
        kind,
        agenda: [],
        places: [way('online', 1)],
      }),
    ])

    const [no = expect.unreachable(), ...more] = noes(answers)
    expect(more).toEqual([])
    expect(no).toMatch(/^(booking\/full|event\/capacity-below-taken)$/)
    const state = (await readBooking(as(scratch), third.code)).state
    expect(state).toBe(no === 'booking/full' ? 'waiting' : 'confirmed')
  }
})

test('keeping places and giving one back elsewhere at the same moment are both done', async () => {
  await using scratch = await borrowDatabase()
  const until = '2026-12-10T18:00:00.000Z'
  for (const round of rounds) {
    const { slug, eventId } = await publicEvent(team(scratch), {
      ...on('2026-12-14'),
      title: `Kept ${round}`,
      places: [way('in-person', 1), way('online', 1)],
    })
    const book = (mode: 'online' | 'in-person') =>
      makeBooking(as(scratch), bookingForm({ slug }, { mode }))
    const first = await book('in-person')
    const back = await book('in-person')
    const { code } = await book('online')
    await scratch.db
      .updateTable('booking')
      .set({ been_before: true })
      .where('id', '=', back.id)
      .execute()
    const kept = [{ mode: 'in-person' as const, places: 1, until }]
    await team(scratch).event.keepPlaces({ ...(await onNow(scratch.db, eventId)), kept })
    await changeBooking(as(scratch), { code: first.code, step: 'cancel' })
    expect((await readBooking(as(scratch), back.code)).state).toBe('waiting')

    const now = await onNow(scratch.db, eventId)
    const answers = await Promise.allSettled([
      team(scratch).event.keepPlaces({ ...now, kept: [] }),
      changeBooking(as(scratch), { code, step: 'cancel' }),
    ])

    expect(noes(answers)).toEqual([])
    expect((await readBooking(as(scratch), back.code)).state).toBe('offered')
  }
})
