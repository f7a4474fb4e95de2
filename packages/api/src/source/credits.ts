import { Credit, line, PersonId, type SourceId } from '@cuppa/domain'
import { z } from 'zod'

import { RefusalError } from '../kernel/refusal-error.ts'
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

/** Puts people behind a source, in the order given; someone named twice counts once. */
export async function addCredits(
  scope: Scope,
  sourceId: SourceId,
  credits: readonly CreditInput[],
): Promise<void> {
  await expectPeople(scope, credits)
  const rows = new Map<PersonId, ReturnType<typeof rowOf>>()
  for (const credit of credits) {
    const personId = credit.person === 'known' ? credit.personId : await addPerson(scope, credit)
    if (rows.has(personId)) continue
    const here = credit.person === 'known' ? credit.here : null
    rows.set(personId, rowOf(sourceId, personId, { here, position: rows.size }))
  }
  if (rows.size === 0) return
  await scope.db
    .insertInto('source_credit')
    .values([...rows.values()])
    .execute()
}

const rowOf = (
  sourceId: SourceId,
  personId: PersonId,
  { here, position }: { readonly here: Credit | null; readonly position: number },
) => ({
  source_id: sourceId,
  person_id: personId,
  position,
  credit_kind: here?.as ?? null,
  credit_name: here?.name ?? null,
})

async function expectPeople(scope: Scope, credits: readonly CreditInput[]): Promise<void> {
  const ids = credits.flatMap((credit) => (credit.person === 'known' ? [credit.personId] : []))
  if (ids.length === 0) return
  const rows = await scope.db.selectFrom('person').select('id').where('id', 'in', ids).execute()
  const there = new Set(rows.map(({ id }) => id))
  const person = ids.find((id) => !there.has(id))
  if (person === undefined) return
  throw new RefusalError({ kind: 'not-found', code: 'staff/not-found', data: { person } })
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
