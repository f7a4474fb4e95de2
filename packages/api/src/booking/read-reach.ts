import type { ReadDb } from '@cuppa/db'
import { EventId } from '@cuppa/domain'
import { z } from 'zod'

import type { ReadScope } from '../kernel/scope.ts'
import { countReachOf } from './count.queries.ts'

export const ReadReach = z.strictObject({ eventId: EventId })
export type ReadReach = z.infer<typeof ReadReach>

/** The best way to reach somebody: e-mail goes before the phone, and the phone before a letter. */
const ways = ['email', 'phone', 'post'] as const

export const Reach = z.array(
  z.strictObject({
    state: z.enum(['confirmed', 'offered', 'waiting']),
    way: z.enum(ways),
    people: z.int().positive(),
  }),
)
export type Reach = z.infer<typeof Reach>

/** The same for many events at once. */
export async function reachOf(
  db: ReadDb,
  eventIds: readonly EventId[],
): Promise<(eventId: EventId) => Reach> {
  const rows = eventIds.length === 0 ? [] : await countReachOf(db, eventIds)
  return (id) => Reach.parse(rows.flatMap(({ eventId, ...row }) => (eventId === id ? [row] : [])))
}

/** How many people a change of an event is told to, by what they were promised and how they are reached. */
export async function readReach({ db }: Pick<ReadScope, 'db'>, on: ReadReach): Promise<Reach> {
  return (await reachOf(db, [on.eventId]))(on.eventId)
}
