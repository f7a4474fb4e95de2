import { inTransaction, recordChange } from '@cuppa/db'
import { EventId, ZoneName } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { EventWords } from '../event/event-input.ts'
import { lockDates, type LockedDate } from '../event/lock-event.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { changeDate, partsOf, wordsOf } from './change-date.ts'
import { minutes } from './create-series.ts'
import { type ChangedSeries, lockSeries, onSeries } from './lock-series.ts'
import { planColumns, setSeriesJoins } from './series-plan.ts'
import type { SeriesRow } from './series.queries.ts'

export const SeriesChange = EventWords.partial().extend({
  /** The time of day, for dates whose time was not set for them alone. */
  time: z
    .strictObject({
      startsAt: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
      minutes,
      zone: ZoneName,
    })
    .optional(),
})
export type SeriesChange = z.infer<typeof SeriesChange>

export const UpdateSeries = z.strictObject({
  ...onSeries,
  scope: z.enum(['this', 'this-and-later', 'all']),
  /** The date that is meant by “this”; `null` with “all”. */
  eventId: EventId.nullable(),
  /** What is left out stays as it is. */
  change: SeriesChange,
})
export type UpdateSeries = z.infer<typeof UpdateSeries>

/**
 * Changes dates of a series together. A date that has begun, or is over, is never changed (E3); a
 * date whose time was set for it alone keeps its time. But for “this”, later dates begin like it too.
 */
export async function updateSeries(scope: Scope, input: UpdateSeries): Promise<ChangedSeries> {
  demand(scope, 'write')
  const { seriesId, change } = input
  return inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    const series = await lockSeries(within, input)
    const all = await lockDates(within, seriesId)
    const isSeen = all.some(({ state }) => state !== 'draft')
    const ability = isSeen || series.makes === 'published' ? 'publish' : 'write'
    await demandStill(tx, scope, ability)
    const now = scope.now()
    const dates = meantDates(series, all, input).filter(({ startsAt }) => startsAt > now)
    const alone = input.scope === 'this'
    for (const date of dates) await changeDate(within, date, { change, alone })
    const revision = alone ? series.revision : await setSeries(within, series, change)
    if (isSeen) await recordChange(tx, ['events'])
    await recordAudit(tx, scope, {
      command: 'series.update',
      subject: { kind: 'series', id: seriesId },
      facts: { title: change.title ?? series.title, dates: dates.length },
    })
    return { seriesId, revision, dates: dates.length }
  })
}

/** Found by the day in the rule that each was made for, wherever it was moved to. */
function meantDates(series: SeriesRow, all: readonly LockedDate[], input: UpdateSeries) {
  if (input.scope === 'all') return all
  const from = all.find(({ id }) => id === input.eventId)
  if (!from) {
    const { title } = series
    throw new RefusalError({ kind: 'rule', code: 'series/date-not-its-own', data: { title } })
  }
  if (input.scope === 'this') return [from]
  return all.filter(({ recurrenceKey }) => (recurrenceKey ?? '') >= (from.recurrenceKey ?? ''))
}

async function setSeries(scope: Scope, series: SeriesRow, change: SeriesChange): Promise<number> {
  const { places, time } = change
  await scope.db
    .updateTable('event_series')
    .set({
      ...wordsOf(change),
      ...planColumns(partsOf(change)),
      ...(time && {
        starts_wall: `${series.startsWall.slice(0, 11)}${time.startsAt}`,
        minutes: time.minutes,
        zone: time.zone,
      }),
      revision: series.revision + 1,
      changed_at: scope.now(),
      changed_by: actorId(scope.actor),
    })
    .where('id', '=', series.id)
    .where('revision', '=', series.revision)
    .returning('id')
    .executeTakeFirstOrThrow()
  if (places) await setSeriesJoins(scope.db, series.id, places)
  return series.revision + 1
}
