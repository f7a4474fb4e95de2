import { inTransaction, recordChange } from '@cuppa/db'
import { phaseAt, prose } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { lockDates } from '../event/lock-event.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { letGo } from './let-go.ts'
import { type ChangedSeries, lockSeries, onSeries } from './lock-series.ts'
import type { SeriesRow } from './series.queries.ts'

export const EndSeries = z.strictObject({
  ...onSeries,
  /** What becomes of its dates that are still to come. */
  coming: z.enum(['keep', 'cancel']),
  /** Told with every date that is cancelled. */
  reason: prose(600),
})
export type EndSeries = z.infer<typeof EndSeries>

/** Makes no more dates. What is to come is kept, or cancelled with the reason; drafts of it go. */
export async function endSeries(scope: Scope, input: EndSeries): Promise<ChangedSeries> {
  demand(scope, 'publish')
  const { seriesId, coming, reason } = input
  return inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    await demandStill(tx, scope, 'publish')
    const series = await lockSeries(within, input)
    const dates = coming === 'cancel' ? await cancelComing(within, series, reason) : 0
    await tx
      .updateTable('event_series')
      .set({
        ended_at: scope.now(),
        revision: series.revision + 1,
        changed_at: scope.now(),
        changed_by: actorId(scope.actor),
      })
      .where('id', '=', seriesId)
      .where('revision', '=', series.revision)
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordChange(tx, ['events'])
    await recordAudit(tx, scope, {
      command: 'series.end',
      subject: { kind: 'series', id: seriesId },
      why: reason,
      facts: { title: series.title, dates },
    })
    return { seriesId, revision: series.revision + 1, dates, left: 0 }
  })
}

async function cancelComing(scope: Scope, { id }: SeriesRow, reason: string): Promise<number> {
  const now = scope.now()
  const dates = (await lockDates(scope, id)).filter((date) => phaseAt(date, now) === 'coming')
  let changed = 0
  for (const date of dates) {
    if (date.state === 'cancelled') continue
    changed += 1
    await letGo(scope, date, reason)
  }
  return changed
}
