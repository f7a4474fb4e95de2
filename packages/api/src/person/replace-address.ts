import type { PersonId } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import { addWays } from './ways.ts'

/** The address that somebody signs in with now is the one to write to; the one before is none any more. */
export async function replaceAddress(
  scope: Scope,
  personId: PersonId,
  email: string,
): Promise<void> {
  const ended = await scope.db
    .updateTable('contact_point')
    .set({ ended_at: scope.now(), preferred: false })
    .where('person_id', '=', personId)
    .where('kind', '=', 'email')
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  const way = { kind: 'email', value: email, verifiedAt: scope.now() } as const
  if (ended.length > 0 || (await isMember(scope, personId))) await addWays(scope, personId, [way])
}

/** How the team is reached is a matter of the team. */
async function isMember({ db }: Scope, personId: PersonId): Promise<boolean> {
  const member = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('joined_at', 'is not', null)
    .executeTakeFirst()
  return member !== undefined
}
