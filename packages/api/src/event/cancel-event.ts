import { type Db, inTransaction } from '@cuppa/db'
import { type EventState, prose } from '@cuppa/domain'
import { z } from 'zod'

import { type AuditFacts, recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellChange } from './change-told.ts'
import { type ChangedEvent, lockEvent, onEvent } from './lock-event.ts'
import { refuseCancel, refusePostpone, refuseRestore } from './rules.ts'
import type { LockedEvent } from './write-event.queries.ts'
import { changeEvent } from './write-event.ts'

export const WithReason = z.strictObject({ ...onEvent, reason: prose(600) })
export type WithReason = z.infer<typeof WithReason>

export const RestoreEvent = z.strictObject(onEvent)
export type RestoreEvent = z.infer<typeof RestoreEvent>

/** Says that an event is not held, and why. It stays to be seen, as others may have written it down. */
export async function cancelEvent(scope: Scope, input: WithReason): Promise<ChangedEvent> {
  demand(scope, 'publish')
  const { reason } = input
  return inTransaction(scope.db, async (tx) => {
    const event = await lockPublic({ ...scope, db: tx }, input)
    obey(refuseCancel(event, reason))
    const revision = await setState({ ...scope, db: tx }, event, { state: 'cancelled', reason })
    await tellChange({ ...scope, db: tx }, event)
    await recordAudit(tx, scope, { command: 'event.cancel', why: reason, ...about(event) })
    return { eventId: event.id, revision }
  })
}

/** Says that an event is not held on its day, before a new day is known. */
export async function postponeEvent(scope: Scope, input: WithReason): Promise<ChangedEvent> {
  demand(scope, 'publish')
  const { reason } = input
  return inTransaction(scope.db, async (tx) => {
    const event = await lockPublic({ ...scope, db: tx }, input)
    obey(refusePostpone(event, reason))
    const revision = await setState({ ...scope, db: tx }, event, { state: 'postponed', reason })
    await tellChange({ ...scope, db: tx }, event)
    await recordAudit(tx, scope, { command: 'event.postpone', why: reason, ...about(event) })
    return { eventId: event.id, revision }
  })
}

/** Holds an event after all, when it was to be. */
export async function restoreEvent(scope: Scope, on: RestoreEvent): Promise<ChangedEvent> {
  demand(scope, 'publish')
  return inTransaction(scope.db, async (tx) => {
    const event = await lockPublic({ ...scope, db: tx }, on)
    obey(refuseRestore(event))
    const change = { state: 'published', reason: '' } as const
    const revision = await setState({ ...scope, db: tx }, event, change)
    await tellChange({ ...scope, db: tx }, event)
    await recordAudit(tx, scope, { command: 'event.restore', ...about(event) })
    return { eventId: event.id, revision }
  })
}

async function lockPublic(scope: Scope & { readonly db: Db }, on: RestoreEvent) {
  await demandStill(scope.db, scope, 'publish')
  return lockEvent(scope, on)
}

/** Into or out of being cancelled is news for calendars; being put off is not (RFC 5546, 2.1.4). */
export async function setState(
  scope: Scope,
  event: LockedEvent,
  change: { readonly state: EventState; readonly reason: string },
): Promise<number> {
  const isNews = event.state === 'cancelled' || change.state === 'cancelled'
  return changeEvent(scope, event, {
    ...change,
    sequence: event.sequence + (isNews ? 1 : 0),
    revised_at: scope.now(),
  })
}

const about = ({ id, title, startsWall }: LockedEvent): Pick<AuditFacts, 'subject' | 'facts'> => ({
  subject: { kind: 'event', id },
  facts: { title, on: startsWall.slice(0, 10) },
})
