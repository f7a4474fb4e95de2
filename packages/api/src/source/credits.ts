import { Credit, line, PersonId, type SourceId } from '@cuppa/domain'
import { z } from 'zod'

import type { Scope } from '../kernel/scope.ts'

/** Someone behind a source: known already, or met here for the first time. */
export const CreditInput = z.discriminatedUnion('person', [
  z.strictObject({
    person: z.literal('known'),
    personId: PersonId,
    /** How they want to be named here; `null` is as elsewhere. */
    here: Credit.nullable(),
  }),
  z.strictObject({ person: z.literal('new'), name: line(200, 1), credit: Credit }),
])
export type CreditInput = z.infer<typeof CreditInput>

/** Puts people behind a source, in the order given. */
export async function addCredits(
  scope: Scope,
  sourceId: SourceId,
  credits: readonly CreditInput[],
): Promise<void> {
  const rows = []
  for (const [position, credit] of credits.entries()) {
    const personId = credit.person === 'known' ? credit.personId : await addPerson(scope, credit)
    const here = credit.person === 'known' ? credit.here : null
    rows.push({
      source_id: sourceId,
      person_id: personId,
      position,
      credit_kind: here?.as ?? null,
      credit_name: here?.name ?? null,
    })
  }
  if (rows.length > 0) await scope.db.insertInto('source_credit').values(rows).execute()
}

/** Someone who said something; they need no account for it. */
export async function addPerson(
  scope: Scope,
  { name, credit }: { readonly name: string; readonly credit: Credit },
): Promise<PersonId> {
  const id = PersonId.parse(scope.newId())
  await scope.db
    .insertInto('person')
    .values({
      id,
      name,
      credit_kind: credit.as,
      credit_name: credit.name,
      created_at: scope.now(),
    })
    .execute()
  return id
}
