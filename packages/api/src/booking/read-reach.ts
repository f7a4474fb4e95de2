import { EventId } from '@cuppa/domain'
import { z } from 'zod'

import type { ReadScope } from '../kernel/scope.ts'
import { countReach } from './booking.queries.ts'

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

/** How many people a change of an event is told to, by what they were promised and how they are reached. */
export async function readReach({ db }: Pick<ReadScope, 'db'>, on: ReadReach): Promise<Reach> {
  return Reach.parse(await countReach(db, on.eventId))
}
