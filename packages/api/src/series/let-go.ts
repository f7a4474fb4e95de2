import { cancelled, refuseCancel } from '@cuppa/domain'

import { tellSource } from '../event/change-told.ts'
import type { LockedEvent } from '../event/lock-event.ts'
import { deleteDraft } from '../event/remove-event.ts'
import { writeDecision } from '../event/write-decision.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { tellEveryone } from '../message/tell-everyone.ts'

/** What nobody has seen is deleted; what people may have written down is cancelled, so that they know. */
export async function letGo(scope: Scope, event: LockedEvent, reason: string): Promise<void> {
  if (event.state === 'draft') {
    await deleteDraft(scope.db, event.id)
    return
  }
  obey(refuseCancel(event, { reason, now: scope.now() }))
  await writeDecision(scope, event, { decision: cancelled(event, reason) })
  await tellEveryone(scope, event.id, { kind: 'called-off' })
  await tellSource(scope, event)
}
