import { type EventId, isSameWhen, type MessageKind, type When } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import { listLiving, lockPlaces } from './message.queries.ts'
import { writeMessages } from './write-messages.ts'

export interface EventNews {
  readonly kind: Extract<MessageKind, 'moved' | 'postponed' | 'called-off' | 'held-after-all'>
  /** When it was to be, where that has changed. */
  readonly before?: When | null
}

/**
 * Tells everyone who has a booking for an event what has changed, once for each change, in its own
 * transaction (g). The places are locked first, so that nobody's booking changes between the event
 * and what they are told of it.
 */
export async function tellEveryone(
  scope: Scope,
  eventId: EventId,
  { kind, before = null }: EventNews,
): Promise<number> {
  await lockPlaces(scope.db, eventId)
  const living = await listLiving(scope.db, eventId)
  return writeMessages(
    scope,
    living.map((recipient) => ({ recipient, kind, number: recipient.revision, before })),
  )
}

/** What was put off, and takes place at the time that people knew, was not moved. */
export function tellMove(
  scope: Scope,
  { id, when: before }: { readonly id: EventId; readonly when: When },
  when: When,
): Promise<number> {
  const isMoved = !isSameWhen(before, when)
  return tellEveryone(scope, id, isMoved ? { kind: 'moved', before } : { kind: 'held-after-all' })
}
