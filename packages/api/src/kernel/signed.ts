import { createHmac, timingSafeEqual } from 'node:crypto'

/** Claims and their signature, as one part of an address, good for one purpose. */
export function signClaims(secret: string, purpose: string, claims: object): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${body}.${signatureOf(secret, purpose, body).toString('base64url')}`
}

/** The claims of a token that nobody changed, yet to be checked; `undefined` for any other. */
export function openClaims(secret: string, purpose: string, token: string): unknown {
  const [body, signature, ...rest] = token.split('.')
  if (body === undefined || signature === undefined || rest.length > 0) return undefined
  const wanted = signatureOf(secret, purpose, body)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
  if (given.toString('base64url') !== signature) return undefined
  return parsed(Buffer.from(body, 'base64url').toString('utf8'))
}

/** The name of the purpose is signed too, so that no other token of ours is good here. */
const signatureOf = (secret: string, purpose: string, body: string) =>
  createHmac('sha256', secret).update(`cuppa ${purpose} 1\n${body}`).digest()

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
