import { inTransaction } from '@cuppa/db'
import type { When } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellChange } from './change-told.ts'
import { whenInput } from './event-input.ts'
import { type ChangedEvent, lockEvent, onEvent } from './lock-event.ts'
import { promisedWhen } from './promised-when.ts'
import { refuseMove } from './rules.ts'
import type { LockedEvent } from './write-event.queries.ts'
import { changeEvent, type Columns, whenColumns } from './write-event.ts'

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
    obey(refuseMove(event))
    const revision = await setWhen(within, event, when)
    if (event.state !== 'draft') await tellChange(within, { ...event, ...when })
    await recordAudit(tx, scope, {
      command: 'event.move',
      subject: { kind: 'event', id: event.id },
      facts: {
        title: event.title,
        from: event.startsWall.slice(0, 10),
        to: startsWall.slice(0, 10),
      },
    })
    return { eventId: event.id, revision }
  })
}

/** For this date alone, so that a new time of its series leaves it. */
async function setWhen(scope: Scope, event: LockedEvent, when: When): Promise<number> {
  const alone = { stands_alone: event.seriesId !== null }
  if (event.state === 'draft') return changeEvent(scope, event, { ...alone, ...whenColumns(when) })
  return moveInPublic(scope, event, { ...alone, state: 'published', reason: '', when })
}

interface PublicMove extends Columns {
  readonly when: When
}

/** Keeps what was told until now, and raises the sequence, so that calendars take the new time. */
export async function moveInPublic(
  scope: Scope,
  event: LockedEvent,
  { when, ...columns }: PublicMove,
): Promise<number> {
  await scope.db
    .insertInto('event_moved')
    .values({
      event_id: event.id,
      ...whenColumns(event),
      sequence: event.sequence,
      moved_at: scope.now(),
      moved_by: actorId(scope.actor),
    })
    .execute()
  return changeEvent(scope, event, {
    ...columns,
    ...whenColumns(when),
    sequence: event.sequence + 1,
    revised_at: scope.now(),
  })
}
