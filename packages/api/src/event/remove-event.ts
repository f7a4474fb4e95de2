import { type Db, inTransaction } from '@cuppa/db'
import { dayOf, type EventId, refuseDelete } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { lockEvent, onEvent } from './lock-event.ts'

export const RemoveEvent = z.strictObject(onEvent)
export type RemoveEvent = z.infer<typeof RemoveEvent>

/** Deletes a draft. A series does not make that date again. */
export async function removeEvent(scope: Scope, on: RemoveEvent): Promise<void> {
  demand(scope, 'write')
  await inTransaction(scope.db, async (tx) => {
    const event = await lockEvent({ ...scope, db: tx }, on)
    obey(refuseDelete(event))
    await deleteDraft(tx, event.id)
    await recordAudit(tx, scope, {
      command: 'event.remove',
      subject: { kind: 'event', id: event.id },
      facts: { title: event.title, on: dayOf(event.when) },
    })
  })
}

/** The database refuses it for anything but a draft. */
export async function deleteDraft(tx: Db, id: EventId): Promise<void> {
  await tx.deleteFrom('event_join').where('event_id', '=', id).execute()
  await tx.deleteFrom('event_draw').where('event_id', '=', id).execute()
  await tx.deleteFrom('event_kept').where('event_id', '=', id).execute()
  await tx.deleteFrom('event_place').where('event_id', '=', id).execute()
  await tx.deleteFrom('event_set_alone').where('event_id', '=', id).execute()
  await tx.deleteFrom('event_import').where('event_id', '=', id).execute()
  await tx.deleteFrom('event_reminders').where('event_id', '=', id).execute()
  await tx.deleteFrom('event_question').where('event_id', '=', id).execute()
  await tx.deleteFrom('event_agenda').where('event_id', '=', id).execute()
  await tx.deleteFrom('event').where('id', '=', id).executeTakeFirstOrThrow()
}
