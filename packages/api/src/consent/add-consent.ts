import type { Db, ReadDb } from '@cuppa/db'
import {
  type ConsentChannel,
  ConsentEntryId,
  type ConsentPlace,
  type ConsentPurpose,
  type ConsentStep,
  type LawfulBasis,
  type PersonId,
  presentConsent,
  refuseConsent,
} from '@cuppa/domain'

import { actorId } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'

export interface NewConsent {
  readonly personId: PersonId
  readonly purpose: ConsentPurpose
  readonly channel: ConsentChannel | null
  readonly step: ConsentStep
  readonly basis?: LawfulBasis
  /** Names the words that they were shown. */
  readonly wording: string
  readonly place: ConsentPlace
  readonly evidence?: string
}

/**
 * Adds what somebody said to the ledger, in the caller's transaction, and answers whether anything
 * is different now. The person is locked first, so that of two who say something at once the second
 * is judged on what the first said.
 */
export async function addConsent(tx: Db, scope: Scope, consent: NewConsent): Promise<boolean> {
  const { personId, purpose, channel, step, wording, place } = consent
  await tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
  const ledger = await readLedger(tx, personId)
  obey(refuseConsent(ledger, consent))
  if (presentConsent(ledger, consent) === step) return false
  await tx
    .insertInto('consent_entry')
    .values({
      id: ConsentEntryId.parse(scope.newId()),
      person_id: personId,
      purpose,
      channel,
      step,
      basis: consent.basis ?? 'consent',
      wording,
      at: scope.now(),
      place,
      by_person: actorId(scope.actor),
      evidence: consent.evidence ?? '',
    })
    .execute()
  return true
}

/** All that somebody ever said, oldest first. */
export function readLedger(db: ReadDb, personId: PersonId) {
  return db
    .selectFrom('consent_entry')
    .select(['id', 'purpose', 'channel', 'step', 'basis', 'wording', 'at', 'place'])
    .where('person_id', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
