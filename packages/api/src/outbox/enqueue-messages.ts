import { type BookingId, cleanLine, type Instant, type MessageChannel } from '@cuppa/domain'
import { type MessageKind, messageKey } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import { dropReplaced, insertMessages, retryEarlier } from './enqueue-messages.queries.ts'

/** A date for somebody's calendar, as a mail carries it. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly text: string
}

export interface NewMessage {
  readonly bookingId: BookingId
  readonly kind: MessageKind
  /** Which of that kind: with booking and kind it makes the message one that is told once. */
  readonly number: number
  /** Nothing was ever said of this booking before. */
  readonly isFirst: boolean
  readonly channel: MessageChannel
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly usefulUntil: Instant | null
  readonly calendar: CalendarPart | null
}

/** Rows in one statement. */
const batch = 200

/**
 * Writes down what people with bookings are told, each message once. A call or a letter that nobody
 * did yet is replaced by the later one; mail that could not go is tried again at once, so that what
 * follows it need not wait. Whoever calls this holds the lock of the places,
 * so that for one booking the order of writing is the order of what happened.
 */
export async function enqueueMessages(
  scope: Scope,
  messages: readonly NewMessage[],
): Promise<number> {
  let written = 0
  for (let from = 0; from < messages.length; from += batch) {
    written += await enqueueSome(scope, messages.slice(from, from + batch))
  }
  return written
}

async function enqueueSome(scope: Scope, messages: readonly NewMessage[]): Promise<number> {
  const now = scope.now()
  const ids = await insertMessages(
    scope.db,
    messages.map((message) => ({
      id: scope.newId(),
      kind: message.kind,
      channel: message.channel,
      booking_id: message.bookingId,
      key: messageKey({ id: message.bookingId, kind: message.kind, number: message.number }),
      to_address: message.to,
      subject: cleanLine(message.subject),
      text: message.text,
      useful_until: message.usefulUntil,
      calendar: message.calendar?.text ?? null,
      calendar_method: message.calendar?.method ?? null,
      state: 'queued' as const,
      tries: 0,
      created_at: now,
      due_at: now,
      problem: '',
    })),
  )
  if (ids.length === 0) return 0
  if (messages.some(({ isFirst }) => !isFirst)) {
    await dropReplaced(scope.db, ids, now)
    await retryEarlier(scope.db, ids, now)
  }
  return ids.length
}
