import { CalendarDate, prose } from '@cuppa/domain'
import { z } from 'zod'

import { demand } from '../kernel/permission.ts'
import type { Scope } from '../kernel/scope.ts'
import { today } from '../kernel/today.ts'
import { asOneself } from './as-oneself.ts'
import { sealKeptNeeds } from './kept-needs.ts'
import { findNeed } from './me.queries.ts'
import { writeConsent } from './write-consent.ts'

export const KeepNeeds = z.strictObject({ words: prose(2_000) })
export type KeepNeeds = z.infer<typeof KeepNeeds>

/** Keeps what somebody needs for a year, sealed; nothing said is nothing kept. */
export const keepNeeds = (scope: Scope, { words }: KeepNeeds): Promise<void> =>
  asOneself(scope, { command: 'person.keepNeeds' }, async (inner, me) => {
    const consent = { purpose: 'needs', channel: null, place: 'me' } as const
    if (words === '') {
      if (!(await findNeed(inner.db, me.id))) return
      await inner.db.deleteFrom('person_need').where('person_id', '=', me.id).execute()
      await writeConsent(inner, me.id, [{ ...consent, step: 'withdrawn' }])
      return
    }
    const kept = {
      sealed: sealKeptNeeds(inner, me.id, words),
      stated_at: inner.now(),
      keep_until: aYearAfter(today(inner)),
    }
    await inner.db
      .insertInto('person_need')
      .values({ person_id: me.id, ...kept })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
      .execute()
    await writeConsent(inner, me.id, [{ ...consent, step: 'given' }])
  })

/** The 29th of February has no fellow: the day after it counts. */
function aYearAfter(day: CalendarDate): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return CalendarDate.parse(
    new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10),
  )
}

/** What was kept for a year and not said again goes; run it now and then. */
export async function forgetKeptNeeds(scope: Scope): Promise<void> {
  demand(scope, 'manage')
  await scope.db.deleteFrom('person_need').where('keep_until', '<', today(scope)).execute()
}
