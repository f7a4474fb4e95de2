import { type ContactKind, line, callKey, postKey, prose } from '@cuppa/domain'
import { z } from 'zod'

import { readEmailAddress } from '../identity/email-address.ts'
import { RefusalError } from '../kernel/refusal-error.ts'

export const ContactInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), value: line(254, 1) }),
  z.strictObject({ kind: z.literal('phone'), value: line(40, 1) }),
  z.strictObject({ kind: z.literal('post'), value: prose(400, 1) }),
])
export type ContactInput = z.infer<typeof ContactInput>

interface Contact {
  readonly kind: ContactKind
  /** As it is kept. */
  readonly value: string
  /** The same for all its spellings. */
  readonly key: string
}

/** A way to reach somebody in the one form that we keep; `undefined` for what reaches nobody. */
export function contactOf(kind: ContactKind, text: string): Contact | undefined {
  if (kind === 'email') {
    const address = readEmailAddress(text)
    return address && { kind, value: address.email, key: address.key }
  }
  const key = kind === 'phone' ? callKey(text) : postKey(text)
  return key ? { kind, value: text, key } : undefined
}

/** The same, or a no that names what is wrong. */
export function readContact({ kind, value }: ContactInput): Contact {
  const contact = contactOf(kind, value)
  if (contact) return contact
  throw new RefusalError({ kind: 'rule', code: 'people/contact-unusable', data: { kind } })
}
