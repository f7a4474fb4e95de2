import type { Db } from '@cuppa/db'
import { address, type PersonId } from '@cuppa/domain'

import { later } from '../kernel/moments.ts'
import type { Scope } from '../kernel/scope.ts'
import type { EmailAddress } from './email-address.ts'
import { isStaff } from './identity.queries.ts'
import { hashToken, newToken, siteOf } from './tokens.ts'

interface NewLink {
  readonly purpose: 'sign-in' | 'invite' | 'first-run' | 'address' | 'join'
  readonly personId?: PersonId | null
  readonly inviteId?: string | null
  /** The address that the link goes to, where it is to become the person's own. */
  readonly newAddress?: EmailAddress | undefined
  readonly livesFor: number
  /** The form that it confirms. */
  readonly joiningKey?: string
  /** Lets whoever asked type a code instead. */
  readonly code?: { readonly askId: string; readonly hash: string } | undefined
}

/** A link that works once. Links made before for the same purpose and person stop working. */
export async function startLink(tx: Db, scope: Scope, link: NewLink): Promise<string> {
  const { purpose, personId = null, inviteId = null } = link
  const now = scope.now()
  const token = newToken(scope, purpose)
  // Nobody has a joining yet: which older ones end, its form says.
  if (purpose !== 'join') await endLinks(tx, scope, { purpose, personId, inviteId })
  await tx
    .insertInto('sign_in_link')
    .values({
      id: scope.newId(),
      purpose,
      token_hash: hashToken(scope, purpose, token),
      person_id: personId,
      invite_id: inviteId,
      ...addressOf(link),
      ...formOf(link),
      created_at: now,
      expires_at: later(now, link.livesFor),
      used_at: null,
      ended_at: null,
    })
    .execute()
  const page = purpose === 'address' ? await confirmingPage(tx, personId) : address.signIn()
  return `${siteOf(scope)}${page}?token=${token}`
}

/** The team looks after its accounts in the dashboard, everybody else on their own pages. */
async function confirmingPage(tx: Db, personId: PersonId | null): Promise<string> {
  const isTeam = personId !== null && (await isStaff(tx, personId))
  return isTeam ? `${address.dashboard()}/account/address` : address.mine('address')
}

const addressOf = ({ newAddress }: NewLink) => ({
  email: newAddress?.email ?? null,
  email_key: newAddress?.key ?? null,
})

const formOf = ({ joiningKey, code }: NewLink) => ({
  joining_key: joiningKey ?? null,
  ask_id: code?.askId ?? null,
  code_hash: code?.hash ?? null,
})

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
