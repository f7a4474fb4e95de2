import type { ReadDb } from '@cuppa/db'

/** How an event stands and when it is, for slices that add something to one. */
export const eventRow = (db: ReadDb) =>
  db
    .selectFrom('event')
    .select(['event.id', 'event.slug', 'event.title', 'event.state', 'event.zone'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .select(['starts_wall as startsWall', 'ends_wall as endsWall'])
