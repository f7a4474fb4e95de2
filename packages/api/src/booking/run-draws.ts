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

/** Makes the draws whose list has closed; for the work that looks every minute. */
export async function runDraws(scope: Scope): Promise<number> {
  demand(scope, 'manage')
  return eachAlone(await listDue(scope.db, scope.now()), (pool) => draw(scope, pool))
}

const draw = (scope: Scope, pool: Pool): Promise<number> =>
  inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    // The turns are the draw's; offers follow by turn, as always.
    const entries = await withPlaces(inner, pool, () => drawIn(inner, pool))
    if (entries === undefined) return 0
    await recordChange(tx, ['events'])
    await recordAudit(tx, scope, {
      command: 'booking.draw',
      subject: { kind: 'event', id: pool.eventId },
      facts: { count: entries },
    })
    return 1
  })

/** How many were in the list; nothing where somebody else was faster. */
async function drawIn(scope: Scope, pool: Pool): Promise<number | undefined> {
  const { db: tx } = scope
  const { eventId, mode } = pool
  const draw = await findOpen(tx, pool)
  if (!draw) return undefined
  const line = await listInLine(tx, pool)
  const inList = line.filter(({ bookedAt }) => bookedAt < draw.closesAt)
  const byEntry = new Map(inList.map(({ id }) => [entryOf(id), id]))
  const seed = unseal(scope, seedOf(eventId, mode), draw.sealed)
  const list = drawOrder([...byEntry.keys()], seed)
  const places = freePlaces(await lockPool(tx, pool))
  const result = JSON.stringify({ drawnAt: scope.now(), seed, places, ...list })
  await tx
    .updateTable('event_draw')
    .set({ drawn_at: scope.now(), result })
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .where('drawn_at', 'is', null)
    .execute()
  const drawn = list.order.flatMap((entry) => byEntry.get(entry) ?? [])
  const late = line.filter(({ bookedAt }) => bookedAt >= draw.closesAt).map(({ id }) => id)
  await setTurns(scope, [...drawn, ...late])
  await tellOwners(scope, drawn.slice(places))
  return drawn.length
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
