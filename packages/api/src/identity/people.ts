import type { Db } from '@cuppa/db'
import { PersonId } from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'
import type { EmailAddress } from './email-address.ts'

/** Writes a person down. How they want to be credited is theirs to say; until then, not named. */
export async function addPerson(tx: Db, scope: Scope, name: string): Promise<PersonId> {
  const id = PersonId.parse(scope.newId())
  await tx
    .insertInto('person')
    .values({ id, name, credit_kind: 'not-named', credit_name: null, created_at: scope.now() })
    .execute()
  return id
}

/** The address that the person signs in with from now on. */
export async function setAddress(tx: Db, scope: Scope, person: EmailAddress & { id: PersonId }) {
  const { id, email, key } = person
  await tx
    .insertInto('identity')
    .values({ person_id: id, email, email_key: key, created_at: scope.now() })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ email, email_key: key }))
    .execute()
}

export function findByAddress(tx: Db, key: string) {
  return tx
    .selectFrom('identity')
    .select('person_id as personId')
    .where('email_key', '=', key)
    .executeTakeFirst()
}
