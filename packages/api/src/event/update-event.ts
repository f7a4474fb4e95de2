import { inTransaction } from '@cuppa/db'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellPlaces } from '../message/tell-everyone.ts'
import { tellChange } from './change-told.ts'
import { eventWords } from './event-input.ts'
import { type ChangedEvent, lockEvent, onEvent } from './lock-event.ts'
import { placesChanged } from './places-changed.ts'
import { refuseShown } from './refuse-shown.ts'
import { setAlone } from './set-alone.ts'
import { changeEvent, setParts } from './write-event.ts'

export const UpdateEvent = z.strictObject({ ...onEvent, ...eventWords })
export type UpdateEvent = z.infer<typeof UpdateEvent>

/** Gives an event other words, places or items. Its time, its state and its address stay. */
export async function updateEvent(scope: Scope, input: UpdateEvent): Promise<ChangedEvent> {
  demand(scope, 'write')
  const { eventId, kind, title, summary, words } = input
  return inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    const event = await lockEvent(within, input)
    if (event.state !== 'draft') obey(refuseShown(input))
    const changedPlaces = await placesChanged(within, event, input.places)
    await setParts(tx, eventId, input)
    const changed = { kind, title, summary, words }
    await setAlone(tx, event, ['words'])
    const revision = await changeEvent(within, event, { ...changed, revised_at: scope.now() })
    await tellPlaces(within, eventId, changedPlaces)
    if (event.state !== 'draft') await tellChange(within, { ...event, ...changed })
    await recordAudit(tx, scope, {
      command: 'event.update',
      subject: { kind: 'event', id: eventId },
      facts: { title },
    })
    return { eventId, revision }
  })
}
