import { inTransaction, recordChange } from '@cuppa/db'
import {
  type EventId,
  Instant,
  line,
  type Mode,
  OutsideSeed,
  refuseDraw,
  refuseDropDraw,
  sha256,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { type LockedEvent, lockEvent, onEvent } from '../event/lock-event.ts'
import { changeEvent } from '../event/write-event.ts'
import { demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { chance, seal } from '../kernel/sealed.ts'
import { listPools, lockFairPool, lockPool } from './booking.queries.ts'
import { dropOpen, listDraws } from './draw.queries.ts'
import { withPlaces } from './offers.ts'

export const SetDraw = z.strictObject({
  ...onEvent,
  /** Whoever has booked before is drawn; `null`: first come, first served after all. */
  closesAt: Instant.nullable(),
  /** Whose numbers decide; left out, we make a secret seed. */
  outside: OutsideSeed.extend({ words: line(200, 1) }).optional(),
})
export type SetDraw = z.infer<typeof SetDraw>

export const seedOf = (eventId: EventId, mode: Mode) => ({
  purpose: 'seed of a draw',
  id: `${eventId} ${mode}`,
})

/**
 * Lets chance give the places that have an end to them. The seed is made at once and kept sealed; its
 * hash stands in public before anybody can be in the list. Or else it is announced which numbers
 * decide, and nobody knows them until the list stands in public.
 */
export async function setDraw(scope: Scope, input: SetDraw): Promise<void> {
  demand(scope, 'write')
  const { eventId, closesAt, outside = null } = input
  await inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    const event = await lockEvent(within, input)
    for (const draw of await listDraws(tx, eventId)) {
      if (draw.result !== null) throw drawOver
      obey(refuseDropDraw({ outside: draw.outside, isListed: draw.list !== null }, scope.now()))
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
        if (closesAt !== null) await promise(within, event, { mode, closesAt, outside })
      })
    }
    await changeEvent(within, event, {})
    await recordChange(tx, ['events'])
    await recordAudit(tx, scope, {
      command: 'booking.setDraw',
      subject: { kind: 'event', id: eventId },
      facts: { event: event.title, on: closesAt === null ? 'no' : 'yes' },
    })
  })
}

export const drawOver = new RefusalError({ kind: 'rule', code: 'booking/draw-over', data: {} })

interface Promised {
  readonly mode: Mode
  readonly closesAt: Instant
  readonly outside: OutsideSeed | null
}

async function promise(
  scope: Scope,
  { id: eventId, startsAt }: LockedEvent,
  { mode, closesAt, outside }: Promised,
): Promise<void> {
  const pool = await lockFairPool(scope.db, { eventId, mode })
  obey(refuseDraw({ closesAt, outside }, pool, { now: scope.now(), startsAt }))
  const seed = outside === null ? Buffer.from(chance(scope, 32)).toString('hex') : null
  await scope.db
    .insertInto('event_draw')
    .values({
      event_id: eventId,
      mode,
      closes_at: closesAt,
      seed_hash: seed === null ? null : sha256(seed),
      sealed_seed: seed === null ? null : seal(scope, seedOf(eventId, mode), seed),
      source: outside?.words ?? null,
      known_at: outside?.knownAt ?? null,
      list: null,
      drawn_at: null,
      result: null,
    })
    .execute()
}
