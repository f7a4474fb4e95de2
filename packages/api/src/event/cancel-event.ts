import { type Db, inTransaction } from '@cuppa/db'
import {
  cancelled,
  dayOf,
  postponed,
  prose,
  refuseCancel,
  refusePostpone,
  refuseUncancel,
  restored,
} from '@cuppa/domain'
import { z } from 'zod'

import { type AuditFacts, recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellEveryone } from '../message/tell-everyone.ts'
import { tellChange } from './change-told.ts'
import { type ChangedEvent, lockEvent, type LockedEvent, onEvent } from './lock-event.ts'
import { writeDecision } from './write-decision.ts'

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
    obey(refuseCancel(event, { reason, now: scope.now() }))
    const decision = cancelled(event, reason)
    const revision = await writeDecision({ ...scope, db: tx }, event, { decision })
    await tellEveryone({ ...scope, db: tx }, event.id, { kind: 'called-off' })
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
    obey(refusePostpone(event, { reason, now: scope.now() }))
    const decision = postponed(event, reason)
    const revision = await writeDecision({ ...scope, db: tx }, event, { decision })
    await tellEveryone({ ...scope, db: tx }, event.id, { kind: 'postponed' })
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
    obey(refuseUncancel(event, scope.now()))
    const decision = restored(event)
    const revision = await writeDecision({ ...scope, db: tx }, event, { decision })
    await tellEveryone({ ...scope, db: tx }, event.id, { kind: 'held-after-all' })
    await tellChange({ ...scope, db: tx }, event)
    await recordAudit(tx, scope, { command: 'event.restore', ...about(event) })
    return { eventId: event.id, revision }
  })
}

async function lockPublic(scope: Scope & { readonly db: Db }, on: RestoreEvent) {
  await demandStill(scope.db, scope, 'publish')
  return lockEvent(scope, on)
}

const about = ({ id, title, when }: LockedEvent): Pick<AuditFacts, 'subject' | 'facts'> => ({
  subject: { kind: 'event', id },
  facts: { title, on: dayOf(when) },
})
