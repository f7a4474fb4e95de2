import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

import { type BookingId, type ReceiptCode, receiptCodeFrom } from '@cuppa/domain'

import type { ReadScope } from '../kernel/scope.ts'

type Secrets = Pick<ReadScope, 'secret' | 'randomBytes'>

/**
 * The code of the booking that a form makes. It follows from the form and our secret, so the same form
 * sent twice shows the same code, and we need not keep it.
 */
export function codeFor(scope: Secrets, formKey: string): ReceiptCode {
  const chance = createHmac('sha512', secretOf(scope))
    .update(`cuppa receipt 1\n${formKey}`)
    .digest()
  const code = receiptCodeFrom(chance)
  if (code === undefined) throw new Error('64 bytes had fewer than 10 that could be used')
  return code
}

/** All that we keep of a code. */
export const hashOfCode = (scope: Secrets, code: ReceiptCode): string => keyed(scope, 'code', code)

interface Someone {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly post: string | null
}

/** The same for the same person, however they wrote their name and number; it tells nobody who that is. */
export function keyOfPerson(scope: Secrets, { name, email, phone, post }: Someone): string {
  const way = email ?? phone?.replaceAll(/\D/g, '') ?? post ?? ''
  return keyed(scope, 'person', `${folded(name)}\n${folded(way)}`)
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

const keyed = (scope: Secrets, purpose: string, text: string) =>
  createHmac('sha256', secretOf(scope)).update(`cuppa ${purpose} 1\n${text}`).digest('hex')

/** Needs as they are stored: nobody reads them out of a copy of the database, or under another booking. */
export function sealNeeds(scope: Secrets, id: BookingId, needs: string): string {
  const nonce = Buffer.from((scope.randomBytes ?? randomBytes)(12))
  const cipher = createCipheriv('aes-256-gcm', needsKey(scope), nonce).setAAD(Buffer.from(id))
  const sealed = Buffer.concat([cipher.update(needs, 'utf8'), cipher.final()])
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** Throws for what was not sealed by us for this booking. */
export function openNeeds(scope: Secrets, id: BookingId, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(2), 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', needsKey(scope), bytes.subarray(0, 12))
    .setAAD(Buffer.from(id))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
}

const needsKey = (scope: Secrets) =>
  Buffer.from(hkdfSync('sha256', secretOf(scope), '', 'cuppa access needs 1', 32))

function secretOf({ secret }: Secrets): string {
  if (secret === undefined) throw new Error('The scope has no secret to make receipts with')
  return secret
}
