import { z } from 'zod'

import { EventSlug, When } from '../event/index.ts'
import { NoticePurpose } from '../notice/index.ts'
import { EventId, Instant, SeriesId } from '../shared/index.ts'
import { handStates } from './message-rules.ts'
import { MessageKind } from './message.ts'
import { Reminders } from './reminder.ts'

/**
 * A call to make or a letter to send, as the team sees it.
 *
 * @example
 * const { name, to, text }: HandMessage = page.messages[0]
 */
export const HandMessage = z.strictObject({
  id: z.uuid(),
  channel: z.enum(['phone', 'post']),
  kind: z.union([MessageKind, NoticePurpose]),
  name: z.string(),
  /** The number to call, or the address for the envelope. */
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  state: z.enum(handStates),
  writtenAt: Instant,
  /** After this it helps nobody. */
  usefulUntil: Instant.nullable(),
  /** How often it was tried, and when last. */
  tries: z.int().nonnegative(),
  triedAt: Instant.nullable(),
  /** Who did or tried it last; `null` where nobody did, or it was the system. */
  by: z.string().nullable(),
  settledAt: Instant.nullable(),
  /** What it is about; `null` for what many are told. */
  event: z.strictObject({ slug: EventSlug, title: z.string(), when: When }).nullable(),
})
export type HandMessage = z.infer<typeof HandMessage>

/**
 * Some of the calls or letters, and where to go on.
 *
 * @example
 * const { messages, next }: HandMessagePage = await client.message.list.query({ channel: 'phone', show: 'open' })
 */
export const HandMessagePage = z.strictObject({
  messages: z.array(HandMessage),
  next: z.string().nullable(),
})
export type HandMessagePage = z.infer<typeof HandMessagePage>

/**
 * The events that come next, and when people are reminded of each.
 *
 * @example
 * const [{ title, reminders, people }]: ReminderPlan = await client.message.plan.query()
 */
export const ReminderPlan = z.array(
  z.strictObject({
    eventId: EventId,
    /** `null` for an event that is by itself. */
    seriesId: SeriesId.nullable(),
    /** What to send with a change. */
    revision: z.int().positive(),
    slug: EventSlug,
    title: z.string(),
    when: When,
    reminders: Reminders,
    /** How many have a place by now. */
    people: z.int().nonnegative(),
  }),
)
export type ReminderPlan = z.infer<typeof ReminderPlan>
