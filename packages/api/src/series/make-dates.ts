import { inTransaction, recordChange } from '@cuppa/db'
import type { CalendarDate, SeriesId } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { tellSource } from '../event/change-told.ts'
import { lockEvent } from '../event/lock-event.ts'
import { showEvent } from '../event/publish-event.ts'
import { whenOf } from '../event/rules.ts'
import { addEvent } from '../event/write-event.ts'
import { hours, later } from '../identity/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { datesOf, dayAfter, Recurrence, wallAfter } from './rules.ts'
import { planOf } from './series-plan.ts'
import {
  findSeriesForUpdate,
  hasEndedSince,
  listLiveSeries,
  type SeriesRow,
} from './series.queries.ts'

/** How many days ahead a series has its dates. */
const ahead = 365

/**
 * The hourly work of events: each series that goes on gets the dates that have come into sight, and
 * pages are told that what was on is over.
 */
export async function makeSeriesDates(scope: Scope): Promise<void> {
  demand(scope, 'manage')
  for (const { id } of await listLiveSeries(scope.db)) await makeDatesOf(scope, id)
  await tellEnded(scope)
}

/** Pages that list what is to come were made before this hour's events ended. */
async function tellEnded({ db, now }: Scope): Promise<void> {
  if (!(await hasEndedSince(db, later(now(), -hours(1)), now()))) return
  await inTransaction(db, (tx) => recordChange(tx, ['events']))
}

async function makeDatesOf(scope: Scope, id: SeriesId): Promise<void> {
  await inTransaction(scope.db, async (tx) => {
    const series = await findSeriesForUpdate(tx, id)
    if (!series || series.endedAt !== null) return
    const made = await addDates({ ...scope, db: tx }, series)
    if (made === 0) return
    await recordAudit(tx, scope, {
      command: 'series.makeDates',
      subject: { kind: 'series', id },
      facts: { title: series.title, made },
    })
  })
}

/** Adds the dates up to a year ahead that are not made yet, and answers how many. */
export async function addDates(scope: Scope, series: SeriesRow): Promise<number> {
  const upTo = dayAfter(today(scope), ahead)
  if (upTo <= series.madeUntil) return 0
  const first = series.startsWall.slice(0, 10)
  const rule = Recurrence.parse(series.recurrence)
  const dates = datesOf(first, rule, { after: series.madeUntil, upTo })
  let made = 0
  for (const date of dates) made += await addDate(scope, series, date)
  await scope.db
    .updateTable('event_series')
    .set({ made_until: upTo })
    .where('id', '=', series.id)
    .executeTakeFirstOrThrow()
  if (made > 0 && series.makes === 'published') await recordChange(scope.db, ['events'])
  return made
}

/** No date where the clocks skip its time. */
async function addDate(scope: Scope, series: SeriesRow, key: CalendarDate): Promise<number> {
  const when = whenOn(series, key)
  if (!when) return 0
  const { id, kind, title, summary, words } = series
  const plan = await planOf(scope.db, series)
  const { eventId } = await addEvent(scope, {
    kind,
    title,
    summary,
    words,
    ...plan,
    when,
    series: { id, key },
  })
  if (series.makes === 'published') {
    const event = await lockEvent(scope, { eventId, revision: 1 })
    await showEvent(scope, event)
    await tellSource(scope, event)
  }
  return 1
}

interface TimeOfDay {
  readonly startsWall: string
  readonly minutes: number
  readonly zone: string
}

/** When the date of a day in the rule is; none where no clock shows that time. */
export function whenOn({ startsWall: first, minutes, zone }: TimeOfDay, key: CalendarDate) {
  const startsWall = `${key}${first.slice(10)}`
  return whenOf({ startsWall, endsWall: wallAfter(startsWall, minutes), zone })
}
