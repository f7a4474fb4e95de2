import { type Db, inTransaction, recordChange } from '@cuppa/db'
import {
  ConsentChannel,
  ConsentPurpose,
  consentSteps,
  line,
  messagePurposes,
  PersonId,
} from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { type NewConsent, writeConsent } from '../consent/write-consent.ts'
import { demandStill } from '../identity/still-may.ts'
import { demand } from '../kernel/permission.ts'
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

const isMessage = (purpose: ConsentPurpose) => messagePurposes.some((each) => each === purpose)

/** As somebody of the team writes it down: no words of ours were shown, and the evidence says how we know. */
export const saidToStaff = (wish: ConsentWish): NewConsent => ({
  ...wish,
  // What is no message goes no way: a no to the list counts, whichever way stood beside it.
  channel: isMessage(wish.purpose) ? wish.channel : null,
  place: 'staff',
  wording: 'staff 1',
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
    const inner = { ...scope, db: tx }
    const { wish } = input
    const reached: PersonId[] = []
    for (const id of await lockPresent(tx, input.people)) {
      if ((await writeConsent(inner, id, [saidToStaff(wish)])) === 0) continue
      await raiseRevision(tx, id)
      reached.push(id)
    }
    if (wish.purpose === 'directory') await recordChange(tx, ['people'])
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
