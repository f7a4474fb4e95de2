import { inTransaction, recordChange } from '@cuppa/db'
import { EventId, Instant, type Mode, refuseDraw, sha256 } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { type LockedEvent, lockEventNow } from '../event/lock-event.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { chance, seal } from '../kernel/sealed.ts'
import { listPools, lockFairPool, lockPool } from './booking.queries.ts'
import { dropOpen, listDraws } from './draw.queries.ts'
import { withPlaces } from './offers.ts'

export const SetDraw = z.strictObject({
  eventId: EventId,
  /** Whoever has booked before is drawn; `null`: first come, first served after all. */
  closesAt: Instant.nullable(),
})
export type SetDraw = z.infer<typeof SetDraw>

export const seedOf = (eventId: EventId, mode: Mode) => ({
  purpose: 'seed of a draw',
  id: `${eventId} ${mode}`,
})

/**
 * Lets chance give the places that have an end to them. The seed is made at once and kept sealed; its
 * hash stands in public before anybody can be in the list.
 */
export async function setDraw(scope: Scope, { eventId, closesAt }: SetDraw): Promise<void> {
  demand(scope, 'write')
  await inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    const event = await lockEventNow(within, eventId)
    if ((await listDraws(tx, eventId)).some(({ result }) => result !== null)) {
      throw new RefusalError({ kind: 'rule', code: 'booking/draw-over', data: {} })
    }
    const pools = await listPools(tx, eventId)
    const limited = pools.filter(({ capacity }) => capacity !== null)
    if (closesAt !== null && limited.length === 0) {
      throw new RefusalError({ kind: 'rule', code: 'booking/draw-without-end', data: {} })
    }
    const modes = limited.map(({ mode }) => mode).toSorted()
    for (const mode of modes) await lockPool(tx, { eventId, mode })
    await dropOpen(tx, eventId)
    for (const mode of modes) {
      await withPlaces(within, { eventId, mode }, async () => {
        if (closesAt !== null) await promise(within, event, { mode, closesAt })
      })
    }
    await recordChange(tx, ['events'])
    await recordAudit(tx, scope, {
      command: 'booking.setDraw',
      subject: { kind: 'event', id: eventId },
      facts: { event: event.title, on: closesAt === null ? 'no' : 'yes' },
    })
  })
}

async function promise(
  scope: Scope,
  { id: eventId, startsAt }: LockedEvent,
  { mode, closesAt }: { readonly mode: Mode; readonly closesAt: Instant },
): Promise<void> {
  const pool = await lockFairPool(scope.db, { eventId, mode })
  obey(refuseDraw(closesAt, pool, { now: scope.now(), startsAt }))
  const seed = Buffer.from(chance(scope, 32)).toString('hex')
  await scope.db
    .insertInto('event_draw')
    .values({
      event_id: eventId,
      mode,
      closes_at: closesAt,
      seed_hash: sha256(seed),
      sealed_seed: seal(scope, seedOf(eventId, mode), seed),
      drawn_at: null,
      result: null,
    })
    .execute()
}
