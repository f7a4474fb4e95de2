import { createHash, randomBytes as systemBytes } from 'node:crypto'

import type { Scope } from '../kernel/scope.ts'

/** What a token is for; a token of one purpose opens nothing else. */
export type Purpose =
  | 'sign-in'
  | 'invite'
  | 'first-run'
  | 'address'
  | 'join'
  | 'ask'
  | 'session'
  | 'passkey'

const letters = {
  'sign-in': 's',
  invite: 'i',
  'first-run': 'f',
  address: 'a',
  join: 'j',
  ask: 'k',
  session: 'o',
  passkey: 'p',
} as const

/** 256 bits of chance, after one letter that says what they are for. */
export function newToken(scope: Pick<Scope, 'randomBytes'>, purpose: Purpose): string {
  const bytes = (scope.randomBytes ?? systemBytes)(32)
  return `${letters[purpose]}${Buffer.from(bytes).toString('base64url')}`
}

/**
 * All that we keep of a token. The site and the purpose are in it, so that a token of another site
 * or for another purpose is unknown here (S12). Rows are found by the hash: how long that takes
 * says nothing about the token.
 */
export function hashToken(scope: Pick<Scope, 'baseUrl'>, purpose: Purpose, token: string): string {
  return createHash('sha256')
    .update(`${purpose}\n${siteOf(scope)}\n${token}`)
    .digest('hex')
}

/** What the token of a link that signs in says that it is for. */
export function purposeOf(token: string): LinkPurpose | undefined {
  if (!/^[\w-]{44}$/.test(token)) return undefined
  return linkPurposes.find((purpose) => token.startsWith(letters[purpose]))
}

const linkPurposes = ['sign-in', 'invite', 'first-run', 'join'] as const
type LinkPurpose = (typeof linkPurposes)[number]

/** The configured address; what a request says of its own host is never asked (S4). */
export function siteOf(scope: Pick<Scope, 'baseUrl'>): string {
  if (scope.baseUrl === undefined) throw new Error('The scope has no baseUrl to make links with')
  return scope.baseUrl.replace(/\/+$/, '')
}
