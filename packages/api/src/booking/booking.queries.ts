import type { Db, ReadDb } from '@cuppa/db'
import {
  type BookingId,
  type EventId,
  type EventSlug,
  type FairPool,
  type Mode,
  Question,
} from '@cuppa/domain'
import { jsonArrayFrom } from 'kysely/helpers/postgres'

import { askedQuestions } from '../event/asked-questions.ts'
import { eventRow } from '../event/event-row.ts'
import { RefusalError } from '../kernel/refusal-error.ts'

/** An event that someone would book; it cannot be cancelled or moved before this transaction ends. */
export function findEventForShare(tx: Db, slug: EventSlug) {
  return eventRow(tx)
    .where('event.slug', '=', slug)
    .where('event.state', '<>', 'draft')
    .forShare()
    .executeTakeFirst()
}

/** A way to take part. */
export interface Pool {
  readonly eventId: EventId
  readonly mode: Mode
}

/** Whoever gives or takes places locks them first, before any booking. The way itself may be gone. */
export async function lockPool(tx: Db, { eventId, mode }: Pool) {
  const places = await tx
    .selectFrom('event_place')
    .select(['capacity', 'taken'])
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .forUpdate()
    .executeTakeFirst()
  if (places) return places
  throw new RefusalError({ kind: 'rule', code: 'booking/mode-not-offered', data: { mode } })
}

/**
 * The same, with what the rule of the event looks at; bookings change only under this lock. Whoever
 * asks holds the lock already: a statement that waits for it would see the rule as it was before.
 */
export async function lockFairPool(tx: Db, pool: Pool): Promise<FairPool> {
  const row = await tx
    .selectFrom('event_place as place')
    .leftJoin('event_kept as kept', (join) =>
      join.onRef('kept.event_id', '=', 'place.event_id').onRef('kept.mode', '=', 'place.mode'),
    )
    .leftJoin('event_draw as draw', (join) =>
      join
        .onRef('draw.event_id', '=', 'place.event_id')
        .onRef('draw.mode', '=', 'place.mode')
        .on('drawn_at', 'is', null),
    )
    .select(['capacity', 'taken', 'kept.places', 'kept.until', 'closes_at as drawAt'])
    .where('place.event_id', '=', pool.eventId)
    .where('place.mode', '=', pool.mode)
    .forUpdate('place')
    .executeTakeFirstOrThrow()
  const { capacity, taken, places, until, drawAt } = row
  const kept = places === null || until === null ? null : { places, until }
  return { capacity, taken, kept, drawAt, takenByNew: kept ? await countNew(tx, pool) : 0 }
}

async function countNew(db: ReadDb, { eventId, mode }: Pool): Promise<number> {
  const row = await db
    .selectFrom('booking')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('state', 'in', ['confirmed', 'offered'])
    .where('been_before', '=', false)
    .executeTakeFirstOrThrow()
  return row.count
}

interface Asker {
  readonly eventId: EventId
  readonly formKey: string
  readonly personKey: string
}

/**
 * What is looked at before places are locked, in one statement, as many come at once: the booking that
 * this form made before, how one may take part, what is asked, and whether this person came to another
 * event. Whoever asks has locked the event.
 */
export async function readAround(tx: Db, { eventId, formKey, personKey }: Asker) {
  const { id, state, offerUntil, modes, questions, beenBefore } = await tx
    .selectFrom('event')
    .leftJoin('booking as same', (join) => join.on('same.form_key', '=', formKey))
    .select(['same.id', 'same.state', 'same.offer_until as offerUntil'])
    .select((eb) => [
      eb
        .selectFrom('event_place')
        .select(({ fn }) => fn.agg<Mode[]>('array_agg', ['mode']).as('modes'))
        .where('event_id', '=', eventId)
        .as('modes'),
      jsonArrayFrom(askedQuestions(tx, eventId)).as('questions'),
      eb
        .exists(
          eb
            .selectFrom('booking')
            .innerJoin('attendance', 'attendance.booking_id', 'booking.id')
            .select('booking.id')
            .where('person_key', '=', personKey)
            .where('booking.event_id', '<>', eventId),
        )
        .$castTo<boolean>()
        .as('beenBefore'),
    ])
    .where('event.id', '=', eventId)
    .executeTakeFirstOrThrow()
  return {
    again: id && state ? { id, state, offerUntil } : undefined,
    modes: modes ?? [],
    questions: Question.array().parse(questions),
    beenBefore,
  }
}

/** Of which kinds those are who wait, each once. */
export function listWaitingKinds(db: ReadDb, { eventId, mode }: Pool) {
  return db
    .selectFrom('booking')
    .distinct()
    .select('been_before as beenBefore')
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('state', '=', 'waiting')
    .execute()
}

/** All ways to take part in an event, as they stand. */
export function listPools(db: ReadDb, eventId: EventId) {
  return db
    .selectFrom('event_place')
    .select(['mode', 'capacity', 'taken'])
    .where('event_id', '=', eventId)
    .execute()
}

/** Takes places, or gives them back with a number below 0. The database refuses more than there are. */
export async function takePlaces(tx: Db, { eventId, mode }: Pool, count: number): Promise<void> {
  if (count === 0) return
  await tx
    .updateTable('event_place')
    .set((eb) => ({ taken: eb('taken', '+', count) }))
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .execute()
}

