import { type EventId, EventId as Id } from '@cuppa/domain'
import { z } from 'zod'

import { demandStill } from '../identity/still-may.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { revision } from './event-input.ts'
import { findEventForUpdate, findName, type LockedEvent } from './write-event.queries.ts'

/** The event that a change is for, and the revision it was made on. */
export const onEvent = { eventId: Id, revision }

export const ChangedEvent = z.strictObject({
  eventId: Id,
  /** What to send with the next change. */
  revision,
})
export type ChangedEvent = z.infer<typeof ChangedEvent>

interface OnEvent {
  readonly eventId: EventId
  readonly revision: number
}

/**
 * The event as it stands, locked. Whoever may write may change a draft; what people see is changed
 * by those who may publish. A change on an older revision is refused with what stands now.
 */
export async function lockEvent(scope: Scope, on: OnEvent): Promise<LockedEvent> {
  const event = await findEventForUpdate(scope.db, on.eventId)
  if (!event) {
    throw new RefusalError({
      kind: 'not-found',
      code: 'event/not-found',
      data: { event: on.eventId },
    })
  }
  await demandStill(scope.db, scope, event.state === 'draft' ? 'write' : 'publish')
  if (event.revision !== on.revision) throw await staleEvent(scope, event)
  return event
}

async function staleEvent(scope: Scope, event: LockedEvent): Promise<RefusalError> {
  const { revision: newest, title, summary, words, changedAt: at } = event
  const by = await findName(scope.db, event.changedBy)
  const theirs = { revision: newest, title, summary, words, by, at }
  return new RefusalError({ kind: 'conflict', code: 'event/stale', data: { title, theirs } })
}
