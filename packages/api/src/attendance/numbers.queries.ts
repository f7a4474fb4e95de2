import type { ReadDb } from '@cuppa/db'
import { sql } from 'kysely'

import { held, type Range } from './held.ts'

const count = sql<number>`cast(count(*) as integer)`

/** People with a name at each event of the range. */
export function countNamed(db: ReadDb, range: Range) {
  return held(db, range)
    .innerJoin('attendance', 'attendance.event_id', 'event.id')
    .select('event.id')
    .select(count.as('people'))
    .groupBy('event.id')
    .execute()
}

export function countUnnamedIn(db: ReadDb, range: Range) {
  return held(db, range)
    .innerJoin('attendance_unnamed as unnamed', 'unnamed.event_id', 'event.id')
    .where('people', '>', 0)
    .select('event.id')
    .select((eb) => eb.cast<number>(eb.fn.sum('people'), 'integer').as('people'))
    .groupBy('event.id')
    .execute()
}

/**
 * The events that each person who had booked was at. People are told apart by the keyed hash of
 * their name and the way to reach them, which never leaves the server.
 */
export function countKnown(db: ReadDb, range: Range) {
  const came = held(db, range)
    .innerJoin('attendance', 'attendance.event_id', 'event.id')
    .innerJoin('booking', 'booking.id', 'attendance.booking_id')
    .select('person_key')
    .select((eb) => eb.fn.min('starts_at').as('first'))
    .groupBy('person_key')
  return db
    .selectFrom(came.as('came'))
    .select(count.as('known'))
    .select((eb) =>
      eb
        .cast<number>(
          eb.fn
            .countAll()
            .filterWhere((e) =>
              e.not(
                e.exists(
                  e
                    .selectFrom('booking')
                    .innerJoin('attendance', 'attendance.booking_id', 'booking.id')
                    .innerJoin('event', 'event.id', 'attendance.event_id')
                    .select('booking.id')
                    .whereRef('booking.person_key', '=', 'came.person_key')
                    .where('event.state', '=', 'published')
                    .whereRef('event.starts_at', '<', 'came.first'),
                ),
              ),
            ),
          'integer',
        )
        .as('firstTime'),
    )
    .executeTakeFirstOrThrow()
}

/** The same for each event by itself: how many who came to it had never come to an earlier one. */
export function countKnownByEvent(db: ReadDb, range: Range) {
  return held(db, range)
    .innerJoin('attendance', 'attendance.event_id', 'event.id')
    .innerJoin('booking', 'booking.id', 'attendance.booking_id')
    .select('event.id')
    .select((eb) => eb.cast<number>(eb.fn.count('person_key').distinct(), 'integer').as('known'))
    .select((eb) =>
      eb
        .cast<number>(
          eb.fn
            .count('person_key')
            .distinct()
            .filterWhere((e) =>
              e.not(
                e.exists(
                  e
                    .selectFrom('booking as before')
                    .innerJoin('attendance as was', 'was.booking_id', 'before.id')
                    .innerJoin('event as earlier', 'earlier.id', 'was.event_id')
                    .select('before.id')
                    .whereRef('before.person_key', '=', 'booking.person_key')
                    .where('earlier.state', '=', 'published')
                    .whereRef('earlier.starts_at', '<', 'event.starts_at'),
                ),
              ),
            ),
          'integer',
        )
        .as('firstTime'),
    )
    .groupBy('event.id')
    .execute()
}
