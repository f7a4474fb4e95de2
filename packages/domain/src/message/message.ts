import { z } from 'zod'

import { bookingStates } from '../booking/booking-state.ts'
import { type BookingId, type Instant } from '../shared/index.ts'

/**
 * What a message to somebody with a booking says: what became of the booking, or of the event.
 *
 * @example
 * messageKinds.includes('moved') // true
 */
export const messageKinds = [
  ...bookingStates,
  'moved',
  'new-place',
  'postponed',
  'called-off',
  'held-after-all',
  'booked-again',
  'reminder-week',
  'reminder-day',
  'reminder-two-hours',
  'thanks',
] as const
/**
 * What a message says, as one of {@link messageKinds}.
 *
 * @example
 * MessageKind.parse('called-off')
 */
export const MessageKind = z.enum(messageKinds)
export type MessageKind = z.infer<typeof MessageKind>

/**
 * The ways a message reaches somebody. Mail goes by itself; calls and letters are made by people.
 *
 * @example
 * messageChannels.includes('post') // true
 */
export const messageChannels = ['email', 'phone', 'post'] as const
/**
 * How a message reaches somebody, as one of {@link messageChannels}.
 *
 * @example
 * MessageChannel.parse('phone')
 */
export const MessageChannel = z.enum(messageChannels)
export type MessageChannel = z.infer<typeof MessageChannel>

interface Reachable {
  readonly email: string | null
  readonly phone: string | null
  readonly post: string | null
}

/**
 * How somebody is told, and where: by mail if they gave an address, else by phone, else by letter.
 *
 * @example
 * reachBy({ email: null, phone: '020 7946 0000', post: null }) // { channel: 'phone', to: '020 7946 0000' }
 */
export function reachBy(
  someone: Reachable,
): { readonly channel: MessageChannel; readonly to: string } | undefined {
  for (const channel of messageChannels) {
    const to = someone[channel]
    if (to !== null) return { channel, to }
  }
  return undefined
}

/**
 * Names what is told, so that it is told once (l): `number` is the turn of the booking, the revision
 * of the event, or its sequence for a reminder, which so comes again after a move.
 *
 * @example
 * messageKey({ id: booking.id, kind: 'reminder-day', number: event.sequence })
 */
export function messageKey(message: {
  readonly id: BookingId
  readonly kind: MessageKind
  readonly number: number
}): string {
  return `${message.id} ${message.kind} ${message.number}`
}

/**
 * The moment after which a message helps nobody: a reminder when it begins, an offer when it runs
 * out, what to look forward to when it is over. What was called off may always be told late.
 *
 * @example
 * usefulUntil('reminder-day', { startsAt, endsAt, offerUntil: null }) // startsAt
 */
export function usefulUntil(
  kind: MessageKind,
  moments: {
    readonly startsAt: Instant
    readonly endsAt: Instant
    readonly offerUntil: Instant | null
  },
): Instant | null {
  const { startsAt, endsAt, offerUntil } = moments
  if (kind.startsWith('reminder-')) return startsAt
  if (kind === 'offered') return offerUntil
  return looksForward.has(kind) ? endsAt : null
}

const looksForward: ReadonlySet<MessageKind> = new Set([
  'confirmed',
  'waiting',
  'moved',
  'new-place',
  'held-after-all',
  'booked-again',
])
