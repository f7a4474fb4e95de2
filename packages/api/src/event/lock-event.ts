import { type EventId, EventId as Id, type PersonId, type SeriesId, type When } from '@cuppa/domain'
import { z } from 'zod'

import { demandStill } from '../identity/still-may.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { revision } from './event-input.ts'
import { whenOfRow } from './read-events.ts'
import {
  findEventForUpdate,
  findName,
  listDates,
  listDatesForUpdate,
  listPlacesOfForUpdate,
  type LockedRow,
} from './write-event.queries.ts'

/** The event that a change is for, and the revision it was made on. */
export const onEvent = { eventId: Id, revision }

export const ChangedEvent = z.strictObject({
  eventId: Id,
  /** What to send with the next change. */
  revision,
})
export type ChangedEvent = z.infer<typeof ChangedEvent>

/** An event as it stands, until the transaction ends. */
export interface LockedEvent extends LockedRow {
  readonly when: When
}

interface OnEvent {
  readonly eventId: EventId
  readonly revision: number
}

/**
 * The event as it stands, locked. Whoever may write may change a draft; what people see is changed
 * by those who may publish. A change on an older revision is refused with what stands now.
 */
export async function lockEvent(scope: Scope, on: OnEvent): Promise<LockedEvent> {
  const event = await lockEventNow(scope, on.eventId)
  if (event.revision !== on.revision) throw await staleEvent(scope, event)
  return event
}

/** The same where a change does not touch what the revision counts. */
export async function lockEventNow(scope: Scope, eventId: EventId): Promise<LockedEvent> {
  const row = await findEventForUpdate(scope.db, eventId)
  if (!row) {
    throw new RefusalError({
      kind: 'not-found',
      code: 'event/not-found',
      data: { event: eventId },
    })
  }
  const event = withWhen(row)
  await demandStill(scope.db, scope, event.state === 'draft' ? 'write' : 'publish')
  return event
}

/** All dates of a series as they stand, locked. */
export async function lockDates({ db }: Scope, seriesId: SeriesId): Promise<LockedEvent[]> {
  return (await listDatesForUpdate(db, seriesId)).map(withWhen)
}

/** All their places, before any change is told of: whoever cancels holds one while they wait to tell. */
export async function lockPlacesOf(
  { db }: Scope,
  dates: readonly { readonly id: EventId }[],
): Promise<void> {
  const ids = dates.map(({ id }) => id)
  if (ids.length > 0) await listPlacesOfForUpdate(db, ids)
}

/** The same, for somebody who only looks. */
export async function readDates(
  { db }: Pick<ReadScope, 'db'>,
  seriesId: SeriesId,
): Promise<LockedEvent[]> {
  return (await listDates(db, seriesId)).map(withWhen)
}

const withWhen = (row: LockedRow): LockedEvent => ({ ...row, when: whenOfRow(row) })

async function staleEvent(scope: Scope, event: LockedEvent): Promise<RefusalError> {
  const { revision: newest, title, summary, words, changedAt: at } = event
  const by = await nameOf(scope, event.changedBy)
  const theirs = { revision: newest, title, summary, words, by, at }
  return new RefusalError({ kind: 'conflict', code: 'event/stale', data: { title, theirs } })
}

/** Who changed something last, as the team knows them. */
export const nameOf = ({ db }: Scope, personId: PersonId | null) => findName(db, personId)
