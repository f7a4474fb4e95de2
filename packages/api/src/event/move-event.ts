import { inTransaction } from '@cuppa/db'
import { dayOf, moved, refuseEventMove } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellMove } from '../message/tell-everyone.ts'
import { tellChange } from './change-told.ts'
import { whenInput } from './event-input.ts'
import { type ChangedEvent, lockEvent, onEvent } from './lock-event.ts'
import { promisedWhen } from './promised-when.ts'
import { writeDecision } from './write-decision.ts'

export const MoveEvent = z.strictObject({ ...onEvent, ...whenInput })
export type MoveEvent = z.infer<typeof MoveEvent>

/** Gives an event another time. What people saw before stays told; one that was put off is on again. */
export async function moveEvent(scope: Scope, input: MoveEvent): Promise<ChangedEvent> {
  demand(scope, 'write')
  const { startsWall, endsWall, zone } = input
  const when = promisedWhen({ startsWall, endsWall, zone })
  return inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    const event = await lockEvent(within, input)
    obey(refuseEventMove(event, when, scope.now()))
    const decision = moved(event, when)
    if (!decision) return { eventId: event.id, revision: event.revision }
    // For this date alone, so that a new time of its series leaves it.
    const columns = { stands_alone: event.seriesId !== null }
    const revision = await writeDecision(within, event, { decision, columns })
    if (event.state !== 'draft') {
      await tellMove(within, event, when)
      await tellChange(within, { ...event, when })
    }
    await recordAudit(tx, scope, {
      command: 'event.move',
      subject: { kind: 'event', id: event.id },
      facts: {
        title: event.title,
        from: dayOf(event.when),
        to: dayOf(when),
      },
    })
    return { eventId: event.id, revision }
  })
}
