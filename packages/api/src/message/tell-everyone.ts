import { type EventId, isSameWhen, type MessageKind, type Mode, type When } from '@cuppa/domain'

import { renewOffers } from '../booking/renew-offers.ts'
import type { Scope } from '../kernel/scope.ts'
import type { PlaceNews } from './message-texts.ts'
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
  if (kind === 'moved' || kind === 'held-after-all') await renewOffers(scope, eventId)
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

/**
 * Tells those who take part in a way whose place is another one now; and of another way to join, those
 * who have a place and so may know of it.
 */
export async function tellPlaces(
  scope: Scope,
  eventId: EventId,
  changed: ReadonlyMap<Mode, PlaceNews>,
): Promise<number> {
  if (changed.size === 0) return 0
  await lockPlaces(scope.db, eventId)
  const living = await listLiving(scope.db, eventId)
  return writeMessages(
    scope,
    living.flatMap((recipient) => {
      const { place = null, join = false } = changed.get(recipient.mode) ?? {}
      const news = { place, join: join && recipient.state === 'confirmed' }
      if (place === null && !news.join) return []
      return [{ recipient, kind: 'new-place' as const, number: recipient.revision, news }]
    }),
  )
}
