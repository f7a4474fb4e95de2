import { z } from 'zod'

import { EventId } from '../shared/ids.ts'
import { Instant } from '../shared/time.ts'
import { EventSlug } from './event-slug.ts'

/**
 * What an event may wait for: `needs` that nobody has seen to yet, `offers` of places that run out
 * soon, `notes` that nobody has written, and notes that are out for `checking`.
 *
 * @example
 * const kind: EventTaskKind = 'offers'
 */
export const EventTaskKind = z.enum(['needs', 'offers', 'notes', 'checking'])
export type EventTaskKind = z.infer<typeof EventTaskKind>

/**
 * Something about an event that waits for a person of the team.
 *
 * @example
 * const { kind, count, until }: EventTask = queue[0]
 */
export const EventTask = z.strictObject({
  kind: EventTaskKind,
  event: z.strictObject({ id: EventId, slug: EventSlug, title: z.string(), startsAt: Instant }),
  /** How many there are of it; 1 for notes. */
  count: z.int().positive(),
  /** When the first of it is too late; `null` where there is no such moment. */
  until: Instant.nullable(),
})
export type EventTask = z.infer<typeof EventTask>
