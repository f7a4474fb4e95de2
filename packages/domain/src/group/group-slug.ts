import { z } from 'zod'

/**
 * The part of an address that names a group; it never changes and is never given again.
 *
 * @example
 * GroupSlug.parse('payment-working-group')
 */
export const GroupSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(100)
export type GroupSlug = z.infer<typeof GroupSlug>
