import type { Db, Tables } from '@cuppa/db'
import {
  type CalendarDate,
  EventId,
  EventSlug,
  freeSlug,
  refuseCapacity,
  refuseWayGone,
  type SeriesId,
  slugFrom,
  type When,
} from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import type { EventWords } from './event-input.ts'
import {
  countWaiting,
  listPlacesForUpdate,
  listSlugsLike,
  lockSlugs,
} from './write-event.queries.ts'

export interface NewEvent extends EventWords {
  readonly when: When
  /** Given where a source for it is there already, so that no link to it is lost. */
  readonly id?: EventId | undefined
  readonly series?: { readonly id: SeriesId; readonly key: CalendarDate } | undefined
}

export interface AddedEvent {
  readonly eventId: EventId
  readonly slug: EventSlug
}

/** Adds a draft. Its address is made of title and day, and stays when they change. */
export async function addEvent(scope: Scope, event: NewEvent): Promise<AddedEvent> {
  const { kind, title, summary, words, when, series } = event
  const { db } = scope
  const eventId = event.id ?? EventId.parse(scope.newId())
  const slug = await newSlug(db, `${slugFrom(title, kind)}-${when.startsWall.slice(0, 10)}`)
  const [now, by] = [scope.now(), actorId(scope.actor)]
  await db
    .insertInto('event')
    .values({
      id: eventId,
      slug,
      series_id: series?.id ?? null,
      recurrence_key: series?.key ?? null,
      stands_alone: false,
      kind,
      title,
      summary,
      words,
      state: 'draft',
      ...whenColumns(when),
      sequence: 0,
      reason: '',
      published_at: null,
      revised_at: now,
      revision: 1,
      created_at: now,
      created_by: by,
      changed_at: now,
      changed_by: by,
    })
    .execute()
  await setParts(db, eventId, event)
  return { eventId, slug }
}

async function newSlug(db: Db, wish: string): Promise<EventSlug> {
  await lockSlugs(db)
  return EventSlug.parse(freeSlug(wish, new Set(await listSlugsLike(db, wish))))
}

export const whenColumns = (when: When) => ({
  starts_wall: when.startsWall,
  ends_wall: when.endsWall,
  zone: when.zone,
  starts_at: when.startsAt,
  ends_at: when.endsAt,
})

type Parts = Partial<Pick<EventWords, 'places' | 'agenda'>>

/** Puts ways to take part and what will happen in the place of those that were there. */
export async function setParts(db: Db, id: EventId, { places, agenda }: Parts): Promise<void> {
  if (places) await setPlaces(db, id, places)
  if (!agenda) return
  await db.deleteFrom('event_agenda').where('event_id', '=', id).execute()
  if (agenda.length === 0) return
  await db
    .insertInto('event_agenda')
    .values(agenda.map((item, position) => ({ ...item, event_id: id, position })))
    .execute()
}

async function setPlaces(db: Db, id: EventId, places: EventWords['places']): Promise<void> {
  await refuseTaken(db, id, places)
  await db.deleteFrom('event_join').where('event_id', '=', id).execute()
  const kept = places.map(({ mode }) => mode)
  await db
    .deleteFrom('event_draw')
    .where('event_id', '=', id)
    .$if(kept.length > 0, (query) => query.where('mode', 'not in', kept))
    .execute()
  await db
    .deleteFrom('event_kept')
    .where('event_id', '=', id)
    .$if(kept.length > 0, (query) => query.where('mode', 'not in', kept))
    .execute()
  await db
    .deleteFrom('event_place')
    .where('event_id', '=', id)
    .$if(kept.length > 0, (query) => query.where('mode', 'not in', kept))
    .execute()
  for (const { join, ...place } of places) {
    await db
      .insertInto('event_place')
      .values({ ...place, event_id: id, taken: 0 })
      .onConflict((conflict) =>
        conflict
          .columns(['event_id', 'mode'])
          .doUpdateSet({ place: place.place, access: place.access, capacity: place.capacity }),
      )
      .execute()
    if (join === '') continue
    await db
      .insertInto('event_join')
      .values({ event_id: id, mode: place.mode, how: join })
      .execute()
  }
}

/** People who have a place keep it, and nobody waits for what is not there. */
async function refuseTaken(db: Db, id: EventId, places: EventWords['places']): Promise<void> {
  const pools = await listPlacesForUpdate(db, id)
  const waiting = await countWaiting(db, id)
  for (const { mode, taken } of pools) {
    const wanted = places.find((place) => place.mode === mode)
    obey(
      wanted
        ? refuseCapacity({ mode, capacity: wanted.capacity, taken })
        : refuseWayGone({ mode, taken, waiting: waiting.get(mode) ?? 0 }),
    )
  }
}

export type Columns = Partial<Omit<Tables['event'], 'id' | 'slug' | 'revision'>>

/** Writes a change on the revision that was read, and answers the next one. */
export async function changeEvent(
  scope: Scope,
  { id, revision }: { readonly id: EventId; readonly revision: number },
  columns: Columns,
): Promise<number> {
  await scope.db
    .updateTable('event')
    .set({
      ...columns,
      revision: revision + 1,
      changed_at: scope.now(),
      changed_by: actorId(scope.actor),
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirstOrThrow()
  return revision + 1
}
