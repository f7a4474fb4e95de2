import { type Db, inTransaction } from '@cuppa/db'
import { type EventId, Reminders } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { type ChangedEvent, lockEvent, onEvent } from './lock-event.ts'
import { setAlone } from './set-alone.ts'
import { changeEvent } from './write-event.ts'

export const SetReminders = z.strictObject({ ...onEvent, reminders: Reminders })
export type SetReminders = z.infer<typeof SetReminders>

/** Chooses how long before the start people are reminded. What was sent already is not sent again. */
export async function setReminders(scope: Scope, input: SetReminders): Promise<ChangedEvent> {
  demand(scope, 'write')
  const { eventId, reminders } = input
  return inTransaction(scope.db, async (tx) => {
    const event = await lockEvent({ ...scope, db: tx }, input)
    await remindAt(tx, eventId, reminders)
    await setAlone(tx, event, ['reminders'])
    const revision = await changeEvent({ ...scope, db: tx }, event, {})
    await recordAudit(tx, scope, {
      command: 'event.setReminders',
      subject: { kind: 'event', id: eventId },
      facts: { title: event.title },
    })
    return { eventId, revision }
  })
}

/** Reminds people of it at these times; `null` is as always. */
export async function remindAt(
  tx: Db,
  eventId: EventId,
  reminders: Reminders | null,
): Promise<void> {
  if (reminders === null) {
    await tx.deleteFrom('event_reminders').where('event_id', '=', eventId).execute()
    return
  }
  const times = JSON.stringify(reminders)
  await tx
    .insertInto('event_reminders')
    .values({ event_id: eventId, times })
    .onConflict((conflict) => conflict.column('event_id').doUpdateSet({ times }))
    .execute()
}
