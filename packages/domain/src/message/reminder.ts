import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

import type { Instant } from '../shared/index.ts'
import type { MessageChannel } from './message.ts'

/**
 * How long before the start people can be reminded, the earliest first.
 *
 * @example
 * reminderTimes.map((time) => reminderWords[time])
 */
export const reminderTimes = ['week', 'day', 'two-hours'] as const
/**
 * When people are reminded, as one of {@link reminderTimes}.
 *
 * @example
 * ReminderTime.parse('day')
 */
export const ReminderTime = z.enum(reminderTimes)
export type ReminderTime = z.infer<typeof ReminderTime>

/**
 * The reminders of one event, each at most once; none is a choice too.
 *
 * @example
 * Reminders.parse(['week', 'day'])
 */
export const Reminders = z
  .array(ReminderTime)
  .max(reminderTimes.length)
  .refine((times) => new Set(times).size === times.length)
export type Reminders = z.infer<typeof Reminders>

/**
 * When people are reminded of an event that nobody chose it for.
 *
 * @example
 * defaultReminders // ['day']
 */
export const defaultReminders: Reminders = ['day']

/**
 * The words people see for each time.
 *
 * @example
 * reminderWords.day // 'A day before'
 */
export const reminderWords: Record<ReminderTime, string> = {
  week: 'A week before',
  day: 'A day before',
  'two-hours': 'Two hours before',
}

const hoursBefore: Record<ReminderTime, number> = { week: 7 * 24, day: 24, 'two-hours': 2 }
/** A letter has to be printed, taken to the post and carried. */
const hoursForPost = 5 * 24

/**
 * When somebody is to be reminded. A letter is written five days ahead at the latest.
 *
 * @example
 * reminderDueAt('day', { channel: 'email', startsAt: '2021-01-07T14:00:00.000Z' }) // '2021-01-06T14:00:00.000Z'
 */
export function reminderDueAt(
  time: ReminderTime,
  { channel, startsAt }: { readonly channel: MessageChannel; readonly startsAt: Instant },
): Instant {
  const hours = Math.max(hoursBefore[time], channel === 'post' ? hoursForPost : 0)
  const due = Temporal.Instant.from(startsAt).subtract({ hours })
  return due.toString({ smallestUnit: 'millisecond' })
}

interface Reminding {
  readonly reminders: readonly ReminderTime[]
  readonly channel: MessageChannel
  readonly startsAt: Instant
  /** When the person last heard of when it is; who heard since the reminder was due needs none. */
  readonly toldAt: Instant
  readonly now: Instant
}

/**
 * The reminder that somebody should have had by now: the latest that is due, never once it has begun,
 * and not for what they were told since. It is the same however late it is asked (l).
 *
 * @example
 * dueReminder({ reminders: ['week', 'day'], channel: 'email', startsAt, toldAt, now }) // 'day'
 */
export function dueReminder(reminding: Reminding): ReminderTime | undefined {
  const { reminders, startsAt, toldAt, now } = reminding
  if (now >= startsAt) return undefined
  return reminderTimes
    .filter((time) => reminders.includes(time))
    .map((time) => ({ time, at: reminderDueAt(time, reminding) }))
    .filter(({ at }) => at <= now && at > toldAt)
    .toSorted((one, other) => (one.at < other.at ? 1 : -Number(one.at > other.at)))[0]?.time
}
