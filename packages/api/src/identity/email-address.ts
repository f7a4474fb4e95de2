import { z } from 'zod'

/** A mail address in the one form that we keep. */
export interface EmailAddress {
  /** As mail is sent to it: lower case, and a domain in other letters in its wire form, `xn--…`. */
  readonly email: string
  /** The same for every spelling of one mailbox: without what follows a plus. */
  readonly key: string
}

const shape = z.email().max(254)

/** Reads an address, or answers `undefined` for what mail cannot be sent to. */
export function readEmailAddress(text: string): EmailAddress | undefined {
  const trimmed = text.trim()
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, at).toLowerCase()
  const domain = wireDomain(trimmed.slice(at + 1))
  if (at < 1 || domain === undefined) return undefined
  const email = `${local}@${domain}`
  if (!shape.safeParse(email).success) return undefined
  return { email, key: `${local.replace(/\+.*$/, '')}@${domain}` }
}

/** Look-alike letters end up as `xn--…`, where everybody can see that they are others. */
function wireDomain(domain: string): string | undefined {
  if (!/^[^\s/?#@:\\%[\]]+$/.test(domain)) return undefined
  const address = URL.parse(`http://${domain.replace(/\.$/, '')}`)
  return address?.hostname === '' ? undefined : address?.hostname
}
