import { expect, test } from 'vitest'

import { messageSteps, refuseMessageStep } from './message-rules.ts'
import { reachBy, usefulUntil } from './message.ts'
import { dueReminder, reminderDueAt } from './reminder.ts'

const startsAt = '2027-01-07T14:00:00.000Z'
const all = ['week', 'day', 'two-hours'] as const
const asked = {
  reminders: all,
  channel: 'email',
  startsAt,
  toldAt: '2026-12-01T12:00:00.000Z',
} as const

test.each([
  [
    { email: 'a@example.org', phone: '020', post: 'x' },
    { channel: 'email', to: 'a@example.org' },
  ],
  [
    { email: null, phone: '020', post: 'x' },
    { channel: 'phone', to: '020' },
  ],
  [
    { email: null, phone: null, post: 'x' },
    { channel: 'post', to: 'x' },
  ],
  [{ email: null, phone: null, post: null }, undefined],
])('%j is reached by %j', (someone, by) => {
  expect(reachBy(someone)).toEqual(by)
})

test.each([
  ['2026-12-31T13:59:59.999Z', undefined],
  ['2026-12-31T14:00:00.000Z', 'week'],
  ['2027-01-06T13:59:59.999Z', 'week'],
  ['2027-01-06T14:00:00.000Z', 'day'],
  // Nothing ran for three hours, and the last reminder is still in time.
  ['2027-01-06T17:00:00.000Z', 'day'],
  ['2027-01-07T12:00:00.000Z', 'two-hours'],
  ['2027-01-07T13:59:59.999Z', 'two-hours'],
  [startsAt, undefined],
  ['2027-01-07T15:00:00.000Z', undefined],
])('(l) at %s the reminder that is due is %s', (now, due) => {
  expect(dueReminder({ ...asked, now })).toBe(due)
})

test('(l) nobody is reminded of what they were told since', () => {
  const now = '2027-01-06T15:00:00.000Z'

  expect(dueReminder({ ...asked, now, toldAt: '2027-01-06T14:00:00.000Z' })).toBeUndefined()
  expect(dueReminder({ ...asked, now, toldAt: '2027-01-06T13:59:59.999Z' })).toBe('day')
  expect(dueReminder({ ...asked, now, reminders: [] })).toBeUndefined()
})

test('a letter is written days ahead, so that it arrives', () => {
  expect(reminderDueAt('day', { channel: 'post', startsAt })).toBe('2027-01-02T14:00:00.000Z')
  expect(reminderDueAt('week', { channel: 'post', startsAt })).toBe('2026-12-31T14:00:00.000Z')
  const now = '2027-01-06T15:00:00.000Z'
  expect(dueReminder({ ...asked, channel: 'post', now })).toBe('day')
})

test('what helps nobody after a moment says so', () => {
  const moments = { startsAt, endsAt: '2027-01-07T16:00:00.000Z', offerUntil: null }

  expect(usefulUntil('reminder-day', moments)).toBe(startsAt)
  expect(usefulUntil('offered', { ...moments, offerUntil: startsAt })).toBe(startsAt)
  expect(usefulUntil('moved', moments)).toBe(moments.endsAt)
  expect(usefulUntil('called-off', moments)).toBeNull()
})

const phone = { channel: 'phone', isLast: true } as const

test.each([
  ['to-do', ['done', 'no-answer', 'not-needed']],
  ['no-answer', ['done', 'no-answer', 'not-needed']],
  ['done', ['again']],
  ['not-needed', ['again']],
] as const)('a call that is %s can be marked as %j', (state, steps) => {
  const allowed = messageSteps.filter((step) => !refuseMessageStep({ ...phone, state }, step))

  expect(allowed).toEqual(steps)
})

test('a letter gives no answer, and what a later message replaced is not taken up again', () => {
  const letter = { channel: 'post', state: 'to-do', isLast: true } as const

  expect(refuseMessageStep(letter, 'no-answer')?.code).toBe('message/letter-unanswered')
  const replaced = { ...phone, state: 'not-needed', isLast: false } as const
  expect(refuseMessageStep(replaced, 'again')?.code).toBe('message/replaced')
})
