import type { PersonId } from '@cuppa/domain'

import type { ReadScope, Scope } from '../kernel/scope.ts'
import { keyOfPerson } from './receipt.ts'

/**
 * What somebody booked before they signed in becomes theirs: bookings by their name and the address
 * that they have shown to read. One for each event lives, whatever it was booked under.
 */
export async function claimBookings(scope: Scope, personId: PersonId): Promise<void> {
  const { db } = scope
  const key = await findOwnKey(scope, personId)
  if (key === undefined) return
  const theirs = db.selectFrom('booking').select('event_id').where('person_id', '=', personId)
  await db
    .updateTable('booking')
    .set({ person_id: personId })
    .where('person_key', '=', key)
    .where('person_id', 'is', null)
    .where('event_id', 'not in', theirs)
    .execute()
}

/** The key of what somebody books by their own name and the address that they sign in with. */
export async function findOwnKey(
  scope: ReadScope,
  personId: PersonId,
): Promise<string | undefined> {
  const known = await scope.db
    .selectFrom('person')
    .innerJoin('identity', 'identity.person_id', 'person.id')
    .select(['person.name', 'identity.email'])
    .where('person.id', '=', personId)
    .executeTakeFirst()
  return known && keyOfPerson(scope, { ...known, phone: null, post: null })
}
