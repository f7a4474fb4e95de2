import { type EventDay, EventId, modes as inOrder } from '@cuppa/domain'
import { z } from 'zod'

import { whenOfRow } from '../event/read-events.ts'
import type { ReadScope } from '../kernel/scope.ts'
import {
  findEvent,
  listAttendances,
  listExpected,
  listParts,
  listUnnamed,
  readShape,
} from './attendance.queries.ts'
import { noSuchEvent } from './lock-held.ts'

export const ReadDay = z.strictObject({ eventId: EventId })
export type ReadDay = z.infer<typeof ReadDay>

const { compare } = new Intl.Collator('en')

/** Who is expected and who came, by name. What people need is not in it. */
export async function readDay({ db }: ReadScope, { eventId }: ReadDay): Promise<EventDay> {
  const row = await findEvent(db, eventId)
  if (!row) throw noSuchEvent(eventId)
  const { modes, parts } = await readShape(db, eventId)
  const rows = await readAttendances(db, eventId)
  const byBooking = new Map(
    rows.flatMap(({ bookingId, came }) => (bookingId === null ? [] : [[bookingId, came]])),
  )
  const people = (await listExpected(db, eventId)).map(({ needId, ...person }) => ({
    ...person,
    hasNeeds: needId !== null,
    came: byBooking.get(person.bookingId) ?? null,
  }))
  const { id, slug, title, state } = row
  return {
    event: {
      id,
      slug,
      title,
      state,
      when: whenOfRow(row),
      modes: inOrder.filter((mode) => modes.includes(mode)),
      parts,
    },
    people: people.toSorted((one, other) => compare(one.name, other.name)),
    walkIns: rows.flatMap(({ name, came }) => (name === null ? [] : [{ ...came, name }])),
    unnamed: await listUnnamed(db, eventId),
  }
}

async function readAttendances(db: ReadScope['db'], eventId: EventId) {
  const parts = Map.groupBy(await listParts(db, eventId), ({ id }) => id)
  return (await listAttendances(db, eventId)).map(({ id, mode, bookingId, name }) => ({
    bookingId,
    name,
    came: { id, mode, parts: (parts.get(id) ?? []).map(({ part }) => part) },
  }))
}
