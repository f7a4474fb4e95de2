import type { Scope } from '../kernel/scope.ts'
import { siteOf } from './tokens.ts'

type Site = Pick<Scope, 'baseUrl'>

export const isSecure = (scope: Site) => siteOf(scope).startsWith('https://')

/** The prefix makes browsers hold the cookie to this host, this path and an encrypted line. */
export const cookieName = (scope: Site) => (isSecure(scope) ? '__Host-cuppa' : 'cuppa')

export function sessionCookie(scope: Site, token: string, seconds: number): string {
  const secure = isSecure(scope) ? '; Secure' : ''
  return `${cookieName(scope)}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

export const noSessionCookie = (scope: Site) => sessionCookie(scope, '', 0)

/** The session's token from a Cookie header; nothing where there is none, or more than one. */
export function tokenFromCookies(scope: Site, header: string | null | undefined) {
  const name = cookieName(scope)
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .filter(([key]) => key === name)
  const [, token] = found.length === 1 ? (found[0] ?? []) : []
  return token !== undefined && /^o[\w-]{43}$/.test(token) ? token : undefined
}