/** Those of one kind who wait, first come first. */
export function listWaiting(
  db: ReadDb,
  { eventId, mode }: Pool,
  { beenBefore, most }: { readonly beenBefore: boolean; readonly most: number },
) {
  return db
    .selectFrom('booking')
    .select(['id', 'turn', 'been_before as beenBefore'])
    .where('been_before', '=', beenBefore)
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('state', '=', 'waiting')
    .orderBy('turn')
    .limit(most)
    .execute()
}

/** Bookings with the event that they are for. */
export const bookings = (db: ReadDb) =>
  db
    .selectFrom('booking')
    .innerJoin('event', 'event.id', 'booking.event_id')
    .select(['booking.id', 'booking.event_id as eventId', 'booking.mode', 'booking.state'])
    .select([
      'booking.name',
      'booking.email',
      'person_key as personKey',
      'been_before as beenBefore',
      'companions',
      'offer_until as offerUntil',
    ])
    .select(['event.slug', 'event.title', 'event.state as eventState', 'reason', 'zone'])
    .select(['starts_at as startsAt', 'ends_at as endsAt'])
    .select(['starts_wall as startsWall', 'ends_wall as endsWall'])

export type BookingRow = Awaited<ReturnType<typeof getBookingRow>>

/** A booking, or a form for somebody who was booked already, as its sender sees it. */
export type SeenRow = BookingRow & { readonly isAgain: boolean }

export const findByCode = (db: ReadDb, codeHash: string) => findSeen(db, 'code_hash', codeHash)

export const findByForm = (db: ReadDb, formKey: string) => findSeen(db, 'form_key', formKey)

const ofBooking = { code_hash: 'booking.code_hash', form_key: 'booking.form_key' } as const

async function findSeen(
  db: ReadDb,
  column: 'code_hash' | 'form_key',
  value: string,
): Promise<SeenRow | undefined> {
  const row = await bookings(db).where(ofBooking[column], '=', value).executeTakeFirst()
  if (row) return { ...row, isAgain: false }
  const again = await db
    .selectFrom('booking_again')
    .select(['id', 'booking_id as bookingId', 'state', 'mode', 'name', 'companions'])
    .where(column, '=', value)
    .executeTakeFirst()
  if (!again) return undefined
  const { bookingId, ...seen } = again
  return { ...(await getBookingRow(db, bookingId)), ...seen, offerUntil: null, isAgain: true }
}

/** The booking of somebody for an event that lives. */
export const findLiving = (
  db: ReadDb,
  { eventId, personKey }: Pick<BookingRow, 'eventId' | 'personKey'>,
) =>
  bookings(db)
    .where('booking.event_id', '=', eventId)
    .where('person_key', '=', personKey)
    .where('booking.state', 'in', ['confirmed', 'waiting', 'offered'])
    .executeTakeFirst()

export const getBookingRow = (db: ReadDb, id: BookingId) =>
  bookings(db).where('booking.id', '=', id).executeTakeFirstOrThrow()

export const findBooking = (db: ReadDb, id: BookingId) =>
  bookings(db).where('booking.id', '=', id).executeTakeFirst()

/** Offers that have run out, as the pools that they are of; they wait while an event is not on. */
export function listPoolsWithLapsed(db: ReadDb, now: string) {
  return db
    .selectFrom('booking')
    .innerJoin('event', 'event.id', 'booking.event_id')
    .distinct()
    .select(['event_id as eventId', 'mode'])
    .where('booking.state', '=', 'offered')
    .where('offer_until', '<=', now)
    .where('event.state', '=', 'published')
    .execute()
}

/** Ways to take part in which somebody waits while a place is free. */
export function listPoolsWithRoom(db: ReadDb, now: string) {
  return db
    .selectFrom('event_place as pool')
    .innerJoin('event', 'event.id', 'pool.event_id')
    .select(['pool.event_id as eventId', 'pool.mode'])
    .where('event.state', '=', 'published')
    .where('starts_at', '>', now)
    .where((eb) => eb.or([eb('capacity', 'is', null), eb('taken', '<', eb.ref('capacity'))]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('booking')
          .select('booking.id')
          .whereRef('booking.event_id', '=', 'pool.event_id')
          .whereRef('booking.mode', '=', 'pool.mode')
          .where('booking.state', '=', 'waiting'),
      ),
    )
    .execute()
}

/** How to join, for someone who has a place. No public query reads this. */
export async function findHowToJoin(db: ReadDb, { eventId, mode }: Pool): Promise<string | null> {
  const row = await db
    .selectFrom('event_join')
    .select('how')
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .executeTakeFirst()
  return row?.how ?? null
}

export function eventNamed(db: ReadDb, id: EventId) {
  return db
    .selectFrom('event')
    .select(['slug', 'title', 'zone'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export function findPublicNamed(db: ReadDb, slug: EventSlug) {
  return db
    .selectFrom('event')
    .select(['id', 'title', 'zone'])
    .where('slug', '=', slug)
    .where('state', '<>', 'draft')
    .executeTakeFirst()
}
