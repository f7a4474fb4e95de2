import { CalendarDate, type ConsentPlace, type PersonId } from '@cuppa/domain'

import { writeConsent } from '../consent/write-consent.ts'
import type { Scope } from '../kernel/scope.ts'
import { seal, type Secrets, unseal } from '../kernel/sealed.ts'
import { today } from '../kernel/today.ts'

const needsOf = (id: PersonId) => ({ purpose: 'kept needs', id })

/** Keeps what somebody needs for a year, sealed, as they said that we may; in the scope's transaction. */
export async function keepForNextTime(
  scope: Scope,
  personId: PersonId,
  { words, place }: { readonly words: string; readonly place: ConsentPlace },
): Promise<void> {
  const kept = {
    sealed: sealKeptNeeds(scope, personId, words),
    stated_at: scope.now(),
    keep_until: aYearAfter(today(scope)),
  }
  await scope.db
    .insertInto('person_need')
    .values({ person_id: personId, ...kept })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
    .execute()
  await writeConsent(scope, personId, [{ purpose: 'needs', channel: null, step: 'given', place }])
}

/** The 29th of February has no fellow: the day after it counts. */
function aYearAfter(day: CalendarDate): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return CalendarDate.parse(
    new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10),
  )
}

/** As they are kept: nobody reads them out of a copy of the database, or under another person. */
const sealKeptNeeds = (scope: Secrets, id: PersonId, words: string): string =>
  seal(scope, needsOf(id), words)

/** Throws for what was not sealed by us for this person. */
export const openKeptNeeds = (scope: Secrets, id: PersonId, sealed: string): string =>
  unseal(scope, needsOf(id), sealed)
