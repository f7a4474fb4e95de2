import { EditionSlug } from '@cuppa/domain'
import { z } from 'zod'

import { openClaims, signClaims } from '../kernel/signed.ts'

/** What a preview link says: which draft, in which state, until when. */
const Claims = z.strictObject({
  edition: EditionSlug,
  /** The draft's state; a link to another state is stale. */
  state: z.string().max(400),
  /** Milliseconds since 1970. */
  until: z.int().positive(),
})
export type Claims = z.infer<typeof Claims>

/** The claims and their signature, as one part of an address. */
export const signPreview = (secret: string, claims: Claims): string =>
  signClaims(secret, 'preview', claims)

/** The claims of a token that nobody changed, or `undefined`. */
export const openPreview = (secret: string, token: string): Claims | undefined =>
  Claims.safeParse(openClaims(secret, 'preview', token)).data
