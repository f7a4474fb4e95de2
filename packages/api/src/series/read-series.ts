import type { ReadDb } from '@cuppa/db'
import {
  AgendaItem,
  CalendarDate,
  EventKind,
  EventSlug,
  PlaceDraftView,
  Recurrence,
  sayRule,
  SeriesId,
  type SeriesView,
  WallTime,
} from '@cuppa/domain'
import { z } from 'zod'

import { readSummaries } from '../event/read-events.ts'
import { pageLimit } from '../kernel/input.ts'
import type { ReadScope } from '../kernel/scope.ts'
import { noSuchSeries } from './lock-series.ts'
import { planOf } from './series-plan.ts'
import { SeriesSettings, settingsOf } from './series-settings.ts'
import { findPublicSeries, findSeries, listSeries } from './series.queries.ts'

export const GetSeries = z.strictObject({ slug: EventSlug })
export type GetSeries = z.infer<typeof GetSeries>

/** A series with its dates. One of which nothing is public is as if it were not there. */
export async function readSeries(scope: ReadScope, { slug }: GetSeries): Promise<SeriesView> {
  scope.tags.add('events')
  const found = await findPublicSeries(scope.db, slug)
  if (!found) throw noSuchSeries(slug)
  const { endedAt, recurrence, startsWall, ...series } = found
  const [now, seriesId] = [scope.now(), found.id]
  const [coming, past] = await Promise.all([
    readSummaries(scope.db, { seriesId, endsAfter: now, order: 'soonest-first' }, pageLimit),
    readSummaries(scope.db, { seriesId, endsBy: now, order: 'latest-first' }, pageLimit),
  ])
  const next = coming[0]?.when.startsWall
  const rule = sayRule(Recurrence.parse(recurrence), startsWall, next)
  return { ...series, rule, ended: endedAt !== null, coming, past }
}

export const SeriesListItem = z.strictObject({
  id: SeriesId,
  slug: EventSlug,
  kind: EventKind,
  title: z.string(),
  startsWall: WallTime,
  minutes: z.int().positive(),
  zone: z.string(),
  recurrence: Recurrence,
  makes: z.enum(['draft', 'published']),
  /** The day up to which its dates were made. */
  madeUntil: CalendarDate,
  ended: z.boolean(),
  /** How many dates are still to come, drafts too. */
  coming: z.int().nonnegative(),
  revision: z.int().positive(),
})
export const SeriesList = z.array(SeriesListItem)
export type SeriesList = z.infer<typeof SeriesList>

/** Every series, those that go on first. */
export async function listStaffSeries({ db, now }: ReadScope): Promise<SeriesList> {
  const rows = await listSeries(db, now())
  return rows.map(({ coming, ...row }) => ({ ...itemOf(row), coming }))
}

type Row = NonNullable<Awaited<ReturnType<typeof findSeries>>>

function itemOf(row: Row) {
  const { id, slug, kind, title, startsWall, minutes, zone, makes, madeUntil, revision } = row
  const recurrence = Recurrence.parse(row.recurrence)
  const ended = row.endedAt !== null
  const time = { startsWall, minutes, zone, recurrence }
  return { id, slug, kind, title, ...time, makes, madeUntil, ended, revision }
}

export const EditSeries = z.strictObject({ seriesId: SeriesId })
export type EditSeries = z.infer<typeof EditSeries>

export const SeriesDraftView = SeriesListItem.omit({ coming: true }).extend({
  summary: z.string(),
  words: z.string(),
  places: z.array(PlaceDraftView.omit({ taken: true })),
  agenda: z.array(AgendaItem),
  ...SeriesSettings.shape,
})
export type SeriesDraftView = z.infer<typeof SeriesDraftView>

/** Everything the team edits of a series: with how to join, so never for the public. */
export async function readSeriesDraft(
  { db }: { readonly db: ReadDb },
  { seriesId }: EditSeries,
): Promise<SeriesDraftView> {
  const row = await findSeries(db, seriesId)
  if (!row) throw noSuchSeries(seriesId)
  const { summary, words } = row
  return { ...itemOf(row), summary, words, ...settingsOf(row), ...(await planOf(db, row)) }
}
