import { inTransaction, recordChange } from '@cuppa/db'
import {
  editSeries,
  EventId,
  type Instant,
  SeriesScope,
  SeriesTimes,
  type WallTime,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { EventWords } from '../event/event-input.ts'
import { lockDates, type LockedEvent } from '../event/lock-event.ts'
import { promisedWhen } from '../event/promised-when.ts'
import { refuseShown } from '../event/refuse-shown.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { changeDate, type DateChange, partsOf, wordsOf } from './change-date.ts'
import { type ChangedSeries, lockSeries, onSeries } from './lock-series.ts'
import { planColumns, setSeriesJoins } from './series-plan.ts'
import type { SeriesRow } from './series.queries.ts'
import { dayAfter, minutesBetween } from './wall-after.ts'

export const SeriesChange = EventWords.partial().extend({
  /** Other times, for dates whose time was not set for them alone. */
  times: SeriesTimes.optional(),
})
export type SeriesChange = z.infer<typeof SeriesChange>

export const UpdateSeries = z.strictObject({
  ...onSeries,
  scope: SeriesScope,
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
    if (isSeen && change.places) obey(refuseShown({ title: series.title, places: change.places }))
    const dates = datesToChange(series, all, { ...input, now: scope.now() })
    for (const date of dates) await changeDate(within, date, change)
    const alone = input.scope === 'this'
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

interface Meant extends UpdateSeries {
  readonly now: Instant
}

/**
 * Found by the day in the rule that each was made for, wherever it was moved to. A date whose time
 * was set for it alone keeps it, and one that was put off waits for a day of its own.
 */
function datesToChange(series: SeriesRow, all: readonly LockedEvent[], meant: Meant): DateChange[] {
  const { change, scope, now } = meant
  const from = all.find(({ id }) => id === meant.eventId)
  if (!from && scope !== 'all') {
    const { title } = series
    throw new RefusalError({ kind: 'rule', code: 'series/date-not-its-own', data: { title } })
  }
  const { times } = change
  const dates = all.map((event) => ({ ...event, key: keyOf(event, series) }))
  const reach = { key: from ? keyOf(from, series) : '', scope, now }
  const writes = editSeries(dates, { ...(times && { times }) }, reach)
  const byId = new Map(all.map((event) => [event.id, event]))
  return writes.flatMap(({ id, move }) => {
    const event = byId.get(id)
    if (!event) return []
    const keepsTime = scope !== 'this' && (event.standsAlone || event.state === 'postponed')
    return [{ event, move: keepsTime ? null : move, alone: scope === 'this' }]
  })
}

/** Its start by the rule; for one that stands alone, what the rule would have now. */
const keyOf = ({ standsAlone, recurrenceKey, when }: LockedEvent, series: SeriesRow): WallTime =>
  standsAlone ? `${recurrenceKey ?? ''}${series.startsWall.slice(10)}` : when.startsWall

async function setSeries(scope: Scope, series: SeriesRow, change: SeriesChange): Promise<number> {
  const { places, times } = change
  await scope.db
    .updateTable('event_series')
    .set({
      ...wordsOf(change),
      ...planColumns(partsOf(change)),
      ...(times && timeOfSeries(series, times)),
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

/** The times of all dates that are made from now on; the first day stays. */
function timeOfSeries({ startsWall: first }: SeriesRow, times: SeriesTimes) {
  const { starts, ends, days, zone } = times
  const day = first.slice(0, 10)
  const when = { startsWall: `${day}T${starts}`, endsWall: `${dayAfter(day, days)}T${ends}`, zone }
  promisedWhen(when)
  const minutes = minutesBetween(when.startsWall, when.endsWall)
  return { starts_wall: when.startsWall, minutes, zone }
}
