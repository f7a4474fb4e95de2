import { inTransaction } from '@cuppa/db'
import {
  EventSlug,
  freeSlug,
  Recurrence,
  refuseRecurrence,
  SeriesId,
  slugFrom,
  ZoneName,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { eventWords, revision, wall } from '../event/event-input.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { addDates, firstOf } from './make-dates.ts'
import { planColumns, setSeriesJoins } from './series-plan.ts'
import { findSeriesForUpdate, listSeriesSlugs } from './series.queries.ts'
import { dayAfter } from './wall-after.ts'

/** As long as an event can be. */
export const minutes = z
  .int()
  .min(1)
  .max(14 * 24 * 60)

export const CreateSeries = z.strictObject({
  ...eventWords,
  /** Its first date, and the time of day of all. */
  startsWall: wall,
  minutes,
  zone: ZoneName,
  recurrence: Recurrence,
  /** Whether its dates are drafts first, or seen at once. */
  makes: z.enum(['draft', 'published']),
})
export type CreateSeries = z.infer<typeof CreateSeries>

export const CreatedSeries = z.strictObject({
  seriesId: SeriesId,
  slug: EventSlug,
  revision,
  /** How many dates it made. */
  made: z.int().nonnegative(),
})
export type CreatedSeries = z.infer<typeof CreatedSeries>

/** Starts a series and makes its dates of the coming year; more come into sight by themselves. */
export async function createSeries(scope: Scope, input: CreateSeries): Promise<CreatedSeries> {
  const ability = input.makes === 'published' ? 'publish' : 'write'
  demand(scope, ability)
  obey(refuseRecurrence(input.recurrence, firstOf(input)))
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, ability)
    const within = { ...scope, db: tx }
    const { seriesId, slug } = await addSeries(within, input)
    const series = await findSeriesForUpdate(tx, seriesId)
    const made = series ? await addDates(within, series) : 0
    await recordAudit(tx, scope, {
      command: 'series.create',
      subject: { kind: 'series', id: seriesId },
      facts: { title: input.title, made },
    })
    return { seriesId, slug, revision: 1, made }
  })
}

/** `/events/{event}/book` would stand in front of a series with this address. */
const pageOfBooking = 'book'

async function addSeries(scope: Scope, input: CreateSeries) {
  const { kind, title, summary, words, zone, startsWall, makes, recurrence, places } = input
  const id = SeriesId.parse(scope.newId())
  const wish = slugFrom(title, kind)
  const taken = [...(await listSeriesSlugs(scope.db, wish)), pageOfBooking]
  const slug = EventSlug.parse(freeSlug(wish, new Set(taken)))
  const [now, by] = [scope.now(), actorId(scope.actor)]
  const { places: storedPlaces = '[]', agenda = '[]' } = planColumns(input)
  await scope.db
    .insertInto('event_series')
    .values({
      id,
      slug,
      kind,
      title,
      summary,
      words,
      places: storedPlaces,
      agenda,
      zone,
      starts_wall: startsWall,
      minutes: input.minutes,
      recurrence: JSON.stringify(recurrence),
      makes,
      made_until: dayAfter(today(scope), -1),
      revision: 1,
      ended_at: null,
      created_at: now,
      created_by: by,
      changed_at: now,
      changed_by: by,
    })
    .execute()
  await setSeriesJoins(scope.db, id, places)
  return { seriesId: id, slug }
}
