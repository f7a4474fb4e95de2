import { inTransaction } from '@cuppa/db'
import { Reminders } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { type ChangedEvent, lockEvent, onEvent } from './lock-event.ts'
import { changeEvent } from './write-event.ts'

export const SetReminders = z.strictObject({ ...onEvent, reminders: Reminders })
export type SetReminders = z.infer<typeof SetReminders>

/** Chooses how long before the start people are reminded. What was sent already is not sent again. */
export async function setReminders(scope: Scope, input: SetReminders): Promise<ChangedEvent> {
  demand(scope, 'write')
  const { eventId, reminders } = input
  return inTransaction(scope.db, async (tx) => {
    const event = await lockEvent({ ...scope, db: tx }, input)
    const times = JSON.stringify(reminders)
    await tx
      .insertInto('event_reminders')
      .values({ event_id: eventId, times })
      .onConflict((conflict) => conflict.column('event_id').doUpdateSet({ times }))
      .execute()
    const revision = await changeEvent({ ...scope, db: tx }, event, {})
    await recordAudit(tx, scope, {
      command: 'event.setReminders',
      subject: { kind: 'event', id: eventId },
      facts: { title: event.title },
    })
    return { eventId, revision }
  })
}
