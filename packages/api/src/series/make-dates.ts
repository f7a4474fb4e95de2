import { inTransaction, recordChange } from '@cuppa/db'
import { datesOf, Recurrence, type RuleDate, type SeriesId, type Walls } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { tellSource } from '../event/change-told.ts'
import { lockEvent } from '../event/lock-event.ts'
import { showEvent } from '../event/publish-event.ts'
import { addEvent } from '../event/write-event.ts'
import { eachAlone } from '../kernel/each-alone.ts'
import { hours, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { planOf, type SeriesPlan } from './series-plan.ts'
import { type SettingsChange, settingsOf } from './series-settings.ts'
import {
  findSeriesForUpdate,
  hasEndedSince,
  listLiveSeries,
  type SeriesRow,
} from './series.queries.ts'
import { setForDate, settingsChosen } from './set-for-date.ts'
import { dayAfter, wallAfter } from './wall-after.ts'

/** How many days ahead a series has its dates. */
export const ahead = 365

/**
 * The hourly work of events: each series that goes on gets the dates that have come into sight, and
 * pages are told that what was on is over.
 */
export async function makeSeriesDates(scope: Scope): Promise<void> {
  demand(scope, 'manage')
  await tellEnded(scope)
  await eachAlone(await listLiveSeries(scope.db), ({ id }) => makeDatesOf(scope, id))
}

/** Pages that list what is to come were made before this hour's events ended. */
async function tellEnded({ db, now }: Scope): Promise<void> {
  if (!(await hasEndedSince(db, later(now(), -hours(1)), now()))) return
  await inTransaction(db, (tx) => recordChange(tx, ['events']))
}

function makeDatesOf(scope: Scope, id: SeriesId): Promise<number> {
  return inTransaction(scope.db, async (tx) => {
    const series = await findSeriesForUpdate(tx, id)
    if (!series || series.endedAt !== null) return 0
    const made = await addDates({ ...scope, db: tx }, series)
    if (made === 0) return 0
    await recordAudit(tx, scope, {
      command: 'series.makeDates',
      subject: { kind: 'series', id },
      facts: { title: series.title, made },
    })
    return made
  })
}

/** Adds the dates up to a year ahead that are not made yet, and answers how many. */
export async function addDates(scope: Scope, series: SeriesRow): Promise<number> {
  const upTo = dayAfter(today(scope), ahead)
  if (upTo <= series.madeUntil) return 0
  const rule = Recurrence.parse(series.recurrence)
  const plan = await planOf(scope.db, series)
  const dates = datesOf(rule, firstOf(series), { from: dayAfter(series.madeUntil, 1), to: upTo })
  const settings = settingsChosen(settingsOf(series))
  for (const date of dates) await addDate(scope, { series, plan, settings, date })
  await scope.db
    .updateTable('event_series')
    .set({ made_until: upTo })
    .where('id', '=', series.id)
    .executeTakeFirstOrThrow()
  if (dates.length > 0 && series.makes === 'published') await recordChange(scope.db, ['events'])
  return dates.length
}

interface NewDate {
  readonly series: SeriesRow
  readonly plan: SeriesPlan
  readonly settings: SettingsChange
  readonly date: RuleDate
}

export async function addDate(
  scope: Scope,
  { series, plan, settings, date }: NewDate,
): Promise<void> {
  const { id, kind, title, summary, words, makes } = series
  const { eventId } = await addEvent(scope, {
    kind,
    title,
    summary,
    words,
    ...plan,
    when: date.when,
    series: { id, key: date.key.slice(0, 10) },
  })
  const event = await lockEvent(scope, { eventId, revision: 1 })
  await setForDate(scope, event, { change: settings })
  if (makes === 'draft') return
  await showEvent(scope, event)
  await tellSource(scope, event)
}

interface TimeOfDay {
  readonly startsWall: string
  readonly minutes: number
  readonly zone: string
}

/** The stretch on the wall that the dates of a series have, on its first day. */
export const firstOf = ({ startsWall, minutes, zone }: TimeOfDay): Walls => ({
  startsWall,
  endsWall: wallAfter(startsWall, minutes),
  zone,
})
