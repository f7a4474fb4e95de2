import { inTransaction, type Tables } from '@cuppa/db'
import type { PersonId } from '@cuppa/domain'
import type { Updateable } from 'kysely'

import { type AuditFacts, recordAudit } from '../audit/record-audit.ts'
import { asPerson } from '../identity/as-person.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { lockPerson } from './me.queries.ts'

export type Oneself = NonNullable<Awaited<ReturnType<typeof lockPerson>>>

interface Deed {
  readonly command: `person.${string}`
  readonly facts?: AuditFacts['facts']
}

/**
 * What somebody does about themselves: signed in, with their own row held still, and noted in the
 * record without their words. Answers what the work answers.
 */
export function asOneself<Result>(
  scope: Scope,
  deed: Deed,
  work: (inner: Scope, me: Oneself) => Promise<Result>,
): Promise<Result> {
  demand(scope, 'belong')
  const { personId } = asPerson(scope)
  return inTransaction(scope.db, async (tx) => {
    const me = await lockPerson(tx, personId)
    if (!me || me.erasedAt !== null || me.mergedInto !== null) throw gone
    const result = await work({ ...scope, db: tx }, me)
    await recordAudit(tx, scope, {
      command: deed.command,
      subject: { kind: 'person', id: personId },
      ...(deed.facts && { facts: deed.facts }),
    })
    return result
  })
}

const gone = new RefusalError({ kind: 'not-allowed', code: 'person/not-a-member', data: {} })

/** Changes the row of a person whom the transaction holds still. */
export async function changePerson(
  { db }: Scope,
  id: PersonId,
  set: Updateable<Tables['person']>,
): Promise<void> {
  await db
    .updateTable('person')
    .set((eb) => ({ ...set, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
