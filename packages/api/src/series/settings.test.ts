import { borrowDatabase } from '@cuppa/db/testing'
import type { EventId, SeriesId, SeriesQuestion } from '@cuppa/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeBooking } from '../booking/make-booking.ts'
import { bookingForm } from '../testing/bookable.ts'
import { weekly } from '../testing/events.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { type Caller, callerFor, contextFor, system, visitor } from '../testing/world.ts'
import { makeSeriesDates } from './make-dates.ts'

let scratch: Awaited<ReturnType<typeof borrowDatabase>>
let team: Caller

beforeAll(async () => {
  scratch = await borrowDatabase()
  team = callerFor(scratch.db, system)
})
afterAll(() => scratch[Symbol.asyncDispose]())

const all = { scope: 'all', eventId: null } as const
const four = { ...weekly, recurrence: { ...weekly.recurrence, ends: { count: 4 } } }
const line: SeriesQuestion = {
  kind: 'line',
  words: 'Who sent you?',
  needed: false,
  choices: [],
}
const other = { ...line, words: 'What shall we talk about?' }
const until = { days: 2, at: '18:00' }
const kept = [{ mode: 'in-person' as const, places: 3, until }]

async function series(title: string) {
  const { seriesId } = await team.series.create({ ...four, title })
  const { events } = await team.event.list({ when: 'coming', seriesId })
  return { seriesId, ids: events.map(({ id }) => id), slugs: events.map(({ slug }) => slug) }
}
const editOf = (eventId: EventId | undefined) =>
  team.event.edit({ eventId: eventId ?? expect.unreachable() })
const askAlone = async (eventId: EventId) => {
  const { revision } = await editOf(eventId)
  await team.event.setQuestions({ eventId, revision, questions: [other] })
}
const asked = async (ids: readonly EventId[]) =>
  Promise.all(ids.map(async (id) => (await editOf(id)).questions.map(({ words }) => words)))
const remindersOf = async (seriesId: SeriesId) => {
  const plan = await team.message.plan()
  const { events } = await team.event.list({ when: 'coming', seriesId })
  return events.map(({ id }) => plan.find(({ eventId }) => eventId === id)?.reminders)
}

test('all settings reach the dates to come, and those that are made from then on', async () => {
  const { seriesId } = await team.series.create({ ...weekly, title: 'Set once' })
  const change = { questions: [line], reminders: ['week' as const], kept }

  const { left } = await team.series.update({ seriesId, revision: 1, ...all, change })
  await makeSeriesDates(contextFor(scratch.db, system, '2026-12-20T12:00:00.000Z'))

  expect(left).toBe(0)
  expect(await team.series.edit({ seriesId })).toMatchObject({ ...change, draw: null })
  const inAYear = callerFor(scratch.db, system, '2027-12-10T12:00:00.000Z')
  const { events } = await inAYear.event.list({ when: 'coming', seriesId })
  expect(await editOf(events[0]?.id)).toMatchObject({
    when: { startsWall: '2027-12-14T11:00' },
    questions: [{ words: line.words }],
    kept: [{ mode: 'in-person', places: 3, until: '2027-12-12T18:00:00.000Z' }],
  })
  const plan = await inAYear.message.plan()
  expect(plan.find(({ eventId }) => eventId === events[0]?.id)?.reminders).toEqual(['week'])
})

test('this, this and later, or all: and what was set for one date alone stays', async () => {
  const { seriesId, ids } = await series('Reach')
  const [, second = expect.unreachable(), third = expect.unreachable()] = ids
  const change = { questions: [line], reminders: ['week' as const] }
  const later = { scope: 'this-and-later', eventId: third } as const
  await team.series.update({ seriesId, revision: 1, ...later, change })
  expect(await asked(ids)).toEqual([[], [], [line.words], [line.words]])

  await askAlone(second)
  const this_ = { scope: 'this', eventId: third } as const
  const none = { reminders: [] }
  await team.series.update({ seriesId, revision: 2, ...this_, change: none })
  const now = { questions: [line, other], reminders: ['day' as const, 'two-hours' as const] }
  await team.series.update({ seriesId, revision: 2, ...all, change: now })

  const both = [line.words, other.words]
  expect(await asked(ids)).toEqual([both, [other.words], both, both])
  expect(await remindersOf(seriesId)).toEqual([now.reminders, now.reminders, [], now.reminders])
})

