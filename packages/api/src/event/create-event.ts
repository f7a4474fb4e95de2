import { inTransaction } from '@cuppa/db'
import { dayOf, EventId, EventSlug } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { eventWords, revision, whenInput } from './event-input.ts'
import { promisedWhen } from './promised-when.ts'
import { addEvent } from './write-event.ts'

export const CreateEvent = z.strictObject({ ...eventWords, ...whenInput })
export type CreateEvent = z.infer<typeof CreateEvent>

export const CreatedEvent = z.strictObject({ eventId: EventId, slug: EventSlug, revision })
export type CreatedEvent = z.infer<typeof CreatedEvent>

/** Writes down a date. Nobody outside the team sees it before it is published. */
export async function createEvent(
  scope: Scope,
  input: CreateEvent,
  /** Of a source that stands for it already. */
  id?: EventId,
): Promise<CreatedEvent> {
  demand(scope, 'write')
  const { startsWall, endsWall, zone, ...words } = input
  const when = promisedWhen({ startsWall, endsWall, zone })
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'write')
    const added = await addEvent({ ...scope, db: tx }, { ...words, when, id })
    await recordAudit(tx, scope, {
      command: 'event.create',
      subject: { kind: 'event', id: added.eventId },
      facts: { title: words.title, on: dayOf(when) },
    })
    return { ...added, revision: 1 }
  })
}
