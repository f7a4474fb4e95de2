import { recordChange } from '@cuppa/db'
import { CreditKind, line, refuseCreditName, SeenBy, SourceId } from '@cuppa/domain'
import { z } from 'zod'

import { writeConsent } from '../consent/write-consent.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { asOneself, changePerson } from './as-oneself.ts'
import { type CreditChoice, creditFrom } from './join-input.ts'

/** How somebody wants to be named, wherever they do not say otherwise. */
export const chooseCredit = (scope: Scope, choice: CreditChoice): Promise<void> =>
  asOneself(scope, { command: 'person.chooseCredit' }, async (inner, me) => {
    obey(refuseCreditName(choice))
    const credit = creditFrom(choice, me.name)
    await changePerson(inner, me.id, { credit_kind: credit.as, credit_name: credit.name })
    await recordChange(inner.db, ['people', 'sources'])
  })

export const ChooseCreditHere = z.strictObject({
  sourceId: SourceId,
  /** `usual` is as everywhere else. */
  as: z.union([CreditKind, z.literal('usual')]),
  name: line(200),
})
export type ChooseCreditHere = z.infer<typeof ChooseCreditHere>

/** How somebody wants to be named for one thing they said. */
export const chooseCreditHere = (scope: Scope, choice: ChooseCreditHere): Promise<void> =>
  asOneself(scope, { command: 'person.chooseCreditHere' }, async (inner, me) => {
    const { as, name, sourceId } = choice
    if (as !== 'usual') obey(refuseCreditName({ as, name }))
    const credit = as === 'usual' ? undefined : creditFrom({ as, name }, me.name)
    const { numUpdatedRows } = await inner.db
      .updateTable('source_credit')
      .set({ credit_kind: credit?.as ?? null, credit_name: credit?.name ?? null })
      .where('source_id', '=', sourceId)
      .where('person_id', '=', me.id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) {
      throw new RefusalError({ kind: 'not-found', code: 'person/not-theirs', data: {} })
    }
    await recordChange(inner.db, ['sources'])
  })

export const ChooseSeen = z.strictObject({ seenBy: SeenBy })
export type ChooseSeen = z.infer<typeof ChooseSeen>

/** Who may see somebody in the list of people; the ledger says since when. */
export const chooseSeen = (scope: Scope, { seenBy }: ChooseSeen): Promise<void> =>
  asOneself(scope, { command: 'person.chooseSeen', facts: { seenBy } }, async (inner, me) => {
    // The team may have written a no since; who chooses the same again says yes again.
    if (seenBy !== me.seenBy) await changePerson(inner, me.id, { seen_by: seenBy })
    const step = seenBy === 'nobody' ? 'withdrawn' : 'given'
    await writeConsent(inner, me.id, [{ purpose: 'directory', channel: null, step, place: 'me' }])
    await recordChange(inner.db, ['people'])
  })
