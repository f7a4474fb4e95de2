import { createHash } from 'node:crypto'

import type { Db } from '@cuppa/db'

import { later, minutes } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'
import { chance, keyed } from '../kernel/sealed.ts'
import { hashToken } from './tokens.ts'

/** As long as a link to sign in. */
export const codeLivesFor = minutes(10)
export const mostWrongCodes = 5

/** One browser that asked, and the codes that are good there. */
export interface Ask {
  readonly id: string
  /** A code for one link; no two of one ask are the same. */
  readonly newCode: () => { readonly code: string; readonly hash: string }
}

/** Writes down which browser asked, for which mailbox; the token stays in that browser. */
export async function startAsk(
  tx: Db,
  scope: Scope,
  { token, emailKey }: { readonly token: string; readonly emailKey: string },
): Promise<Ask> {
  const id = scope.newId()
  await tx
    .insertInto('sign_in_ask')
    .values({
      id,
      browser_hash: hashToken(scope, 'ask', token),
      limit_key: keyed(scope, 'sign-in ask', emailKey),
      wrong: 0,
      expires_at: later(scope.now(), codeLivesFor),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = new Set<string>()
  const newCode = () => {
    let code = codeFrom(chance(scope, 6))
    while (made.has(code)) code = codeFrom(chance(scope, 6))
    made.add(code)
    return { code, hash: hashOfCode(scope, token, code) }
  }
  return { id, newCode }
}

/** The code alone is guessed in a moment; with the browser's token in it, a copy of the database tells nothing. */
export const hashOfCode = (scope: Scope, token: string, code: string): string =>
  keyed(scope, 'sign-in code', createHash('sha256').update(`${token}\n${code}`).digest('hex'))

const codeFrom = (bytes: Uint8Array): string =>
  String(Buffer.from(bytes).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')

/** As people type it: gaps and dashes do not matter. */
export function readCode(text: unknown): string | undefined {
  const digits = typeof text === 'string' ? text.replaceAll(/[\s\u00A0-]/g, '') : ''
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/** As it is read out: in two halves. */
export const sayCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

const askCookie = 'cuppa-ask'

/** The token of the browser that asked, from its Cookie header. */
export function askFromCookies(header: string | null | undefined): string | undefined {
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .filter(([key]) => key === askCookie)
  const [, token] = found.length === 1 ? (found[0] ?? []) : []
  return token !== undefined && /^k[\w-]{43}$/.test(token) ? token : undefined
}

export function cookieForAsk(isSecure: boolean, token: string): string {
  const secure = isSecure ? '; Secure' : ''
  const seconds = token === '' ? 0 : codeLivesFor / 1_000
  return `${askCookie}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
