import { type Db, inTransaction } from '@cuppa/db'
import {
  ConsentChannel,
  ConsentEntryId,
  consentSteps,
  ConsentPurpose,
  line,
  PersonId,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { raiseRevision } from './lock-person.ts'

export const ConsentWish = z.strictObject({
  purpose: ConsentPurpose,
  /** `null` where it is about no message. */
  channel: ConsentChannel.nullable(),
  step: z.enum(consentSteps).exclude(['asked']),
  /** How we know: "said so on the phone on 3 May". */
  evidence: line(300, 3),
})
export type ConsentWish = z.infer<typeof ConsentWish>

/** An entry of the ledger that somebody of the team writes down for another. */
export const consentRow = (scope: Scope, personId: PersonId, wish: ConsentWish) => ({
  id: ConsentEntryId.parse(scope.newId()),
  person_id: personId,
  ...wish,
  basis: 'consent' as const,
  // No words of ours were shown; what was said stands in the evidence.
  wording: 'staff-1',
  at: scope.now(),
  place: 'staff' as const,
  by_person: actorId(scope.actor),
})

/** As many as one act reaches. */
export const mostAtOnce = 500

export const RecordConsent = z.strictObject({
  people: z.array(PersonId).min(1).max(mostAtOnce),
  wish: ConsentWish,
})
export type RecordConsent = z.infer<typeof RecordConsent>

export const ReachedPeople = z.strictObject({
  /** Those for whom it changed something. */
  people: z.array(PersonId),
})
export type ReachedPeople = z.infer<typeof ReachedPeople>

/**
 * Writes down what people said, and how we know. Whoever said the same before is left as they are.
 * To take it back is one more entry, as the ledger only grows.
 */
export async function recordConsent(scope: Scope, input: RecordConsent): Promise<ReachedPeople> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const { wish } = input
    const people = await lockPresent(tx, input.people)
    const steps = await stepsNow(tx, people, wish)
    const reached = people.filter((id) => steps.get(id) !== wish.step)
    if (reached.length > 0) {
      const rows = reached.map((id) => consentRow(scope, id, wish))
      await tx.insertInto('consent_entry').values(rows).execute()
      for (const id of reached) await raiseRevision(tx, id)
    }
    await recordAudit(tx, scope, {
      command: 'people.recordConsent',
      subject: { kind: 'person', id: reached.length === 1 ? (reached[0] ?? null) : null },
      facts: { count: reached.length, purpose: wish.purpose, step: wish.step },
    })
    return { people: reached }
  })
}

/** Those of them who are here, each locked in one order. */
export async function lockPresent(tx: Db, ids: readonly PersonId[]): Promise<PersonId[]> {
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ids)
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

async function stepsNow(
  tx: Db,
  people: readonly PersonId[],
  { purpose, channel }: Pick<ConsentWish, 'purpose' | 'channel'>,
) {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('consent_entry')
    .distinctOn('person_id')
    .select(['person_id as personId', 'step'])
    .where('person_id', 'in', people)
    .where('purpose', '=', purpose)
    .where('channel', channel === null ? 'is' : '=', channel)
    .orderBy('person_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ personId, step }) => [personId, step]))
}
