import { inTransaction } from '@cuppa/db'
import { dayOf, refusePublish } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellChange } from './change-told.ts'
import { type ChangedEvent, lockEvent, type LockedEvent, onEvent } from './lock-event.ts'
import { placesOf } from './read-events.ts'
import { changeEvent } from './write-event.ts'

export const PublishEvent = z.strictObject(onEvent)
export type PublishEvent = z.infer<typeof PublishEvent>

/** Lets everyone see an event. From now on it is never deleted, only moved or cancelled. */
export async function publishEvent(scope: Scope, on: PublishEvent): Promise<ChangedEvent> {
  demand(scope, 'publish')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'publish')
    const within = { ...scope, db: tx }
    const event = await lockEvent(within, on)
    const revision = await showEvent(within, event)
    await tellChange(within, event)
    await recordAudit(tx, scope, {
      command: 'event.publish',
      subject: { kind: 'event', id: event.id },
      facts: { title: event.title, on: dayOf(event.when) },
    })
    return { eventId: event.id, revision }
  })
}

/** If the rules let it be seen, it is, from now on. */
export async function showEvent(scope: Scope, event: LockedEvent): Promise<number> {
  const places = await placesOf(scope.db, [event.id])
  const modes = (places.get(event.id) ?? []).map(({ mode }) => mode)
  obey(refusePublish({ ...event, modes }))
  const now = scope.now()
  return changeEvent(scope, event, { state: 'published', published_at: now, revised_at: now })
}
