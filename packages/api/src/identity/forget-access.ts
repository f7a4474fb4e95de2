import type { PersonId } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'

interface Whose {
  readonly personId: PersonId
  readonly addresses: ReadonlySet<string>
}

/** Takes away every way in that somebody has or had, and the invitations they got. */
export async function forgetAccess(
  { db, now }: Scope,
  { personId, addresses }: Whose,
): Promise<void> {
  const emails = ['', ...addresses]
  const asks = db.selectFrom('sign_in_link').select('ask_id').where('person_id', '=', personId)
  await db.deleteFrom('sign_in_ask').where('id', 'in', asks).execute()
  await db
    .deleteFrom('sign_in_link')
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('email', 'in', emails)]))
    .execute()
  await db
    .deleteFrom('joining')
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('email_key', 'in', emails)]))
    .execute()
  for (const table of ['session', 'passkey', 'passkey_challenge', 'identity'] as const) {
    await db.deleteFrom(table).where('person_id', '=', personId).execute()
  }
  await db
    .updateTable('invite')
    .set((eb) => ({
      email: '',
      // Open invitations are told apart by it.
      email_key: eb.ref('id'),
      name: '',
      withdrawn_at: eb
        .case()
        .when('accepted_at', 'is', null)
        .then(eb.fn.coalesce('withdrawn_at', eb.val(now())))
        .else(eb.ref('withdrawn_at'))
        .end(),
    }))
    .where('email', 'in', emails)
    .execute()
}
