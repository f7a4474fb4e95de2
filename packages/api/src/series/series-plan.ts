import type { Db, ReadDb } from '@cuppa/db'
import { AgendaItem, Mode, PlaceView, type SeriesId } from '@cuppa/domain'
import { z } from 'zod'

import type { EventWords } from '../event/event-input.ts'
import { listSeriesJoins } from './series.queries.ts'

const StoredPlaces = z.array(PlaceView.omit({ room: true }).extend({ mode: Mode }))
const StoredAgenda = z.array(AgendaItem)

export type SeriesPlan = Pick<EventWords, 'places' | 'agenda'>

/** What new dates of a series begin with, apart from how to join, as it is stored. */
export const planColumns = ({ places, agenda }: Partial<SeriesPlan>) => ({
  ...(places && { places: JSON.stringify(places.map(({ join: _, ...place }) => place)) }),
  ...(agenda && { agenda: JSON.stringify(agenda) }),
})

/** What new dates of a series begin with: for the team, as it says how to join. */
export async function planOf(
  db: ReadDb,
  series: { readonly id: SeriesId; readonly places: unknown; readonly agenda: unknown },
): Promise<SeriesPlan> {
  const joins = await listSeriesJoins(db, series.id)
  const joinOf = new Map(joins.map(({ mode, how }) => [mode, how]))
  const places = StoredPlaces.parse(series.places)
  return {
    places: places.map((place) => ({ ...place, join: joinOf.get(place.mode) ?? '' })),
    agenda: StoredAgenda.parse(series.agenda),
  }
}

export async function setSeriesJoins(
  db: Db,
  id: SeriesId,
  places: EventWords['places'],
): Promise<void> {
  await db.deleteFrom('series_join').where('series_id', '=', id).execute()
  const joins = places.filter(({ join }) => join !== '')
  if (joins.length === 0) return
  await db
    .insertInto('series_join')
    .values(joins.map(({ mode, join }) => ({ series_id: id, mode, how: join })))
    .execute()
}
