import { prose } from '@cuppa/domain'
import { z } from 'zod'

import { writeConsent } from '../consent/write-consent.ts'
import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { asOneself } from './as-oneself.ts'
import { keepForNextTime } from './kept-needs.ts'
import { findNeed } from './me.queries.ts'

export const KeepNeeds = z.strictObject({ words: prose(2_000) })
export type KeepNeeds = z.infer<typeof KeepNeeds>

/** Keeps what somebody needs for a year, sealed; nothing said is nothing kept. */
export const keepNeeds = (scope: Scope, { words }: KeepNeeds): Promise<void> =>
  asOneself(scope, { command: 'person.keepNeeds' }, async (inner, me) => {
    if (words !== '') {
      await keepForNextTime(inner, me.id, { words, place: 'me' })
      return
    }
    if (!(await findNeed(inner.db, me.id))) return
    await inner.db.deleteFrom('person_need').where('person_id', '=', me.id).execute()
    const no = { purpose: 'needs', channel: null, step: 'withdrawn', place: 'me' } as const
    await writeConsent(inner, me.id, [no])
  })

/** What was kept for a year and not said again goes; run it now and then. */
export async function forgetKeptNeeds(scope: Scope): Promise<void> {
  demand(scope, 'manage')
  await scope.db.deleteFrom('person_need').where('keep_until', '<', today(scope)).execute()
}
