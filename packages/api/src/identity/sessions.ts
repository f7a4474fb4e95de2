import type { Db, ReadDb } from '@cuppa/db'
import { type Instant, maySignIn, type PersonId, standingOf } from '@cuppa/domain'
import { sql } from 'kysely'

import { days, hours, later, minutes } from '../kernel/moments.ts'
import type { Actor, Scope } from '../kernel/scope.ts'
import { sessionCookie, tokenFromCookies } from './cookie.ts'
import { isStaff } from './identity.queries.ts'
import { endLinks } from './links.ts'
import { hashToken, newToken } from './tokens.ts'

interface SessionLimits {
  /** So long it may rest. */
  readonly idle: number
  /** After this, sign in again, however busy the session was. */
  readonly absolute: number
}

/**
 * Staff sessions are to be short, and yet longer than 20 hours, so that nobody is timed out of a
 * day's work (WCAG 2.2.1). A member has nothing of others to lose and comes seldom.
 */
const limitsOf = {
  staff: { idle: hours(24), absolute: days(7) },
  member: { idle: days(90), absolute: days(365) },
} as const satisfies Record<string, SessionLimits>
/** Writing "seen" less often than this spares a write on each request. */
const seenEvery = minutes(5)

/** What is known of the browser that signs in. */
export interface SignInMeta {
  /** Where the request came from, for the limits; only its hash is kept. */
  readonly network?: string | undefined
  readonly userAgent?: string | undefined
  /** The Cookie header: a session that this browser had before ends. */
  readonly cookie?: string | null | undefined
  /** The token that this browser was given, so that it can take a code instead of the link. */
  readonly ask?: string | undefined
}

interface NewSession {
  readonly personId: PersonId
  readonly method: 'link' | 'passkey'
  readonly meta: SignInMeta
}

/** A new session under a new id, whatever the browser brought along (S9). */
export async function openSession(tx: Db, scope: Scope, { personId, method, meta }: NewSession) {
  const now = scope.now()
  const token = newToken(scope, 'session')
  const { absolute } = limitsOf[(await isStaff(tx, personId)) ? 'staff' : 'member']
  await endSessionOf(tx, scope, meta.cookie)
  await tx
    .insertInto('session')
    .values({
      id: scope.newId(),
      token_hash: hashToken(scope, 'session', token),
      person_id: personId,
      method,
      device: deviceOf(meta.userAgent),
      started_at: now,
      seen_at: now,
      expires_at: later(now, absolute),
      ended_at: null,
    })
    .execute()
  return sessionCookie(scope, token, absolute / 1_000)
}

/** Ends the session that a Cookie header belongs to. */
export async function endSessionOf(tx: Db, scope: Scope, cookie: string | null | undefined) {
  const token = tokenFromCookies(scope, cookie)
  if (token === undefined) return
  await tx
    .updateTable('session')
    .set({ ended_at: scope.now() })
    .where('token_hash', '=', hashToken(scope, 'session', token))
    .where('ended_at', 'is', null)
    .execute()
}

/** The next request of each is a visitor's. */
async function endSessionsOf(tx: Db, personId: PersonId, at: Instant) {
  await tx
    .updateTable('session')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every way in that a person has: open sessions, passkeys, and links on their way (S1, S9). */
export async function endAllAccess(tx: Db, scope: Scope, personId: PersonId) {
  const at = scope.now()
  await endSessionsOf(tx, personId, at)
  await endLinks(tx, scope, { purpose: 'sign-in', personId })
  await tx
    .updateTable('passkey')
    .set({ removed_at: at })
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .execute()
}

/**
 * Sessions that are open now: neither ended nor timed out. Which limits hold, the roles of this very
 * moment say: whoever becomes one of the team has a short session from then on.
 */
export const openSessions = (db: ReadDb, now: Instant) =>
  db
    .selectFrom('session')
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where((eb) => {
      const within = ({ idle, absolute }: SessionLimits) =>
        eb.and([
          eb('session.seen_at', '>', later(now, -idle)),
          eb('session.started_at', '>', later(now, -absolute)),
        ])
      return eb.or([
        within(limitsOf.staff),
        eb.and([within(limitsOf.member), eb.not(eb.exists(liveRole(db)))]),
      ])
    })

const liveRole = (db: ReadDb) =>
  db
    .selectFrom('role_grant as held')
    .select('held.id')
    .where('held.ended_at', 'is', null)
    .whereRef('held.person_id', '=', sql.ref('session.person_id'))

/**
 * Who asks, with the roles of this very moment. Without a role, and without being a member, a
 * session is worth nothing.
 */
export async function actorOf(scope: Scope, cookie: string | null | undefined): Promise<Actor> {
  const token = tokenFromCookies(scope, cookie)
  if (token === undefined) return { kind: 'visitor' }
  const now = scope.now()
  const rows = await openSessions(scope.db, now)
    .innerJoin('person', 'person.id', 'session.person_id')
    .leftJoin('role_grant', (join) =>
      join
        .onRef('role_grant.person_id', '=', 'session.person_id')
        .on('role_grant.ended_at', 'is', null),
    )
    .select(['session.id', 'session.started_at', 'session.seen_at'])
    .select(['person.id as personId', 'person.name', 'role', 'person.joined_at as joinedAt'])
    .select(['paused_at as pausedAt', 'left_at as leftAt', 'blocked_at as blockedAt'])
    .select(['erased_at as erasedAt', 'merged_into as mergedInto'])
    .where('token_hash', '=', hashToken(scope, 'session', token))
    .execute()
  const [first] = rows
  if (!first) return { kind: 'visitor' }
  const roles = rows.flatMap(({ role }) => (role === null ? [] : [role]))
  if (roles.length === 0 && !maySignIn(standingOf(first))) return { kind: 'visitor' }
  if (first.seen_at < later(now, -seenEvery)) await noteSeen(scope.db, first.id, now)
  const { personId, name } = first
  const session = { id: first.id, startedAt: first.started_at }
  if (roles.length === 0) return { kind: 'member', personId, name, session }
  return { kind: 'staff', personId, name, roles, session }
}

async function noteSeen(db: Db, id: string, now: Instant) {
  await db.updateTable('session').set({ seen_at: now }).where('id', '=', id).execute()
}

/** "Firefox on Windows": enough to know one's own devices by, and no more. */
function deviceOf(userAgent = ''): string {
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1]
  const browser = find([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrom(e|ium)\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = find([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'an iPhone or iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'a Mac'],
    [/Linux/, 'Linux'],
  ])
  return `${browser ?? 'A browser'}${system === undefined ? '' : ` on ${system}`}`
}
