import { recordChange } from '@cuppa/db'
import { presentConsent } from '@cuppa/domain'

import { readLedger } from '../consent/read-ledger.ts'
import { writeConsent } from '../consent/write-consent.ts'
import { endAllAccess } from '../identity/sessions.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { asOneself, changePerson } from './as-oneself.ts'
import { topics } from './choose-messages.ts'

/** Takes a break: nothing is sent but what is about their own bookings, and nobody finds them in the list. */
export const pause = (scope: Scope): Promise<void> =>
  asOneself(scope, { command: 'person.pause' }, async (inner, me) => {
    await changePerson(inner, me.id, { paused_at: me.pausedAt ?? inner.now() })
    await recordChange(inner.db, ['people'])
  })

export const comeBack = (scope: Scope): Promise<void> =>
  asOneself(scope, { command: 'person.comeBack' }, async (inner, me) => {
    await changePerson(inner, me.id, { paused_at: null })
    await recordChange(inner.db, ['people'])
  })

/**
 * Belongs no more: every way in ends, nothing more is sent, nobody sees them in the list. What they
 * said stays as they want to be named; to be forgotten is another step.
 */
export const leave = (scope: Scope): Promise<void> =>
  asOneself(scope, { command: 'person.leave' }, async (inner, me) => {
    if (scope.actor.kind === 'staff') {
      throw new RefusalError({ kind: 'rule', code: 'person/on-the-team', data: {} })
    }
    await changePerson(inner, me.id, { left_at: inner.now(), seen_by: 'nobody' })
    const ledger = await readLedger(inner.db, me.id)
    const agreed = [...topics, { purpose: 'directory', channel: null } as const].filter(
      (topic) => presentConsent(ledger, topic) === 'given',
    )
    await writeConsent(
      inner,
      me.id,
      agreed.map((topic) => ({ ...topic, step: 'withdrawn', place: 'me' })),
    )
    await endAllAccess(inner.db, inner, me.id)
    await recordChange(inner.db, ['people'])
  })
