import { type Db, inTransaction, recordChange } from '@cuppa/db'
import { type BookingId, freePlaces, nextFairOffers, offerUntil, roomOf } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { eachAlone } from '../kernel/each-alone.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellOwners } from '../message/tell-booking.ts'
import {
  listPools,
  listPoolsWithLapsed,
  listPoolsWithRoom,
  listWaiting,
  lockFairPool,
  lockPool,
  type Pool,
  takePlaces,
} from './booking.queries.ts'

/** Nobody is offered more at once than a mail goes out for in a moment; the next look goes on. */
const mostAtOnce = 200

/**
 * Does something with the places of one way to take part while nobody else can, and then offers what
 * is free to those who wait. Pages follow where what they say of the room has changed.
 */
export async function withPlaces<Result>(
  scope: Scope,
  pool: Pool,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = await lockPool(scope.db, pool)
  const result = await work()
  const taken = await offerPlaces(scope, pool)
  if (taken !== before.taken) await tellOfRoom(scope, pool, before.taken)
  return result
}

/** Pages say of the room in words how much there is: in one way to take part, and in all together. */
export async function tellOfRoom(
  { db }: Scope,
  { eventId, mode }: Pool,
  before: number,
): Promise<void> {
  const pools = await listPools(db, eventId)
  const were = pools.map((one) => (one.mode === mode ? { ...one, taken: before } : one))
  const words = (all: typeof pools) =>
    `${roomOf(all.filter((one) => one.mode === mode))} ${roomOf(all)}`
  if (words(pools) !== words(were)) await recordChange(db, ['events'])
}

/** Answers how many places are taken then. */
async function offerPlaces(scope: Scope, pool: Pool): Promise<number> {
  const { db: tx } = scope
  const places = await lockFairPool(tx, pool)
  const free = Math.min(freePlaces(places), mostAtOnce)
  const until = free > 0 ? await offerEnd(scope, pool) : null
  if (until === null) return places.taken
  const offered = nextFairOffers(places, await listFirst(tx, pool, free), scope.now())
  if (offered.length === 0) return places.taken
  await tx
    .updateTable('booking')
    .set({ state: 'offered', offer_until: until, changed_at: scope.now() })
    .where('id', 'in', offered)
    .where('state', '=', 'waiting')
    .execute()
  await takePlaces(tx, pool, offered.length)
  await tellOwners(scope, offered)
  return places.taken + offered.length
}

/** As many of each kind as there are places, as some may have to wait for others. */
async function listFirst(tx: Db, pool: Pool, most: number) {
  return [
    ...(await listWaiting(tx, pool, { beenBefore: false, most })),
    ...(await listWaiting(tx, pool, { beenBefore: true, most })),
  ]
}

/** Nothing is offered for an event that is not held, has begun, or begins too soon to wait for anyone. */
async function offerEnd(scope: Scope, { eventId }: Pool): Promise<string | null> {
  const event = await scope.db
    .selectFrom('event')
    .select(['state', 'starts_at as startsAt'])
    .where('id', '=', eventId)
    .executeTakeFirst()
  return event?.state === 'published' ? offerUntil(scope.now(), event.startsAt) : null
}

/** Gives offers that have run out, and places that are free, to the next in turn; for the work that looks every minute. */
export async function lapseOffers(scope: Scope): Promise<number> {
  demand(scope, 'manage')
  return eachAlone(await listPoolsToMind(scope), (pool) => mindPool(scope, pool))
}

const mindPool = (scope: Scope, pool: Pool): Promise<number> =>
  inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const ids = await withPlaces(inner, pool, () => lapseIn(inner, pool))
    if (ids.length > 0) {
      await recordAudit(tx, scope, {
        command: 'booking.lapse',
        subject: { kind: 'event', id: pool.eventId },
        facts: { count: ids.length },
      })
    }
    return ids.length
  })

/** Places are free without a step of anybody when there are more of them, or none is kept any more. */
async function listPoolsToMind({ db, now }: Scope): Promise<Pool[]> {
  const pools = [...(await listPoolsWithLapsed(db, now())), ...(await listPoolsWithRoom(db, now()))]
  return [...new Map(pools.map((pool) => [`${pool.eventId} ${pool.mode}`, pool])).values()]
}

async function lapseIn(scope: Scope, pool: Pool): Promise<BookingId[]> {
  const { db: tx } = scope
  const rows = await tx
    .updateTable('booking')
    .set({ state: 'lapsed', offer_until: null, changed_at: scope.now() })
    .where('event_id', '=', pool.eventId)
    .where('mode', '=', pool.mode)
    .where('state', '=', 'offered')
    .where('offer_until', '<=', scope.now())
    .returning('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  await takePlaces(tx, pool, -ids.length)
  await tellOwners(scope, ids)
  return ids
}
