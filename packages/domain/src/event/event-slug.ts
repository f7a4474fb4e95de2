import { z } from 'zod'

/**
 * The part of an address that names an event or a series; it never changes and is never given again.
 *
 * @example
 * EventSlug.parse('winter-cuppa')
 */
export const EventSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(100)
export type EventSlug = z.infer<typeof EventSlug>
