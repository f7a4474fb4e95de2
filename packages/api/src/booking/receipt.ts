import { createHmac } from 'node:crypto'

import { type BookingId, phoneKey, type ReceiptCode, receiptCodeFrom } from '@cuppa/domain'

import { keyed, seal, secretOf, type Secrets, unseal } from '../kernel/sealed.ts'

/**
 * The code of the booking that a form makes. It follows from the form and our secret, so the same form
 * sent twice shows the same code, and we need not keep it.
 */
export function codeFor(scope: Secrets, formKey: string): ReceiptCode {
  const fromForm = createHmac('sha512', secretOf(scope))
    .update(`cuppa receipt 1\n${formKey}`)
    .digest()
  const code = receiptCodeFrom(fromForm)
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
  const way = email ?? (phone === null ? post : phoneKey(phone) || phone) ?? ''
  return keyed(scope, 'person', `${folded(name)}\n${folded(way)}`)
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

const needsOf = (id: BookingId) => ({ purpose: 'access needs', id })

/** Needs as they are stored: nobody reads them out of a copy of the database, or under another booking. */
export const sealNeeds = (scope: Secrets, id: BookingId, needs: string): string =>
  seal(scope, needsOf(id), needs)

/** Throws for what was not sealed by us for this booking. */
export const openNeeds = (scope: Secrets, id: BookingId, sealed: string): string =>
  unseal(scope, needsOf(id), sealed)
