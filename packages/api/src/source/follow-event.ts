import type { CalendarDate, SourceId, SourceKind } from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { isPublished } from './published.ts'

interface EventSource {
  readonly sourceId: SourceId
  readonly kind: Extract<SourceKind, 'session' | 'event'>
  readonly title: string
  readonly words: string
  readonly happenedOn: CalendarDate
  readonly isOver: boolean
}

/**
 * Keeps the source that stands for an event, so that statements can point at it. Name and day follow
 * the event until it is over; what stands behind a published version stays what people read there.
 */
export async function followEvent(scope: Scope, event: EventSource): Promise<void> {
  const { sourceId, kind, title, words, happenedOn, isOver } = event
  const added = await scope.db
    .insertInto('source')
    .values({
      id: sourceId,
      kind,
      title,
      happened_on: happenedOn,
      channel: null,
      words,
      part_of: null,
      people_count: null,
      recorded_at: scope.now(),
      recorded_by: actorId(scope.actor),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added || isOver || (await isPublished(scope.db, sourceId))) return
  await scope.db
    .updateTable('source')
    .set({ kind, title, happened_on: happenedOn })
    .where('id', '=', sourceId)
    .executeTakeFirstOrThrow()
}