test('a date on whose page a change for others was made takes it, and follows them again', async () => {
  const { seriesId, ids } = await series('Again')
  const [first = expect.unreachable(), second = expect.unreachable()] = ids
  await askAlone(first)
  await askAlone(second)
  const here = { scope: 'all', eventId: first } as const
  await team.series.update({ seriesId, revision: 1, ...here, change: { questions: [line] } })
  await team.series.update({ seriesId, revision: 2, ...all, change: { questions: [] } })

  expect(await asked(ids)).toEqual([[], [other.words], [], []])
})

test('a question that somebody answered goes on with its answer when the series asks another', async () => {
  const { seriesId, ids, slugs } = await series('Answers')
  const ask = { questions: [line] }
  await team.series.update({ seriesId, revision: 1, ...all, change: ask })
  const { questions } = await editOf(ids[0])
  const { id: bookingId } = await makeBooking(
    contextFor(scratch.db, visitor),
    bookingForm(
      { slug: slugs[0] ?? expect.unreachable() },
      { answers: [{ question: questions[0]?.id ?? expect.unreachable(), words: 'Ada' }] },
    ),
  )

  await team.series.update({ seriesId, revision: 2, ...all, change: { questions: [other] } })

  expect(await asked(ids.slice(0, 2))).toEqual([[other.words], [other.words]])
  expect((await team.booking.get({ bookingId })).answers).toEqual([
    { question: line.words, words: 'Ada' },
  ])
})

test('places are drawn in each date that can, and the others are counted', async () => {
  const { seriesId, ids, slugs } = await series('Drawn')
  const [first, second] = slugs
  const taken = bookingForm({ slug: second ?? expect.unreachable() }, { mode: 'in-person' })
  await makeBooking(contextFor(scratch.db, visitor), taken)

  const { dates, left } = await team.series.update({
    seriesId,
    revision: 1,
    ...all,
    change: { draw: { days: 4, at: '18:00' } },
  })
  const drawn = await Promise.all(ids.map(async (id) => (await editOf(id)).draws))

  expect([dates, left]).toEqual([4, 1])
  expect(drawn.map((draws) => draws[0]?.closesAt ?? null)).toEqual([
    '2026-11-27T18:00:00.000Z',
    null,
    '2026-12-11T18:00:00.000Z',
    '2026-12-18T18:00:00.000Z',
  ])
  await expectRefusal(
    team.series.update({ seriesId, revision: 2, ...all, change: { kept } }),
    'booking/draw-and-kept',
  )
  await team.series.update({ seriesId, revision: 2, ...all, change: { draw: null, kept } })
  const now = await editOf(ids[0])
  expect(now).toMatchObject({ slug: first, draws: [], kept: [{ places: 3 }] })
})

test('what no date could have is refused, and nothing has changed', async () => {
  const { seriesId } = await series('Refused')
  const on = { seriesId, revision: 1, ...all }
  const many = [{ mode: 'in-person' as const, places: 11, until }]
  const online = [{ mode: 'online' as const, places: 1, until }]
  const late = [{ mode: 'in-person' as const, places: 1, until: { days: 0, at: '18:00' } }]

  await expectRefusal(team.series.update({ ...on, change: { kept: many } }), 'event/kept-too-many')
  await expectRefusal(
    team.series.update({ ...on, change: { kept: online } }),
    'event/kept-without-end',
  )
  await expectRefusal(
    team.series.update({ ...on, change: { kept: late } }),
    'event/kept-until-wrong',
  )
  await expectRefusal(
    team.series.update({ ...on, change: { draw: { days: 0, at: '10:59' } } }),
    'booking/draw-moment-wrong',
  )
  await expectRefusal(
    team.series.update({ ...on, change: { questions: [line, line] } }),
    'event/question-twice',
  )
  expect(await team.series.edit({ seriesId })).toMatchObject({ revision: 1, kept: [], draw: null })
})
