import type { Db } from '@cuppa/db'
import { type PersonId, PersonId as Id } from '@cuppa/domain'
import { z } from 'zod'

import { lastBy } from '../audit/last-by.ts'
import { demandStill } from '../identity/still-may.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

/** The person that a change is for, and the revision it was made on. */
export const onPerson = { personId: Id, revision: z.int().positive() }

export const ChangedPerson = z.strictObject(onPerson)
export type ChangedPerson = z.infer<typeof ChangedPerson>

/** A person as they stand, until the transaction ends; a change on an older revision is refused. */
export async function lockPerson(tx: Db, scope: Scope, on: ChangedPerson) {
  const person = await lockPersonNow(tx, scope, on.personId)
  if (person.revision !== on.revision) {
    const by = (await lastBy(tx, { kind: 'person', id: on.personId })) ?? 'Somebody'
    throw new RefusalError({ kind: 'conflict', code: 'people/stale', data: { by } })
  }
  return person
}

/** The same where a change only adds, and overwrites nothing that somebody else wrote. */
export async function lockPersonNow(tx: Db, scope: Scope, id: PersonId) {
  await demandStill(tx, scope, 'people')
  return lockPresentPerson(tx, id)
}

/** Somebody who is neither forgotten nor part of another; their row stays as it is meanwhile. */
export async function lockPresentPerson(tx: Db, id: PersonId) {
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name', 'standing', 'revision', 'credit_kind as creditKind'])
    .select(['credit_name as creditName', 'seen_by as seenBy', 'joined_at as joinedAt'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!person || person.standing === 'erased') throw noSuchPerson()
  if (person.standing === 'merged') {
    const data = { standing: person.standing }
    throw new RefusalError({ kind: 'conflict', code: 'people/moved-on', data })
  }
  return person
}

/** Notes that something about the person changed. Answers what to send with the next change. */
export async function raiseRevision(tx: Db, personId: PersonId): Promise<ChangedPerson> {
  const { revision } = await tx
    .updateTable('person')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', personId)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return { personId, revision }
}

export const noSuchPerson = () =>
  new RefusalError({ kind: 'not-found', code: 'people/not-found', data: {} })
