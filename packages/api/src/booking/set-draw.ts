import { type Db, inTransaction, recordChange } from '@cuppa/db'
import {
  type EventId,
  Instant,
  type KnownRefusal,
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
import { setAlone } from '../event/set-alone.ts'
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
    const wanted = closesAt === null ? null : { closesAt, outside }
    obey(await whyNotDraw(within, event, wanted))
    await drawAt(within, eventId, wanted)
    await setAlone(tx, event, ['draw'])
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

interface Wanted {
  readonly closesAt: Instant
  /** `null`: we make a secret seed. */
  readonly outside: OutsideSeed | null
}

/** May its places be drawn so, as it stands now? It locks them, so that the answer holds. */
export async function whyNotDraw(
  { db, now }: Scope,
  { id: eventId, startsAt }: Pick<LockedEvent, 'id' | 'startsAt'>,
  wanted: Wanted | null,
): Promise<KnownRefusal | undefined> {
  for (const { result, outside, list } of await listDraws(db, eventId)) {
    if (result !== null) return drawOver.refusal
    const refusal = refuseDropDraw({ outside, isListed: list !== null }, now())
    if (refusal) return refusal
  }
  if (wanted === null) return undefined
  const modes = await limitedModes(db, eventId)
  if (modes.length === 0) return { kind: 'rule', code: 'booking/draw-without-end', data: {} }
  for (const mode of modes) {
    const pool = await lockFairPool(db, { eventId, mode })
    const refusal = refuseDraw(wanted, pool, { now: now(), startsAt })
    if (refusal) return refusal
  }
  return undefined
}

/** Draws what has an end to it; `null`: first come, first served after all. */
export async function drawAt(scope: Scope, eventId: EventId, wanted: Wanted | null): Promise<void> {
  const modes = await limitedModes(scope.db, eventId)
  for (const mode of modes) await lockPool(scope.db, { eventId, mode })
  await dropOpen(scope.db, eventId)
  for (const mode of modes) {
    await withPlaces(scope, { eventId, mode }, async () => {
      if (wanted !== null) await promise(scope, { eventId, mode, ...wanted })
    })
  }
}

/** In the order in which they are locked. */
async function limitedModes(db: Db, eventId: EventId): Promise<Mode[]> {
  const pools = await listPools(db, eventId)
  return pools
    .filter(({ capacity }) => capacity !== null)
    .map(({ mode }) => mode)
    .toSorted()
}

interface Promised extends Wanted {
  readonly eventId: EventId
  readonly mode: Mode
}

async function promise(
  scope: Scope,
  { eventId, mode, closesAt, outside }: Promised,
): Promise<void> {
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
