import { type Db, inTransaction } from '@cuppa/db'
import type { KnownRefusal, PersonId } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { claimBookings } from '../booking/claim-bookings.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { completeJoining } from '../person/complete-joining.ts'
import { acceptInvite } from './accept-invite.ts'
import { firstAdminFor } from './first-run.ts'
import { findLinkForUpdate, isStaff, maySignIn } from './identity.queries.ts'
import { mayTry } from './limits.ts'
import { openSession, type SignInMeta } from './sessions.ts'
import { hashToken, purposeOf } from './tokens.ts'

type Link = NonNullable<Awaited<ReturnType<typeof findLinkForUpdate>>>

/** The cookies that sign someone in. */
export interface SignedIn {
  readonly setCookies: readonly string[]
  /** Where they belong: the team at its desk, and everybody else on their own pages. */
  readonly home: '/dashboard' | '/me'
}

/**
 * Signs in with a link's token, once. A good token always works, however many bad ones came from
 * the same place, so that guessing cannot lock its owner out (S8).
 */
export async function redeemLink(scope: Scope, token: unknown, meta: SignInMeta = {}) {
  const answer = await redeem(scope, token, meta)
  if ('setCookies' in answer) return answer
  const network = { what: `guess from ${meta.network ?? 'nowhere'}`, most: 20 }
  if (answer.code === 'sign-in/link-unknown' && !(await mayTry(scope, network))) {
    throw new RefusalError({ kind: 'not-allowed', code: 'sign-in/too-many', data: {} })
  }
  throw new RefusalError(answer)
}

async function redeem(
  scope: Scope,
  token: unknown,
  meta: SignInMeta,
): Promise<SignedIn | KnownRefusal> {
  const purpose = typeof token === 'string' ? purposeOf(token) : undefined
  if (typeof token !== 'string' || purpose === undefined) return no('sign-in/link-unknown')
  return inTransaction(scope.db, async (tx) => {
    const link = await findLinkForUpdate(tx, hashToken(scope, purpose, token))
    if (!link || link.purpose !== purpose) return no('sign-in/link-unknown')
    return openLink(tx, scope, { link, meta })
  })
}

/** What a link opens, once. */
export async function openLink(
  tx: Db,
  scope: Scope,
  { link, meta }: { readonly link: Link; readonly meta: SignInMeta },
): Promise<SignedIn | KnownRefusal> {
  if (link.usedAt !== null) return no('sign-in/link-used')
  if (link.endedAt !== null || link.expiresAt <= scope.now()) return no('sign-in/link-over')
  const personId = await personBehind(tx, scope, link)
  if (personId === undefined) return no('sign-in/link-over')
  await tx
    .updateTable('sign_in_link')
    .set({ used_at: scope.now() })
    .where('id', '=', link.id)
    .execute()
  // Whoever reads mail there has shown it: what they booked with that address is theirs.
  await claimBookings({ ...scope, db: tx }, personId)
  return signIn(tx, scope, { personId, method: 'link', meta })
}

/** Whom the link signs in, if it still may; an invitation makes them one of the team first. */
async function personBehind(tx: Db, scope: Scope, link: Link): Promise<PersonId | undefined> {
  if (link.purpose === 'invite') return acceptInvite(tx, scope, link.inviteId)
  if (link.purpose === 'first-run') return firstAdminFor(tx, scope)
  if (link.purpose === 'join') return completeJoining({ ...scope, db: tx }, link.joiningKey)
  if (link.personId === null) return undefined
  return (await maySignIn(tx, link.personId)) ? link.personId : undefined
}

interface SigningIn {
  readonly personId: PersonId
  readonly method: 'link' | 'passkey'
  readonly meta: SignInMeta
}

/** Opens the session and leaves the entry, in the name of the person. */
export async function signIn(tx: Db, scope: Scope, signing: SigningIn): Promise<SignedIn> {
  const { personId, method } = signing
  const cookie = await openSession(tx, scope, signing)
  const asThem: Scope = { ...scope, actor: { kind: 'member', personId, name: '' } }
  await recordAudit(tx, asThem, {
    command: 'account.signIn',
    subject: { kind: 'person', id: personId },
    facts: { method },
  })
  const home = (await isStaff(tx, personId)) ? '/dashboard' : '/me'
  return { setCookies: [cookie], home }
}

const no = (
  code: 'sign-in/link-unknown' | 'sign-in/link-used' | 'sign-in/link-over',
): KnownRefusal => ({ kind: 'not-allowed', code, data: {} })
