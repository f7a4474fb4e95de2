import type { ReadDb } from '@cuppa/db'
import { type Ability, can, type EventTask, type Instant } from '@cuppa/domain'
import { sql } from 'kysely'

import { days, hours, later } from '../kernel/moments.ts'
import { demand } from '../kernel/permission.ts'
import type { ReadScope } from '../kernel/scope.ts'

/** More than a small team can do in a week. */
const mostOfEach = 20
/** Needs are seen to while there is still time to book an interpreter. */
const needsAhead = days(21)
const offersAhead = hours(6)
/** Notes of an event that was longer ago are no longer missed. */
const notesBack = days(60)

/** What about events waits for whoever asks: needs, offers that run out, notes to write and to check. */
export async function readQueue({ db, now, actor }: ReadScope): Promise<EventTask[]> {
  demand({ actor }, 'read')
  const at = now()
  const forWhoMay = async (ability: Ability, list: () => Promise<Row[]>) =>
    actor.kind === 'staff' && !can(actor.roles, ability) ? [] : list()
  const [needs, offers, notes, checking] = await Promise.all([
    forWhoMay('needs', () => listNeeds(db, at)),
    forWhoMay('write', () => listOffers(db, at)),
    forWhoMay('write', () => listUnwritten(db, at)),
    forWhoMay('write', () => listChecking(db)),
  ])
  return [
    ...offers.map((row) => taskOf('offers', row)),
    ...needs.map((row) => taskOf('needs', row)),
    ...checking.map((row) => taskOf('checking', row)),
    ...notes.map((row) => taskOf('notes', row)),
  ]
}

type Row = EventTask['event'] & { readonly count?: number; readonly until?: Instant | null }

const taskOf = (
  kind: EventTask['kind'],
  { count = 1, until = null, ...event }: Row,
): EventTask => ({ kind, event, count, until })

const events = (db: ReadDb) =>
  db
    .selectFrom('event')
    .select(['event.id', 'event.slug', 'event.title', 'event.starts_at as startsAt'])
    .limit(mostOfEach)

const count = sql<number>`count(*)`.as('count')

/** Needs of people who are expected at an event to come, of which nobody has said yet that they are met. */
const listNeeds = (db: ReadDb, at: Instant) =>
  events(db)
    .innerJoin('booking', 'booking.event_id', 'event.id')
    .innerJoin('booking_need as need', 'need.booking_id', 'booking.id')
    .leftJoin('booking_need_met as met', 'met.booking_id', 'booking.id')
    .select([count, 'event.starts_at as until'])
    .where('event.state', '=', 'published')
    .where('event.starts_at', '>', at)
    .where('event.starts_at', '<=', later(at, needsAhead))
    .where('booking.state', 'in', ['confirmed', 'offered'])
    .where('met.booking_id', 'is', null)
    .groupBy('event.id')
    .orderBy('event.starts_at')
    .execute()

const listOffers = (db: ReadDb, at: Instant) =>
  events(db)
    .innerJoin('booking', 'booking.event_id', 'event.id')
    .select(({ fn }) => [count, fn.min('offer_until').as('until')])
    .where('event.state', '=', 'published')
    .where('booking.state', '=', 'offered')
    .where('offer_until', '>', at)
    .where('offer_until', '<=', later(at, offersAhead))
    .groupBy('event.id')
    .orderBy('until')
    .execute()

const listUnwritten = (db: ReadDb, at: Instant) =>
  events(db)
    .leftJoin('event_notes as notes', 'notes.event_id', 'event.id')
    .where('event.state', '=', 'published')
    .where('event.ends_at', '<=', at)
    .where('event.ends_at', '>', later(at, -notesBack))
    .where('notes.event_id', 'is', null)
    .orderBy('event.ends_at', 'desc')
    .execute()

const listChecking = (db: ReadDb) =>
  events(db)
    .innerJoin('event_notes as notes', 'notes.event_id', 'event.id')
    .where('notes.state', '=', 'checking')
    .orderBy('event.ends_at')
    .execute()
