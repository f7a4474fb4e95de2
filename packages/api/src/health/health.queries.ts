import type { ReadDb } from '@cuppa/db'
import type { CalendarDate, Instant } from '@cuppa/domain'
import { type Expression, sql } from 'kysely'

import { held } from '../attendance/held.ts'
import { homeZone } from '../kernel/today.ts'

/** Days of whole months at home, the last one included. */
export interface Stretch {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly now: Instant
}

/** People in one month: `2026-11`. */
export interface InMonth {
  readonly month: string
  readonly people: number
}

const count = sql<number>`cast(count(*) as integer)`

/** The day at home of a moment that the database keeps. */
const dayAtHome = (moment: Expression<unknown>) =>
  sql<string>`to_char(${moment} at time zone ${homeZone}, 'YYYY-MM-DD')`

/** Members by the month they joined in, and those of them who wait for a hello. */
export function countJoined(db: ReadDb, { from, to }: Stretch) {
  const joined = db
    .selectFrom('person')
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .where('joined_at', 'is not', null)
    .select((eb) => [dayAtHome(eb.ref('joined_at')).as('day'), 'standing', 'greeted_at'])
  return db
    .selectFrom(joined.as('joined'))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .select(sql<string>`left(day, 7)`.as('month'))
    .select(count.as('people'))
    .select(
      sql<number>`cast(count(*) filter (where standing = 'member' and greeted_at is null) as integer)`.as(
        'waiting',
      ),
    )
    .groupBy(sql`left(day, 7)`)
    .execute()
}

/** People at events, with a name and without, added up by the month of the event. */
export function countCame(db: ReadDb, stretch: Stretch): Promise<InMonth[]> {
  const named = held(db, stretch)
    .innerJoin('attendance', 'attendance.event_id', 'event.id')
    .select(['starts_wall', sql<number>`1`.as('people')])
  const unnamed = held(db, stretch)
    .innerJoin('attendance_unnamed as unnamed', 'unnamed.event_id', 'event.id')
    .select(['starts_wall', 'unnamed.people'])
  return db
    .selectFrom(named.unionAll(unnamed).as('came'))
    .select(sql<string>`left(starts_wall, 7)`.as('month'))
    .select(sql<number>`cast(sum(people) as integer)`.as('people'))
    .groupBy(sql`left(starts_wall, 7)`)
    .execute()
}

/** Whoever had booked, by the month in which they came before any other time. */
export function countFirstTime(db: ReadDb, { from, to, now }: Stretch): Promise<InMonth[]> {
  const firsts = held(db, { now })
    .innerJoin('attendance', 'attendance.event_id', 'event.id')
    .innerJoin('booking', 'booking.id', 'attendance.booking_id')
    .select((eb) => eb.fn.min('starts_wall').as('first'))
    .groupBy('person_key')
  return db
    .selectFrom(firsts.as('firsts'))
    .where('first', '>=', from)
    .where('first', '<=', `${to}T24`)
    .select(sql<string>`left(first, 7)`.as('month'))
    .select(count.as('people'))
    .groupBy(sql`left(first, 7)`)
    .execute()
}

/** Different people who are named at sources of a month. */
export function countContributed(db: ReadDb, { from, to }: Stretch): Promise<InMonth[]> {
  return db
    .selectFrom('source')
    .innerJoin('source_credit as credit', 'credit.source_id', 'source.id')
    .where('happened_on', '>=', from)
    .where('happened_on', '<=', to)
    .select(sql<string>`to_char(happened_on, 'YYYY-MM')`.as('month'))
    .select(sql<number>`cast(count(distinct person_id) as integer)`.as('people'))
    .groupBy(sql`to_char(happened_on, 'YYYY-MM')`)
    .execute()
}
