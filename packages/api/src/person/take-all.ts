import { inTransaction } from '@cuppa/db'

import { recordAudit } from '../audit/record-audit.ts'
import { ownNeeds } from '../booking/own-needs.ts'
import { readLedger } from '../consent/read-ledger.ts'
import { asPerson } from '../identity/as-person.ts'
import { demandFresh } from '../identity/step-up.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { getPerson, listTold, listWays } from './me.queries.ts'
import { listOwnDates } from './own-dates.ts'
import { readMyPage } from './read-me.ts'

/** More letters than anybody got from us. */
const mostTold = 1_000

export type Everything = Awaited<ReturnType<typeof takeAll>>

/** Everything that is known of whoever asks, in plain words, to take away. Asks for a fresh sign-in. */
export async function takeAll(scope: Scope) {
  demand(scope, 'belong')
  demandFresh(scope)
  const { personId } = asPerson(scope)
  return inTransaction(scope.db, async (tx) => {
    const inner = { ...scope, db: tx }
    const pages = {
      bookings: await readMyPage(inner, 'bookings'),
      contributions: await readMyPage(inner, 'contributions'),
      needs: await readMyPage(inner, 'needs'),
      devices: await readMyPage(inner, 'devices'),
    }
    const all = {
      person: await getPerson(tx, personId),
      ways: await listWays(tx, personId),
      agreed: await readLedger(tx, personId),
      messages: await listTold(tx, personId, mostTold),
      needsForEvents: await ownNeeds(inner, personId),
      ...pages,
      events: await listOwnDates(tx, personId),
    }
    await recordAudit(tx, scope, {
      command: 'person.takeAll',
      subject: { kind: 'person', id: personId },
    })
    return all
  })
}
