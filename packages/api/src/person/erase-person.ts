import { type Db, inTransaction, recordChange } from '@cuppa/db'
import { PersonId } from '@cuppa/domain'
import { sql } from 'kysely'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { forgetBookings } from '../booking/forget-bookings.ts'
import { asPerson } from '../identity/as-person.ts'
import { forgetAccess } from '../identity/forget-access.ts'
import { demandFresh } from '../identity/step-up.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { forgetMessages } from '../outbox/forget-messages.ts'
import { forgetInImports } from '../people-import/forget-imports.ts'
import { lockPerson } from './me.queries.ts'
import { redactRecord } from './redact-record.ts'
import { findTraces } from './traces.ts'

/** Whoever is signed in, and has just shown that it is them, is forgotten. */
export async function eraseMe(scope: Scope): Promise<void> {
  demand(scope, 'belong')
  demandFresh(scope)
  const { personId } = asPerson(scope)
  await inTransaction(scope.db, async (tx) => {
    await forget({ ...scope, db: tx }, personId)
    await recordAudit(tx, scope, entryOf(personId, true))
  })
}

export const ErasePerson = z.strictObject({ personId: PersonId })
export type ErasePerson = z.infer<typeof ErasePerson>

/** The same, by those who look after members, for somebody who asked them. */
export async function erasePerson(scope: Scope, { personId }: ErasePerson): Promise<ErasePerson> {
  demand(scope, 'people')
  demandFresh(scope)
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    await forget({ ...scope, db: tx }, personId)
    await recordAudit(tx, scope, entryOf(personId, false))
    return { personId }
  })
}

const entryOf = (id: PersonId, themselves: boolean) => ({
  command: 'person.erase',
  subject: { kind: 'person', id },
  facts: { themselves: themselves ? 'yes' : 'no' },
})

/**
 * Takes everything away that leads to somebody. Published words and totals stay, and so does an id
 * that leads to nobody.
 */
async function forget(scope: Scope, personId: PersonId): Promise<void> {
  const { db: tx } = scope
  // Entries that were found to be theirs still hold a name each; they go first.
  for (const id of await listMergedInto(tx, personId)) await forget(scope, id)
  await expectForgettable(tx, personId)
  const traces = await findTraces(tx, personId)
  await beginErasure(scope, personId)
  const bookings = await forgetBookings(scope, traces)
  await forgetMessages(scope, { ...traces, bookings })
  await forgetAccess(scope, traces)
  await forgetRest(scope, personId)
  await redactRecord(tx, traces)
  await tx
    .updateTable('erasure')
    .set({ done_at: scope.now() })
    .where('person_id', '=', personId)
    .execute()
  await recordChange(tx, ['sources', 'people'])
}

async function listMergedInto(tx: Db, personId: PersonId): Promise<PersonId[]> {
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('merged_into', '=', personId)
    .where('erased_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

async function expectForgettable(tx: Db, personId: PersonId): Promise<void> {
  const person = await lockPerson(tx, personId)
  if (!person) throw no('not-found', 'person/not-found')
  if (person.erasedAt !== null) throw no('conflict', 'person/erased-already')
  const role = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (role) throw no('rule', 'person/on-the-team')
}

const no = (
  kind: 'not-found' | 'conflict' | 'rule',
  code: 'person/not-found' | 'person/erased-already' | 'person/on-the-team',
) => new RefusalError({ kind, code, data: {} })

/** From here until the end of the transaction, frozen rows let this person's name out. */
async function beginErasure({ db: tx, ...scope }: Scope, personId: PersonId): Promise<void> {
  await tx
    .insertInto('erasure')
    .values({
      person_id: personId,
      begun_at: scope.now(),
      begun_by: actorId(scope.actor),
      done_at: null,
    })
    .execute()
  await sql`select set_config('cuppa.erasing', ${personId}, true)`.execute(tx)
}

/** What is known of them as a person. The row itself stays as a mark that credits lead to. */
async function forgetRest(scope: Scope, personId: PersonId): Promise<void> {
  const { db: tx } = scope
  await forgetInImports(tx, personId)
  await tx.deleteFrom('contact_point').where('person_id', '=', personId).execute()
  await tx.deleteFrom('person_need').where('person_id', '=', personId).execute()
  await tx
    .deleteFrom('relationship')
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('other_id', '=', personId)]))
    .execute()
  await tx
    .updateTable('membership')
    .set({ position: '', how_chosen: '' })
    .where('person_id', '=', personId)
    .execute()
  await tx
    .updateTable('membership')
    .set({ to_on: sql`greatest(from_on, ${today(scope)}::date)` })
    .where('person_id', '=', personId)
    .where('to_on', 'is', null)
    .execute()
  await tx
    .updateTable('consent_entry')
    .set({ evidence: '' })
    .where('person_id', '=', personId)
    .where('evidence', '<>', '')
    .execute()
  await forgetMerges(tx, personId)
  await tx
    .updateTable('source_credit')
    .set({ credit_kind: null, credit_name: null })
    .where('person_id', '=', personId)
    .execute()
  await tx
    .updateTable('person')
    .set((eb) => ({
      name: '',
      credit_kind: 'not-named',
      credit_name: null,
      calendar_nonce: null,
      seen_by: 'nobody',
      blocked_reason: '',
      erased_at: scope.now(),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', personId)
    .execute()
}

/** What a merge moved holds names and ways; without it the merge can be undone no more. */
async function forgetMerges(tx: Db, personId: PersonId): Promise<void> {
  await sql`update person_merge set moved = '{}', why = ''
    where kept_id = ${personId} or gone_id = ${personId}`.execute(tx)
}
