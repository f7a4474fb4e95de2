import { type Db, inTransaction, recordChange } from '@cuppa/db'
import { type EventId, KeptPlaces, type KnownRefusal, refuseKeeping } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { withPlaces } from '../booking/offers.ts'
import { demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { listDraws, listKept, listPlaces } from './event.queries.ts'
import { type LockedEvent, lockEvent, onEvent } from './lock-event.ts'
import { setAlone } from './set-alone.ts'
import { listPlacesForUpdate } from './write-event.queries.ts'
import { changeEvent } from './write-event.ts'

export const KeepPlaces = z.strictObject({
  ...onEvent,
  kept: z
    .array(KeptPlaces)
    .max(3)
    .refine((kept) => new Set(kept.map(({ mode }) => mode)).size === kept.length),
})
export type KeepPlaces = z.infer<typeof KeepPlaces>

/**
 * Keeps places for people who have not been before, until a moment that everyone can read. Whoever
 * has a place keeps it; what is free then goes by the new rule at once.
 */
export async function keepPlaces(scope: Scope, input: KeepPlaces): Promise<KeptPlaces[]> {
  demand(scope, 'write')
  const { eventId, kept } = input
  return inTransaction(scope.db, async (tx) => {
    const within = { ...scope, db: tx }
    const event = await lockEvent(within, input)
    obey(await whyNotKeep(within, event, kept))
    await keepIn(within, eventId, kept)
    await setAlone(tx, event, ['kept'])
    await changeEvent(within, event, {})
    await recordChange(tx, ['events'])
    await recordAudit(tx, scope, {
      command: 'event.keepPlaces',
      subject: { kind: 'event', id: eventId },
      facts: { title: event.title, count: kept.reduce((sum, one) => sum + one.places, 0) },
    })
    return listKept(tx, eventId)
  })
}

/** May these places be kept for it, as it stands now? */
export async function whyNotKeep(
  { db, now }: Scope,
  { id, startsAt }: Pick<LockedEvent, 'id' | 'startsAt'>,
  kept: readonly KeptPlaces[],
): Promise<KnownRefusal | undefined> {
  const places = await listPlaces(db, [id])
  const refusal = refuseKeeping(kept, { now: now(), startsAt, places })
  if (refusal) return refusal
  const draws = await listDraws(db, id)
  return kept.some(({ mode }) => draws.some((draw) => draw.mode === mode && !draw.isDrawn))
    ? { kind: 'rule', code: 'booking/draw-and-kept', data: {} }
    : undefined
}

/** Keeps these and no others; what is free then goes by the new rule at once. */
export async function keepIn(
  scope: Scope,
  eventId: EventId,
  kept: readonly KeptPlaces[],
): Promise<void> {
  // All before any change is told of: whoever cancels holds a place while they wait to tell.
  for (const { mode } of await listPlacesForUpdate(scope.db, eventId)) {
    const wanted = kept.find((one) => one.mode === mode)
    await withPlaces(scope, { eventId, mode }, () => setKept(scope.db, { eventId, mode }, wanted))
  }
}

async function setKept(
  tx: Db,
  { eventId, mode }: { readonly eventId: EventId; readonly mode: KeptPlaces['mode'] },
  wanted: KeptPlaces | undefined,
): Promise<void> {
  await tx
    .deleteFrom('event_kept')
    .where('event_id', '=', eventId)
    .where('mode', '=', mode)
    .execute()
  if (!wanted) return
  await tx
    .insertInto('event_kept')
    .values({ event_id: eventId, ...wanted })
    .execute()
}
