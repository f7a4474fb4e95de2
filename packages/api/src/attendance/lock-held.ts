import { type EventId, type Mode, refuseAttendance, refusePresence } from '@cuppa/domain'

import { whenOfRow } from '../event/read-events.ts'
import { demandStill } from '../identity/still-may.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findEventForShare, readShape } from './attendance.queries.ts'

/** An event that people can have been at; it stays so until the transaction ends. */
export interface HeldEvent {
  readonly id: EventId
  readonly title: string
  readonly modes: readonly Mode[]
  readonly parts: readonly string[]
}

/** The event, if the rules let anyone have been there by now (E2). */
export async function lockHeld(scope: Scope, eventId: EventId): Promise<HeldEvent> {
  const { db: tx } = scope
  await demandStill(tx, scope, 'welcome')
  const row = await findEventForShare(tx, eventId)
  if (!row) throw noSuchEvent(eventId)
  obey(refuseAttendance({ state: row.state, when: whenOfRow(row) }, scope.now()))
  return { id: row.id, title: row.title, ...(await readShape(tx, eventId)) }
}

interface Presence {
  readonly mode: Mode
  readonly parts: readonly string[]
}

/** In what way and in which parts somebody was there, as far as the event has them. */
export const obeyPresence = (event: HeldEvent, presence: Presence): void =>
  obey(refusePresence(event, presence))

export const noSuchEvent = (event: EventId) =>
  new RefusalError({ kind: 'not-found', code: 'event/not-found', data: { event } })

export const noSuchAttendance = () =>
  new RefusalError({ kind: 'not-found', code: 'attendance/not-found', data: {} })
