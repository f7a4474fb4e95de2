import type { Db } from '@cuppa/db'
import { address, type PersonId } from '@cuppa/domain'

import { later } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'
import type { EmailAddress } from './email-address.ts'
import { hashToken, newToken, siteOf } from './tokens.ts'

interface NewLink {
  readonly purpose: 'sign-in' | 'invite' | 'first-run' | 'address' | 'join'
  readonly personId?: PersonId | null
  readonly inviteId?: string | null
  /** The address that the link goes to, where it is to become the person's own. */
  readonly newAddress?: EmailAddress | undefined
  readonly livesFor: number
}

/** A link that works once. Links made before for the same purpose and person stop working. */
export async function startLink(tx: Db, scope: Scope, link: NewLink): Promise<string> {
  const { purpose, personId = null, inviteId = null, newAddress } = link
  const now = scope.now()
  const token = newToken(scope, purpose)
  await endLinks(tx, scope, { purpose, personId, inviteId })
  await tx
    .insertInto('sign_in_link')
    .values({
      id: scope.newId(),
      purpose,
      token_hash: hashToken(scope, purpose, token),
      person_id: personId,
      invite_id: inviteId,
      email: newAddress?.email ?? null,
      email_key: newAddress?.key ?? null,
      created_at: now,
      expires_at: later(now, link.livesFor),
      used_at: null,
      ended_at: null,
    })
    .execute()
  const page = purpose === 'address' ? `${address.dashboard()}/account/address` : address.signIn()
  return `${siteOf(scope)}${page}?token=${token}`
}

/** Links of this purpose that are still open for this person or invitation open nothing any more. */
export async function endLinks(
  tx: Db,
  scope: Scope,
  { purpose, personId = null, inviteId = null }: Pick<NewLink, 'purpose' | 'personId' | 'inviteId'>,
) {
  await tx
    .updateTable('sign_in_link')
    .set({ ended_at: scope.now() })
    .where('purpose', '=', purpose)
    .where('person_id', 'is not distinct from', personId)
    .where('invite_id', 'is not distinct from', inviteId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}
