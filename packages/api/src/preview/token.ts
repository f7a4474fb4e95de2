import { createHmac, timingSafeEqual } from 'node:crypto'

import { EditionSlug } from '@cuppa/domain'
import { z } from 'zod'

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
export function signPreview(secret: string, claims: Claims): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${body}.${signatureOf(secret, body).toString('base64url')}`
}

/** The claims of a token that nobody changed, or `undefined`. */
export function openPreview(secret: string, token: string): Claims | undefined {
  const [body, signature, ...rest] = token.split('.')
  if (body === undefined || signature === undefined || rest.length > 0) return undefined
  const wanted = signatureOf(secret, body)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
  if (given.toString('base64url') !== signature) return undefined
  const claims = Claims.safeParse(parsed(Buffer.from(body, 'base64url').toString('utf8')))
  return claims.success ? claims.data : undefined
}

/** The name of the purpose is signed too, so that no other token of ours is good here. */
const signatureOf = (secret: string, body: string) =>
  createHmac('sha256', secret).update(`cuppa preview 1\n${body}`).digest()

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
