import type { Db } from '@cuppa/db'
import { borrowDatabase } from '@cuppa/db/testing'
import type { EventId } from '@cuppa/domain'
import { expect, test } from 'vitest'

import { makeBooking, type MakeBooking } from '../booking/make-booking.ts'
import { bookingForm } from '../testing/bookable.ts'
import { draftEvent, publicEvent } from '../testing/events.ts'
import { onNow } from '../testing/on-event.ts'
import { expectRefusal } from '../testing/refusals.ts'
import { callerFor, contextFor, system, visitor } from '../testing/world.ts'
import type { SetQuestions } from './set-questions.ts'

type Wanted = SetQuestions['questions'][number]

const line: Wanted = { kind: 'line', words: 'Who sent you?', needed: true, choices: [] }
const drink: Wanted = {
  kind: 'choice',
  words: 'What would you drink?',
  needed: false,
  choices: ['Tea', 'Coffee'],
}
const team = (db: Db) => callerFor(db, system)

/** A public event that asks both. */
async function asking(db: Db) {
  const { eventId, slug } = await publicEvent(team(db))
  const questions = await team(db).event.setQuestions({
    ...(await onNow(db, eventId)),
    questions: [line, drink],
  })
  const [first = expect.unreachable(), second = expect.unreachable()] = questions
  return { eventId, slug, first, second }
}

const book = (db: Db, slug: string, answers: MakeBooking['answers']) =>
  makeBooking(contextFor(db, visitor), bookingForm({ slug }, { answers }))

const stored = (db: Db, eventId: EventId) =>
  db
    .selectFrom('event_question')
    .select(['words', 'retired_at as retiredAt'])
    .where('event_id', '=', eventId)
    .orderBy('id')
    .execute()

test('who books is asked, and the team reads the answers with the questions', async () => {
  await using scratch = await borrowDatabase()
  const { slug, first, second } = await asking(scratch.db)

  const asked = await callerFor(scratch.db, visitor).event.questions({ slug })
  const { id } = await book(scratch.db, slug, [
    { question: first.id, words: ' Ada\u0007\nVega ' },
    { question: second.id, words: '' },
  ])

  expect(asked.map(({ words }) => words)).toEqual([line.words, drink.words])
  const booking = await team(scratch.db).booking.get({ bookingId: id })
  expect(booking.answers).toEqual([{ question: line.words, words: 'Ada Vega' }])
})

test.each([
  [() => [], 'booking/answer-needed'],
  [
    ({ first, second }: Awaited<ReturnType<typeof asking>>) => [
      { question: first.id, words: 'Ada' },
      { question: second.id, words: 'Cocoa' },
    ],
    'booking/answer-not-a-choice',
  ],
] as const)('answers that cannot be taken leave nothing behind: %#', async (answersOf, code) => {
  await using scratch = await borrowDatabase()
  const event = await asking(scratch.db)

  await expectRefusal(book(scratch.db, event.slug, [...answersOf(event)]), code)

  expect(await scratch.db.selectFrom('booking').select('id').execute()).toEqual([])
})

test('a question that somebody has answered keeps its words, and its answer', async () => {
  await using scratch = await borrowDatabase()
  const { eventId, slug, first } = await asking(scratch.db)
  const { id } = await book(scratch.db, slug, [{ question: first.id, words: 'Ada' }])
  const other = { ...line, words: 'Who told you about us?' }

  const now = await team(scratch.db).event.setQuestions({
    ...(await onNow(scratch.db, eventId)),
    questions: [other],
  })

  expect(now.map(({ words }) => words)).toEqual([other.words])
  // The one that nobody answered is gone; the other one stays as it was asked.
  expect(await stored(scratch.db, eventId)).toMatchObject([
    { words: line.words, retiredAt: expect.any(String) },
    { words: other.words, retiredAt: null },
  ])
  const booking = await team(scratch.db).booking.get({ bookingId: id })
  expect(booking.answers).toEqual([{ question: line.words, words: 'Ada' }])
  const change = scratch.db.updateTable('event_question').set({ words: 'Why?' })
  await expect(change.where('id', '=', first.id).execute()).rejects.toThrow()
  await expectRefusal(
    book(scratch.db, slug, [{ question: first.id, words: 'Ben' }]),
    'booking/questions-changed',
  )
})

test('a question with the same words stays itself, wherever it stands', async () => {
  await using scratch = await borrowDatabase()
  const { eventId, first, second } = await asking(scratch.db)

  const now = await team(scratch.db).event.setQuestions({
    ...(await onNow(scratch.db, eventId)),
    questions: [drink, { ...line, needed: false }],
  })

  expect(now).toEqual([second, { ...first, needed: false }])
})

test('questions that somebody else has changed meanwhile are not lost', async () => {
  await using scratch = await borrowDatabase()
  const { eventId } = await asking(scratch.db)
  const read = await onNow(scratch.db, eventId)
  await team(scratch.db).event.setQuestions({ ...read, questions: [drink] })

  await expectRefusal(
    team(scratch.db).event.setQuestions({ ...read, questions: [line] }),
    'event/stale',
  )
})

test('there are five questions at most, and each is bounded', async () => {
  await using scratch = await borrowDatabase()
  const { eventId } = await draftEvent(team(scratch.db))
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...line, words: `Question ${at}` }))
  const ask = async (questions: ReturnType<typeof many>) =>
    team(scratch.db).event.setQuestions({
      ...(await onNow(scratch.db, eventId)),
      questions,
    })

  await expect(ask(many(6))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(ask([{ ...line, words: 'a'.repeat(301) }])).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await ask(many(5))).toHaveLength(5)
})

test('a copy asks the same, and a draft that is deleted takes its questions along', async () => {
  await using scratch = await borrowDatabase()
  const { eventId } = await asking(scratch.db)

  const copy = await team(scratch.db).event.copy({
    eventId,
    startsWall: '2027-02-01T11:00',
    endsWall: '2027-02-01T12:00',
    zone: 'Europe/London',
  })

  const { questions } = await team(scratch.db).event.edit({ eventId: copy.eventId })
  expect(questions).toMatchObject([line, drink])
  await team(scratch.db).event.remove({ eventId: copy.eventId, revision: copy.revision })
  expect(await stored(scratch.db, copy.eventId)).toEqual([])
})
