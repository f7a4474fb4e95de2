import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { type Config, ConfigMistakes } from '../config/config.ts'

/** What mail is signed with (RFC 6376). */
export interface DkimKey {
  readonly domainName: string
  readonly keySelector: string
  readonly privateKey: string
}

/** The key that is set, if one is; a file without one stops the start with a sentence. */
export async function readDkim({ dkim, mailFrom }: Config): Promise<DkimKey | undefined> {
  if (!dkim) return undefined
  const domainName = mailFrom.split('@').at(-1) ?? ''
  try {
    const privateKey = await readFile(dkim.keyFile, 'utf8')
    createPrivateKey(privateKey)
    return { domainName, keySelector: dkim.selector, privateKey }
  } catch {
    throw new ConfigMistakes([
      'CUPPA_DKIM names a file that cannot be read, or that has no private key in it (PEM).',
    ])
  }
}

/** Where the public half stands in DNS, and what is to stand there. */
export function dnsLine({ domainName, keySelector, privateKey }: DkimKey): string {
  const key = createPublicKey(privateKey)
  const bytes = key.export({ type: 'spki', format: 'der' })
  // For Ed25519 the bare key stands there (RFC 8463, 3); for RSA the whole structure.
  const isShort = key.asymmetricKeyType === 'ed25519'
  const text = (isShort ? bytes.subarray(-32) : bytes).toString('base64')
  return `${keySelector}._domainkey.${domainName} TXT "v=DKIM1; k=${isShort ? 'ed25519' : 'rsa'}; p=${text}"`
}

/** Signed beside what is always signed, so that nobody can add another way to unsubscribe (RFC 8058, 4). */
export const alsoSigned = ['List-Unsubscribe', 'List-Unsubscribe-Post'] as const
