import { inTransaction } from '@cuppa/db'
import { Instant, line, PersonId } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { openKeptNeeds } from '../person/kept-needs.ts'
import { lockPresentPerson } from './lock-person.ts'

export const OpenPersonNeeds = z.strictObject({
  personId: PersonId,
  /** What somebody looks for; the person reads it beside their name. */
  purpose: line(200, 1),
})
export type OpenPersonNeeds = z.infer<typeof OpenPersonNeeds>

export const KeptNeeds = z.strictObject({
  /** Empty where nothing is kept, or no longer. */
  words: z.string(),
  statedAt: Instant.nullable(),
})
export type KeptNeeds = z.infer<typeof KeptNeeds>

const nothing: KeptNeeds = { words: '', statedAt: null }

/** What somebody keeps with us of what they need. Whoever looks is written down for them to read. */
export async function openPersonNeeds(
  scope: Scope,
  { personId, purpose }: OpenPersonNeeds,
): Promise<KeptNeeds> {
  demand(scope, 'needs')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'needs')
    const person = await lockPresentPerson(tx, personId)
    const kept = await tx
      .selectFrom('person_need')
      .select(['sealed', 'stated_at as statedAt'])
      .where('person_id', '=', person.id)
      .where('keep_until', '>=', today(scope))
      .executeTakeFirst()
    if (!kept) return nothing
    await tx
      .insertInto('need_look')
      .values({
        id: scope.newId(),
        person_id: person.id,
        booking_id: null,
        purpose,
        at: scope.now(),
        by_person: actorId(scope.actor),
      })
      .execute()
    await recordAudit(tx, scope, {
      command: 'people.openNeeds',
      subject: { kind: 'person', id: person.id },
      facts: { name: person.name },
      why: purpose,
    })
    return { words: openKeptNeeds(scope, person.id, kept.sealed), statedAt: kept.statedAt }
  })
}
