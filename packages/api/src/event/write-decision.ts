import type { EventWrite, When } from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import type { LockedEvent } from './lock-event.ts'
import { changeEvent, type Columns, whenColumns } from './write-event.ts'

interface Decision extends EventWrite {
  /** What people were told until now; none where it stays, or where nobody was told. */
  readonly movedFrom?: When | null
}

/** Writes what a rule of the domain decided, with what else changes in the same revision. */
export async function writeDecision(
  scope: Scope,
  event: LockedEvent,
  { decision, columns }: { readonly decision: Decision; readonly columns?: Columns },
): Promise<number> {
  const { state, when, sequence, reason, movedFrom } = decision
  if (movedFrom) {
    await scope.db
      .insertInto('event_moved')
      .values({
        event_id: event.id,
        ...whenColumns(movedFrom),
        sequence: event.sequence,
        moved_at: scope.now(),
        moved_by: actorId(scope.actor),
      })
      .execute()
  }
  return changeEvent(scope, event, {
    ...columns,
    ...whenColumns(when),
    state,
    sequence,
    reason,
    revised_at: scope.now(),
  })
}
