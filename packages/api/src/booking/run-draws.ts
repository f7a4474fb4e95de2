import { inTransaction, recordChange } from '@cuppa/db'
import { type BookingId, drawOrder, entryOf, freePlaces } from '@cuppa/domain'
import { sql } from 'kysely'

import { recordAudit } from '../audit/record-audit.ts'
import { eachAlone } from '../kernel/each-alone.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { unseal } from '../kernel/sealed.ts'
import { tellOwners } from '../message/tell-booking.ts'
import { lockPool, type Pool } from './booking.queries.ts'
import { findOpen, listDue, listInLine } from './draw.queries.ts'
import { withPlaces } from './offers.ts'
import { seedOf } from './set-draw.ts'

/**
 * Makes the draws whose list has closed, and puts the list of the others into public, whose seed is
 * still to be known; for the work that looks every minute.
 */
export async function runDraws(scope: Scope): Promise<number> {
  demand(scope, 'manage')
  return eachAlone(await listDue(scope.db, scope.now()), (pool) => closeList(scope, pool))
}

const closeList = (scope: Scope, pool: Pool): Promise<number> =>
  inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    await lockPool(tx, pool)
    const draw = await findOpen(tx, pool)
    if (!draw || draw.list !== null) return 0
    if (draw.sealed === null) {
      await freezeList(inner, pool, draw.closesAt)
      return 1
    }
    const seed = unseal(scope, seedOf(pool.eventId, pool.mode), draw.sealed)
    const count = await drawPlaces(inner, pool, { seed, closesAt: draw.closesAt, listed: null })
    await recordAudit(tx, scope, {
      command: 'booking.draw',
      subject: { kind: 'event', id: pool.eventId },
      facts: { count },
    })
    return 1
  })

async function freezeList(scope: Scope, pool: Pool, closesAt: string): Promise<void> {
  const { db: tx } = scope
  const inList = (await listInLine(tx, pool)).filter(({ bookedAt }) => bookedAt < closesAt)
  // The order means nothing yet; what is frozen is who is in it, and its hash.
  const { entries, listHash } = drawOrder(
    inList.map(({ id }) => entryOf(id)),
    '',
  )
  await tx
    .updateTable('event_draw')
    .set({ list: JSON.stringify({ listedAt: scope.now(), entries, listHash }) })
    .where('event_id', '=', pool.eventId)
    .where('mode', '=', pool.mode)
    .where('list', 'is', null)
    .execute()
  await recordChange(tx, ['events'])
  await recordAudit(tx, scope, {
    command: 'booking.closeList',
    subject: { kind: 'event', id: pool.eventId },
    facts: { count: entries.length },
  })
}

interface DrawBy {
  readonly seed: string
  readonly closesAt: string
  /** The frozen list, where there is one. */
  readonly listed: readonly string[] | null
}

/**
 * Draws in the transaction that the scope is in, and answers how many were in the list. The turns are
 * the draw's; offers follow by turn, as always.
 */
export async function drawPlaces(scope: Scope, pool: Pool, by: DrawBy): Promise<number> {
  const count = await withPlaces(scope, pool, () => drawIn(scope, pool, by))
  await recordChange(scope.db, ['events'])
  return count
}

async function drawIn(scope: Scope, pool: Pool, by: DrawBy): Promise<number> {
  const { db: tx } = scope
  const line = await listInLine(tx, pool)
  const byEntry = new Map(line.map(({ id }) => [entryOf(id), id]))
  const before = line.filter(({ bookedAt }) => bookedAt < by.closesAt)
  const inList = by.listed ?? before.map(({ id }) => entryOf(id))
  const list = drawOrder(inList, by.seed)
  const gone = list.order.filter((entry) => !byEntry.has(entry))
  const places = freePlaces(await lockPool(tx, pool))
  await saveResult(scope, pool, { seed: by.seed, places, ...list, gone })
  const drawn = list.order.flatMap((entry) => byEntry.get(entry) ?? [])
  const late = line.map(({ id }) => id).filter((id) => !drawn.includes(id))
  await setTurns(scope, [...drawn, ...late])
  await tellOwners(scope, drawn.slice(places))
  return list.order.length
}

async function saveResult(scope: Scope, { eventId, mode }: Pool, result: object): Promise<void> {
  const drawnAt = scope.now()
  await scope.db
    .updateTable('event_draw')
    .set({ drawn_at: drawnAt, result: JSON.stringify({ drawnAt, ...result }) })
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('drawn_at', 'is', null)
    .execute()
}

async function setTurns({ db }: Scope, ids: readonly BookingId[]): Promise<void> {
  for (const id of ids) {
    await db
      .updateTable('booking')
      .set({ turn: sql<number>`nextval('booking_turn')` })
      .where('id', '=', id)
      .execute()
  }
}
