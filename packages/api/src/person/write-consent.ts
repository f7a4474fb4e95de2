import {
  type ConsentChannel,
  ConsentEntryId,
  type ConsentPlace,
  type ConsentPurpose,
  type ConsentStep,
  consentWording,
  type Instant,
  type PersonId,
} from '@cuppa/domain'

import type { Scope } from '../kernel/scope.ts'

export interface NewConsent {
  readonly purpose: ConsentPurpose
  readonly channel: ConsentChannel | null
  readonly step: ConsentStep
  readonly place: ConsentPlace
  readonly at?: Instant
}

/** Adds to the ledger, in the order given, as what the person said themselves. */
export async function writeConsent(
  { db, ...scope }: Scope,
  personId: PersonId,
  entries: readonly NewConsent[],
): Promise<void> {
  if (entries.length === 0) return
  await db
    .insertInto('consent_entry')
    .values(
      entries.map(({ at, ...entry }) => ({
        ...entry,
        id: ConsentEntryId.parse(scope.newId()),
        person_id: personId,
        basis: 'consent' as const,
        wording: consentWording(entry.purpose),
        at: at ?? scope.now(),
        by_person: personId,
        evidence: '',
      })),
    )
    .execute()
}
