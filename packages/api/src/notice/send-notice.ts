import { inTransaction } from '@cuppa/db'
import { type NoticeView, refuseSending } from '@cuppa/domain'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findNotice } from './notice.queries.ts'
import { queueSome } from './queue-notices.ts'
import { viewOfNotice } from './read-notices.ts'
import { lockUnsent, type NoticeChanged } from './write-notice.ts'

/**
 * Sends a notice to all who agree to it: from now on its words stay, and a message is written down
 * for everybody, as far as not here then by the work of each minute.
 */
export async function sendNotice(scope: Scope, change: NoticeChanged): Promise<NoticeView> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const view = await viewOfNotice(tx, await lockUnsent(tx, change))
    obey(refuseSending(view))
    await tx
      .updateTable('notice')
      .set({
        sent_at: scope.now(),
        sent_by: actorId(scope.actor),
        revision: change.revision + 1,
      })
      .where('id', '=', change.id)
      .execute()
    await recordAudit(tx, scope, {
      command: 'notice.send',
      subject: { kind: 'notice', id: change.id },
      facts: { title: view.subject, ...view.reach },
    })
    // The first thousand at once, so that a small community sees it done.
    await queueSome(tx, scope)
    await queueSome(tx, scope)
    const sent = await findNotice(tx, change.id)
    return sent ? viewOfNotice(tx, sent) : view
  })
}
