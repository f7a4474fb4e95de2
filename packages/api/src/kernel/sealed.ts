import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

import type { ReadScope } from './scope.ts'

export type Secrets = Pick<ReadScope, 'secret' | 'randomBytes'>

/** Chance, from where the scope says. */
export const chance = (scope: Secrets, size: number): Uint8Array =>
  (scope.randomBytes ?? randomBytes)(size)

/** The same for the same text and purpose; it tells nobody what the text is. */
export const keyed = (scope: Secrets, purpose: string, text: string): string =>
  createHmac('sha256', secretOf(scope)).update(`cuppa ${purpose} 1\n${text}`).digest('hex')

interface Sealing {
  /** Text that was sealed for one purpose opens for no other. */
  readonly purpose: string
  /** Whose it is: under another it does not open. */
  readonly id: string
}

/** Text as it is stored that nobody reads out of a copy of the database. */
export function seal(scope: Secrets, { purpose, id }: Sealing, text: string): string {
  const nonce = Buffer.from(chance(scope, 12))
  const cipher = createCipheriv('aes-256-gcm', keyFor(scope, purpose), nonce)
  cipher.setAAD(Buffer.from(id))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** Throws for what was not sealed by us, for this purpose and id. */
export function unseal(scope: Secrets, { purpose, id }: Sealing, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(2), 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', keyFor(scope, purpose), bytes.subarray(0, 12))
    .setAAD(Buffer.from(id))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
}

const keyFor = (scope: Secrets, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secretOf(scope), '', `cuppa ${purpose} 1`, 32))

export function secretOf({ secret }: Secrets): string {
  if (secret === undefined) throw new Error('The scope has no secret to seal with')
  return secret
}
