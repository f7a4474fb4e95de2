import type { ReadDb } from '@cuppa/db'
import type { CalendarDate, EventId, EventKind, Instant } from '@cuppa/domain'

/** Which events are counted; those that were held and are over, and no others. */
export interface Range {
  readonly eventIds?: readonly EventId[] | undefined
  readonly from?: CalendarDate | undefined
  readonly to?: CalendarDate | undefined
  readonly kind?: EventKind | undefined
  readonly now: Instant
}

/** Events that were held, are over, and are in the range. */
export function held(db: ReadDb, { eventIds, from, to, kind, now }: Range) {
  return db
    .selectFrom('event')
    .where('event.state', '=', 'published')
    .where('event.ends_at', '<=', now)
    .$if(eventIds !== undefined, (query) => query.where('event.id', 'in', [...(eventIds ?? [])]))
    .$if(from !== undefined, (query) => query.where('starts_wall', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('starts_wall', '<=', `${to ?? ''}T24`))
    .$if(kind !== undefined, (query) => query.where('event.kind', '=', kind ?? 'informal'))
}
