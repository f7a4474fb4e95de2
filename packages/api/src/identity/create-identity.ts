import type { Db } from '@cuppa/db'
import type { Instant } from '@cuppa/domain'

import type { Actor, Scope } from '../kernel/scope.ts'
import { cookieForAsk } from './asks.ts'
import { isSecure, noSessionCookie } from './cookie.ts'
import { firstRunLink } from './first-run.ts'
import { oneTimeLinkFor } from './one-time-link.ts'
import { beginPasskeySignIn, finishPasskeySignIn } from './passkey-sign-in.ts'
import { redeemCode } from './redeem-code.ts'
import { redeemLink } from './redeem-link.ts'
import { requestLink } from './request-link.ts'
import { actorOf, type SignInMeta } from './sessions.ts'
import { signOut } from './sign-out.ts'
import { newToken } from './tokens.ts'

/** What signing in needs from the world. */
export interface IdentityOptions {
  readonly db: Db
  /** The configured address of the site; links are made of it, and it decides the cookie. */
  readonly baseUrl: string
  readonly secret: string
  readonly now: () => Instant
  readonly newId: () => string
  readonly randomBytes?: (size: number) => Uint8Array
}

export type Identity = ReturnType<typeof createIdentity>

/** Everything about signing in, behind one small door. */
export function createIdentity(options: IdentityOptions) {
  const as = (actor: Actor): Scope => ({ ...options, actor, tags: new Set() })
  const visitor = as({ kind: 'visitor' })
  const system = as({ kind: 'system' })
  return {
    /** Who asks, by the Cookie header of the request; ask again for every request. */
    actorOf: (cookie: string | null | undefined) => actorOf(visitor, cookie),
    /** Answers alike for every address; refuses text that is no address, and too many tries. */
    requestLink: (email: string, meta?: SignInMeta) => requestLink(visitor, email, meta),
    /** Only for a POST: looking at a link must not use it up. */
    redeemLink: (token: unknown, meta?: SignInMeta) => redeemLink(visitor, token, meta),
    /** For a browser that is about to ask: what it has to be given, so that it can take a code. */
    startAsking: () => {
      const ask = newToken(visitor, 'ask')
      return { ask, setCookie: cookieForAsk(isSecure(visitor), ask) }
    },
    redeemCode: (code: unknown, meta: SignInMeta) => redeemCode(visitor, code, meta),
    beginPasskeySignIn: (meta?: SignInMeta) => beginPasskeySignIn(visitor, meta),
    finishPasskeySignIn: (answer: unknown, meta?: SignInMeta) =>
      finishPasskeySignIn(visitor, answer, meta),
    signOut: async (cookie: string | null | undefined) => {
      await signOut(as(await actorOf(visitor, cookie)))
      return { setCookies: [noSessionCookie(visitor)] }
    },
    oneTimeLinkFor: (email: string) => oneTimeLinkFor(system, email),
    /** `null` where an administrator can sign in already. */
    firstRunLink: () => firstRunLink(system),
  }
}
