import { inTransaction, type ReadDb, recordChange } from '@cuppa/db'
import {
  BeforeStart,
  editSeries,
  EventId,
  type Instant,
  mostQuestions,
  Reminders,
  type SeriesId,
  SeriesKept,
  SeriesScope,
  SeriesTimes,
  type SetAlone,
  type WallTime,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { EventWords } from '../event/event-input.ts'
import { lockDates, type LockedEvent, lockPlacesOf } from '../event/lock-event.ts'
import { promisedWhen } from '../event/promised-when.ts'
import { refuseShown } from '../event/refuse-shown.ts'
import { QuestionInput } from '../event/set-questions.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { changeDate, type DateChange, partsOf, wordsOf } from './change-date.ts'
import { type ChangedSeries, lockSeries, onSeries } from './lock-series.ts'
import { firstOf } from './make-dates.ts'
import { planColumns, planOf, setSeriesJoins } from './series-plan.ts'
import { refuseSettings, settingsColumns, settingsOf } from './series-settings.ts'
import { listSetAlone, type SeriesRow } from './series.queries.ts'
import { dayAfter, minutesBetween } from './wall-after.ts'

export const SeriesChange = EventWords.partial().extend({
  /** Other times, for dates whose time was not set for them alone. */
  times: SeriesTimes.optional(),
  questions: z.array(QuestionInput).max(mostQuestions).optional(),
  reminders: Reminders.nullable().optional(),
  kept: z
    .array(SeriesKept)
    .max(3)
    .refine((kept) => new Set(kept.map(({ mode }) => mode)).size === kept.length)
    .optional(),
  draw: BeforeStart.nullable().optional(),
})
export type SeriesChange = z.infer<typeof SeriesChange>

export const UpdateSeries = z.strictObject({
  ...onSeries,
  scope: SeriesScope,
  /** The date that is meant by “this”. It takes the change, also where something else was set for it. */
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
    await judgeSettings(within, series, change)
    const dates = datesToChange(series, all, { ...input, now: scope.now() })
    await lockPlacesOf(
      within,
      dates.map(({ event }) => event),
    )
    const left = await changeDates(within, dates, input)
    const alone = input.scope === 'this'
    const revision = alone ? series.revision : await setSeries(within, series, change)
    if (isSeen) await recordChange(tx, ['events'])
    await recordAudit(tx, scope, {
      command: 'series.update',
      subject: { kind: 'series', id: seriesId },
      facts: { title: change.title ?? series.title, dates: dates.length },
    })
    return { seriesId, revision, dates: dates.length, left }
  })
}

async function judgeSettings(
  { db }: Scope,
  series: SeriesRow,
  change: SeriesChange,
): Promise<void> {
  const when = promisedWhen(firstOf(series))
  const { places } = { ...(await planOf(db, series)), ...partsOf(change) }
  obey(refuseSettings(change, { when, places, settings: settingsOf(series) }))
}

/** Answers how many could not take all of it. */
async function changeDates(
  scope: Scope,
  dates: readonly OneChange[],
  { seriesId, eventId, change }: UpdateSeries,
): Promise<number> {
  const ownOfDate = await ownOf(scope.db, seriesId)
  let left = 0
  for (const date of dates) {
    const isNamed = date.event.id === eventId
    const own = isNamed ? new Set<SetAlone>() : ownOfDate(date.event.id)
    if (!(await changeDate(scope, { ...date, own, isNamed }, change))) left += 1
  }
  return left
}

type OneChange = Omit<DateChange, 'own' | 'isNamed'>

interface Meant extends UpdateSeries {
  readonly now: Instant
}

/**
 * Found by the day in the rule that each was made for, wherever it was moved to. A date whose time
 * was set for it alone keeps it, and one that was put off waits for a day of its own.
 */
function datesToChange(series: SeriesRow, all: readonly LockedEvent[], meant: Meant): OneChange[] {
  const { change, scope, now } = meant
  const from = all.find(({ id }) => id === meant.eventId)
  if (!from && scope !== 'all') {
    throw notItsOwn(series)
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

export const notItsOwn = ({ title }: SeriesRow) =>
  new RefusalError({ kind: 'rule', code: 'series/date-not-its-own', data: { title } })

/** What was set for each date alone. */
export async function ownOf(
  db: ReadDb,
  seriesId: SeriesId,
): Promise<(eventId: EventId) => ReadonlySet<SetAlone>> {
  const rows = await listSetAlone(db, seriesId)
  return (id) => new Set(rows.filter(({ eventId }) => eventId === id).map(({ what }) => what))
}

/** Its start by the rule; for one that stands alone, what the rule would have now. */
export const keyOf = (
  { standsAlone, recurrenceKey, when }: LockedEvent,
  series: SeriesRow,
): WallTime =>
  standsAlone ? `${recurrenceKey ?? ''}${series.startsWall.slice(10)}` : when.startsWall

async function setSeries(scope: Scope, series: SeriesRow, change: SeriesChange): Promise<number> {
  const { places, times } = change
  await scope.db
    .updateTable('event_series')
    .set({
      ...wordsOf(change),
      ...planColumns(partsOf(change)),
      ...settingsColumns(change),
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
