import { type Db, inTransaction } from '@cuppa/db'
import type { ConsentChannel, NoticePurpose } from '@cuppa/domain'
import { presentConsent } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { readLedger } from '../consent/read-ledger.ts'
import { writeConsent } from '../consent/write-consent.ts'
import { demand } from '../kernel/permission.ts'
import { RefusalError } from '../kernel/refusal-error.ts'
import type { ReadScope, Scope } from '../kernel/scope.ts'
import { openStop, type StopClaims } from './notice-links.ts'

/** What a link stops, and whether that is so already. It names nobody: many a link is passed on. */
export interface StopView {
  readonly purpose: NoticePurpose
  readonly channel: ConsentChannel
  readonly isStopped: boolean
}

/** What whoever holds the link of a message sees before they press its button. */
export async function readStop(scope: ReadScope, token: string): Promise<StopView> {
  const claims = claimsOf(scope, token)
  const ledger = await readLedger(scope.db, claims.person)
  return viewOf(claims, presentConsent(ledger, claims) !== 'given')
}

/** Stops one kind of message by one way, at once, for whoever holds a link that came with one. */
export async function stopMessages(scope: Scope, token: string): Promise<StopView> {
  demand(scope, 'take-part')
  const claims = claimsOf(scope, token)
  await inTransaction(scope.db, async (tx) => {
    const { person: personId, ...topic } = claims
    const no = { ...topic, step: 'withdrawn', place: 'mail', wording: 'stop 1' } as const
    if ((await writeConsent({ ...scope, db: tx }, personId, [no])) === 0) return
    await dropWaiting(tx, scope, claims)
    await recordAudit(tx, scope, {
      command: 'consent.stop',
      subject: { kind: 'person', id: personId },
      facts: { purpose: claims.purpose, channel: claims.channel },
    })
  })
  return viewOf(claims, true)
}

/** What was written down for them and has not gone yet does not go. */
async function dropWaiting(tx: Db, scope: Scope, { person, purpose, channel }: StopClaims) {
  await tx
    .updateTable('outbox_message')
    .set({ state: 'dropped', problem: 'stopped', settled_at: scope.now() })
    .where('person_id', '=', person)
    .where('notice_id', 'is not', null)
    .where('kind', '=', purpose)
    .where('channel', '=', channel)
    .where('state', 'in', ['queued', 'no-answer'])
    .execute()
}

function claimsOf(scope: Pick<ReadScope, 'secret'>, token: string): StopClaims {
  const claims = openStop(scope, token)
  if (claims) return claims
  throw new RefusalError({ kind: 'not-found', code: 'notice/link-unknown', data: {} })
}

const viewOf = ({ purpose, channel }: StopClaims, isStopped: boolean): StopView => ({
  purpose,
  channel,
  isStopped,
})
