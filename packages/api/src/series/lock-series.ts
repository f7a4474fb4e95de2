import { SeriesId } from '@cuppa/domain'
import { z } from 'zod'

import { revision } from '../event/event-input.ts'
import { nameOf } from '../event/lock-event.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findSeriesForUpdate, type SeriesRow } from './series.queries.ts'

/** The series that a change is for, and the revision it was made on. */
export const onSeries = { seriesId: SeriesId, revision }

export const ChangedSeries = z.strictObject({
  seriesId: SeriesId,
  revision,
  /** How many dates changed with it. */
  dates: z.int().nonnegative(),
  /** How many of them could not take all of it: their moment is over, or places are spoken for. */
  left: z.int().nonnegative(),
})
export type ChangedSeries = z.infer<typeof ChangedSeries>

/** The series as it stands, locked; refused where it has ended or has changed in the meantime. */
export async function lockSeries(
  scope: Scope,
  on: { readonly seriesId: SeriesId; readonly revision: number },
): Promise<SeriesRow> {
  const series = await findSeriesForUpdate(scope.db, on.seriesId)
  if (!series) throw noSuchSeries(on.seriesId)
  refuseEnded(series)
  if (series.revision !== on.revision) throw await staleSeries(scope, series)
  return series
}

export function refuseEnded({ endedAt, title }: Pick<SeriesRow, 'endedAt' | 'title'>): void {
  if (endedAt === null) return
  throw new RefusalError({ kind: 'rule', code: 'series/ended', data: { title } })
}

export const noSuchSeries = (series: string) =>
  new RefusalError({ kind: 'not-found', code: 'series/not-found', data: { series } })

async function staleSeries(scope: Scope, series: SeriesRow): Promise<RefusalError> {
  const { revision: newest, title, summary, words, changedAt: at } = series
  const by = await nameOf(scope, series.changedBy)
  const theirs = { revision: newest, title, summary, words, by, at }
  return new RefusalError({ kind: 'conflict', code: 'series/stale', data: { title, theirs } })
}
