import type { PersonId } from '@cuppa/domain'

import { readEmailAddress } from '../identity/email-address.ts'
import type { Scope } from '../kernel/scope.ts'
import { becomeMember } from './become-member.ts'
import { JoinWish } from './join-input.ts'

/**
 * Somebody used the link that their joining was confirmed with: only now are they written down, and
 * what waited for them goes (S1). Nobody, where it was used or is too old.
 */
export async function completeJoining(
  scope: Scope,
  formKey: string | null,
): Promise<PersonId | undefined> {
  const { db: tx } = scope
  const row = await tx
    .selectFrom('joining')
    .select(['form_key as formKey', 'wish', 'asked_at as askedAt'])
    .where('form_key', '=', formKey ?? '')
    .where('wish', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const wish = JoinWish.parse(row.wish)
  const address = readEmailAddress(wish.email ?? '')
  const personId = await becomeMember(scope, { wish, askedAt: row.askedAt, address })
  await tx
    .updateTable('joining')
    .set({ wish: null, email_key: null, person_id: personId })
    .where('form_key', '=', row.formKey)
    .execute()
  return personId
}
