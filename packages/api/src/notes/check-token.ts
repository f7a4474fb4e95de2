import { EventId } from '@cuppa/domain'
import { z } from 'zod'

import { openClaims, signClaims } from '../kernel/signed.ts'

/** What a link to notes that are out for checking says. */
const Claims = z.strictObject({
  eventId: EventId,
  /** The notes as they were sent out; a link to others is stale. */
  revision: z.int().positive(),
  /** Milliseconds since 1970. */
  until: z.int().positive(),
})
export type CheckClaims = z.infer<typeof Claims>

const purpose = 'notes to check'

export const signCheck = (secret: string, claims: CheckClaims): string =>
  signClaims(secret, purpose, claims)

/** The claims of a link that nobody changed, or `undefined`. */
export const openCheck = (secret: string, token: string): CheckClaims | undefined =>
  Claims.safeParse(openClaims(secret, purpose, token)).data
