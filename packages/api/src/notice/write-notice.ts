import { type Db, inTransaction } from '@cuppa/db'
import { NoticeId, NoticeWords, refuseNoticeChange } from '@cuppa/domain'
import { z } from 'zod'

import { recordAudit } from '../audit/record-audit.ts'
import { demandStill } from '../identity/still-may.ts'
import { actorId, demand } from '../kernel/permission.ts'
import { obey, RefusalError } from '../kernel/refusal-error.ts'
import type { Scope } from '../kernel/scope.ts'
import { findNotice, lockNotice, type NoticeRow } from './notice.queries.ts'

/** A notice, and the revision that a change was made on. */
export const onNotice = { id: NoticeId, revision: z.int().positive() }
export const NoticeChanged = z.strictObject(onNotice)
export type NoticeChanged = z.infer<typeof NoticeChanged>

export const CreateNotice = NoticeWords
export const UpdateNotice = NoticeWords.extend(onNotice)

/** Begins a message to all who agreed to it. Nothing is sent. */
export async function createNotice(scope: Scope, words: NoticeWords): Promise<NoticeChanged> {
  demand(scope, 'people')
  const id = NoticeId.parse(scope.newId())
  await inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    await refuseNoGroup(tx, words)
    await tx
      .insertInto('notice')
      .values({
        id,
        period: null,
        ...rowOf(scope, words),
        revision: 1,
        sent_at: null,
        sent_by: null,
        queued_up_to: null,
        queued_at: null,
      })
      .execute()
    await recordAudit(tx, scope, {
      command: 'notice.create',
      subject: { kind: 'notice', id },
      facts: { title: words.subject },
    })
  })
  return { id, revision: 1 }
}

/** Other words, while it is not sent. */
export async function updateNotice(
  scope: Scope,
  { id, revision, ...words }: z.infer<typeof UpdateNotice>,
): Promise<NoticeChanged> {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    await lockUnsent(tx, { id, revision })
    await refuseNoGroup(tx, words)
    await tx
      .updateTable('notice')
      .set({ ...rowOf(scope, words), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await recordAudit(tx, scope, {
      command: 'notice.update',
      subject: { kind: 'notice', id },
      facts: { title: words.subject },
    })
    return { id, revision: revision + 1 }
  })
}

/** Takes away what was never sent. */
export async function removeNotice(scope: Scope, { id, revision }: NoticeChanged) {
  demand(scope, 'people')
  return inTransaction(scope.db, async (tx) => {
    await demandStill(tx, scope, 'people')
    const { subject } = await lockUnsent(tx, { id, revision })
    await tx.deleteFrom('notice').where('id', '=', id).execute()
    await recordAudit(tx, scope, {
      command: 'notice.remove',
      subject: { kind: 'notice', id },
      facts: { title: subject },
    })
    return { id, revision }
  })
}

/** The notice as it stands, locked, if it is the one that the change was made on and not sent. */
export async function lockUnsent(tx: Db, { id, revision }: NoticeChanged): Promise<NoticeRow> {
  await lockNotice(tx, id)
  const notice = await findNotice(tx, id)
  if (!notice) throw new RefusalError({ kind: 'not-found', code: 'notice/not-found', data: {} })
  obey(refuseNoticeChange(notice))
  if (notice.revision !== revision) {
    const by = notice.by ?? 'Somebody'
    throw new RefusalError({ kind: 'conflict', code: 'notice/stale', data: { by } })
  }
  return notice
}

async function refuseNoGroup(tx: Db, { groupId }: NoticeWords) {
  if (groupId === null) return
  const group = await tx
    .selectFrom('people_group')
    .select('id')
    .where('id', '=', groupId)
    .executeTakeFirst()
  if (!group) throw new RefusalError({ kind: 'not-found', code: 'group/not-found', data: {} })
}

const rowOf = (scope: Scope, { purpose, subject, words, groupId }: NoticeWords) => ({
  purpose,
  subject,
  words,
  group_id: groupId,
  written_at: scope.now(),
  written_by: actorId(scope.actor),
})
