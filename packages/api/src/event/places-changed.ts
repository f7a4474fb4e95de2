import type { EventId, Mode } from '@cuppa/domain'
import { phaseAt } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import type { PlaceNews } from '../message/message-texts.ts'
import type { EventWords } from './event-input.ts'
import { listJoins } from './join.queries.ts'
import type { LockedEvent } from './lock-event.ts'
import { placesOf } from './read-events.ts'

type Places = EventWords['places']

/**
 * What those who come must hear of when ways to take part are written anew: another place, or another
 * way to join than they were told. Nothing of a draft, of what is cancelled, or of what is over.
 */
export async function placesChanged(
  scope: Scope,
  event: Pick<LockedEvent, 'id' | 'state' | 'when'>,
  places: Places | undefined,
): Promise<ReadonlyMap<Mode, PlaceNews>> {
  const isTold = event.state === 'published' || event.state === 'postponed'
  if (!places || !isTold || phaseAt(event, scope.now()) === 'over') return new Map()
  const before = await placesBefore(scope, event.id)
  return new Map(
    places.flatMap(({ mode, place, join }) => {
      const old = before.get(mode)
      if (!old) return []
      const news = {
        place: place !== '' && place !== old.place ? place : null,
        join: old.join !== '' && join !== old.join,
      }
      return news.place !== null || news.join ? [[mode, news] as const] : []
    }),
  )
}

async function placesBefore({ db }: Scope, eventId: EventId) {
  const places = (await placesOf(db, [eventId])).get(eventId) ?? []
  const joins = new Map((await listJoins(db, eventId)).map(({ mode, how }) => [mode, how]))
  return new Map(
    places.map(({ mode, place }) => [mode, { place, join: joins.get(mode) ?? '' }] as const),
  )
}
